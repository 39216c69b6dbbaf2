package io.contacts.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was measured: under each name one figure of every round. */
public final class Figures {
    private final Map<String, List<Double>> rounds = new HashMap<>();

    /** None yet. */
    public Figures() {}

    /** The figure of the next round. */
    public void add(String name, double figure) {
        rounds.computeIfAbsent(name, key -> new ArrayList<>()).add(figure);
    }

    /** How the figures of this name are spread. */
    public Spread of(String name) {
        return Spread.of(each(name));
    }

    /** One by the other within each round, since the machine may be twice as fast in the next. */
    public Spread ratio(String one, String other) {
        List<Double> ones = each(one);
        List<Double> others = each(other);
        if (ones.size() != others.size()) {
            throw new IllegalStateException(one + " and " + other + " are not of the same rounds");
        }
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < ones.size(); round++) {
            ratios.add(ones.get(round) / others.get(round));
        }
        return Spread.of(ratios);
    }

    private List<Double> each(String name) {
        return rounds.getOrDefault(name, List.of());
    }
}
