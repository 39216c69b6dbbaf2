package io.contacts.testkit.documents;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The statements that a test holds a fake to: ids ({@code "sentori example contact"}), or a whole section ({@code "sentori
 * endpoint"}) for a test that takes each {@link Statement} of it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Pins {
    /** Ids of statements, or names of sections. */
    String[] value();
}
