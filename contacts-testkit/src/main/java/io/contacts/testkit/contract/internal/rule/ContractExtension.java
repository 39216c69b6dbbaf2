package io.contacts.testkit.contract.internal.rule;

import io.contacts.testkit.contract.internal.claim.Needs;
import io.contacts.testkit.contract.internal.claim.NotApplicable;
import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * Stands around every rule: skips what does not apply, counts everything, puts the rule's id into each failure, and holds
 * known deviations to their word.
 */
public final class ContractExtension implements InvocationInterceptor, AfterAllCallback {
    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(ContractExtension.class);

    /** Configuration parameter: {@code off} prints no summary, for runs that are meant to fail. */
    static final String SUMMARY = "contract.summary";

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        run(invocation, method.getExecutable(), context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        run(invocation, method.getExecutable(), context);
    }

    /** Once for each class that is run on its own, nested ones included in it. */
    @Override
    public void afterAll(ExtensionContext context) {
        if (context.getParent().flatMap(ExtensionContext::getTestClass).isPresent()) {
            return;
        }
        RunReport report = report(context);
        if (!context.getConfigurationParameter(SUMMARY).filter("off"::equals).isPresent()) {
            report.lines().forEach(System.out::println);
        }
        if (!report.staleDeviations().isEmpty()) {
            throw new AssertionFailedError("listed as known deviations, but they hold, do not apply or do not exist: "
                    + report.staleDeviations() + "; remove them from the list");
        }
    }

    private static void run(Invocation<Void> invocation, Method method, ExtensionContext context) throws Throwable {
        Rule rule = Rule.of(method);
        RunReport report = report(context);
        RuleGroup group = (RuleGroup) context.getRequiredTestInstance();
        try {
            group.begin(report, method.getAnnotation(Needs.class));
            invocation.proceed();
        } catch (NotApplicable reason) {
            report.notApplicable(rule, reason);
            throw reason;
        } catch (TestAbortedException aborted) {
            throw new AssertionFailedError(rule + ": a rule must not be aborted", aborted);
        } catch (Throwable broken) {
            if (group.hasBegun() && report.isKnownDeviation(rule)) {
                report.deviated(rule);
                return;
            }
            report.failed(rule);
            throw new AssertionFailedError(failure(rule, context, broken), broken);
        }
        report.passed(rule);
    }

    private static String failure(Rule rule, ExtensionContext context, Throwable broken) {
        String invocation = context.getDisplayName().startsWith("[" + rule.id()) ? "" : " " + context.getDisplayName();
        return rule + invocation + ": " + broken.getClass().getSimpleName() + ": " + broken.getMessage();
    }

    private static RunReport report(ExtensionContext context) {
        ExtensionContext outermost = context;
        while (outermost.getParent().flatMap(ExtensionContext::getTestClass).isPresent()) {
            outermost = outermost.getParent().get();
        }
        Class<?> contract = outermost.getRequiredTestClass();
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(contract, key -> new RunReport(contract.getSimpleName()), RunReport.class);
    }
}
