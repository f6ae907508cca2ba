package org.lwn.rules.language;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the accessor of a case that gives the document people fill in: findings point into it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Answers {

    /**
     * Whether what the case and the document itself work out depends on nothing in the document but what {@link org.lwn.json.DerivedFrom}
     * names, or what is inside the same list. Only then are rules about it spared when other answers are changed.
     */
    boolean fullyTraced() default false;
}
