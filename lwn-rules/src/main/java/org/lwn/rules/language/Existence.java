package org.lwn.rules.language;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what is true of a fact, and null of what stands for facts of which it is not known whether there are any. Rules do
 * not name it: every rule that asks for such a fact waits for the answer.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Existence {}
