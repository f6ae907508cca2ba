package org.lwn.json;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a method whose answer is computed from members of the document, so that a missing answer can be traced. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface DerivedFrom {

    /**
     * Pointers of the members it is computed from, as RFC 6901 writes them, beginning at the object that has the method;
     * for the root of a case, at the document that people fill in. {@code *} stands for every element of a list.
     */
    String[] value();
}
