package io.contacts.benchmarks.imports;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A plot in characters: rows in powers of ten from left to right, the figure upwards from zero. */
final class Plot {
    private static final int WIDTH = 60;
    private static final int HEIGHT = 12;

    private final String title;
    private final List<double[]> points;

    private Plot(String title, List<double[]> points) {
        this.title = title;
        this.points = points;
    }

    /** Points of rows and figure, in the order of their rows. */
    static Plot of(String title, List<double[]> points) {
        return new Plot(title, List.copyOf(points));
    }

    void print() {
        double most = Collections.max(points.stream().map(point -> point[1]).toList());
        double first = Math.log10(points.get(0)[0]);
        double width = Math.max(1e-9, Math.log10(points.get(points.size() - 1)[0]) - first);
        char[][] canvas = new char[HEIGHT + 1][WIDTH + 1];
        for (char[] line : canvas) {
            java.util.Arrays.fill(line, ' ');
        }
        for (double[] point : points) {
            int column = (int) Math.round(WIDTH * (Math.log10(point[0]) - first) / width);
            canvas[(int) Math.round(HEIGHT * (1 - point[1] / most))][column] = '●';
        }
        System.out.println(title);
        for (int line = 0; line <= HEIGHT; line++) {
            double level = most * (HEIGHT - line) / HEIGHT;
            System.out.println(
                    String.format(Locale.ROOT, "%8.2f |%s", level, new String(canvas[line]).stripTrailing()));
        }
        System.out.println("         +" + "-".repeat(WIDTH));
    }
}
