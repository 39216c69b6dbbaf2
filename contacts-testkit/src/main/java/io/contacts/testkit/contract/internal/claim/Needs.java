package io.contacts.testkit.contract.internal.claim;

import io.contacts.domain.port.Capability;
import io.contacts.testkit.contract.HarnessAbility;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a rule needs. Without a capability it does not apply: rule {@code CP-05} proves the refusal instead. Without an
 * ability of the harness it cannot be run.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {
    /** What the provider must claim. */
    Capability[] value() default {};

    /** What the harness must be able to do. */
    HarnessAbility[] harness() default {};
}
