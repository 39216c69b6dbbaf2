package io.contacts.domain.config;

import java.util.List;
import java.util.stream.Collectors;

/** A configuration that cannot be used. Names every key that is wrong, never a value. */
public final class ConfigurationException extends RuntimeException {
    private final List<ConfigurationProblem> problems;

    /**
     * A configuration with these problems.
     *
     * @param problems at least one
     */
    public ConfigurationException(List<ConfigurationProblem> problems) {
        super(problems.stream().map(ConfigurationProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** A configuration with one problem. */
    public ConfigurationException(String key, String reason) {
        this(List.of(new ConfigurationProblem(key, reason)));
    }

    /** Everything that is wrong, unmodifiable. */
    public List<ConfigurationProblem> problems() {
        return problems;
    }
}
