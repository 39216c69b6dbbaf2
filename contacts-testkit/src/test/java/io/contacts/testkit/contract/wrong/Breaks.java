package io.contacts.testkit.contract.wrong;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The rule that a wrong provider breaks, and that must say so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface Breaks {
    /** The rule's id. */
    String value();
}
