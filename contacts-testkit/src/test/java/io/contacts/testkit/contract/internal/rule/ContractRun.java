package io.contacts.testkit.contract.internal.rule;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedMethod;

import io.contacts.testkit.contract.ProviderContract;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs a part of a contract inside a test, and says what became of it. */
public final class ContractRun {
    private final Class<?> contract;
    private final List<String> failures = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();

    private ContractRun(Class<?> contract) {
        this.contract = contract;
    }

    /** A run of this contract, of which nothing has run yet. */
    public static ContractRun of(Class<?> contract) {
        return new ContractRun(contract);
    }

    /** What the rule is called in every failure of it: its id and its sentence. */
    public static String ruleWith(String id) {
        return entry(id).rule().toString();
    }

    /** Runs this one rule, with everything that it is run with. */
    public ContractRun rule(String id) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selector(entry(id).method()))
                .configurationParameter(ContractExtension.SUMMARY, "off")
                .build();
        LauncherFactory.create().execute(request, new Listener());
        return this;
    }

    /** The messages of everything that failed. */
    public List<String> failures() {
        return List.copyOf(failures);
    }

    /** Why things were skipped. */
    public List<String> skipped() {
        return List.copyOf(skipped);
    }

    private static RuleBook.Entry entry(String id) {
        return RuleBook.rules().stream()
                .filter(entry -> entry.rule().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private DiscoverySelector selector(Method rule) {
        Class<?> group = rule.getDeclaringClass();
        for (Class<?> port : ProviderContract.class.getDeclaredClasses()) {
            Class<?> portContract = Objects.requireNonNull(port.getSuperclass());
            if (portContract == group) {
                return selectNestedMethod(List.of(contract), port, rule);
            }
            for (Class<?> nested : portContract.getDeclaredClasses()) {
                if (nested.getSuperclass() == group) {
                    return selectNestedMethod(List.of(contract, port), nested, rule);
                }
            }
        }
        throw new AssertionError("a rule in no group: " + rule);
    }

    private final class Listener implements TestExecutionListener {
        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            String message = result.getThrowable()
                    .map(thrown -> String.valueOf(thrown.getMessage()))
                    .orElse("");
            switch (result.getStatus()) {
                case FAILED -> failures.add(message);
                case ABORTED -> skipped.add(message);
                case SUCCESSFUL -> {}
            }
        }
    }
}
