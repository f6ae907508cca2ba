package org.lwn.documentation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says what a number counts or measures. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Unit {
    /** A part of a whole: 0 is nothing of it, 1 all of it. */
    String SHARE = "share from 0 to 1";

    /** In the plural, such as {@code days} or {@code people}; {@link #SHARE} for a share. */
    String value();
}
