package org.lwn.json;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The format of documents that hold a value of the annotated record: what kind of document and which version of it, such
 * as {@code lwn-application/1}. It stands in the document as its first member, {@code format}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface DocumentFormat {
    /** The kind of document, a slash, and the number of the version. */
    String value();
}
