package org.lwn.rules.form;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.json.LwnJson;
import org.lwn.problem.Pointer;

/**
 * Why a form is not taken, as RFC 9457 says it over HTTP. {@link LwnJson#write} gives the body.
 *
 * @param type what kind of problem, as the host names it; null, the same as {@code about:blank}, says no more than the status
 * @param title the kind in a few words; the status's own name where there is no type
 * @param status the HTTP status
 * @param detail what is the matter with this form, in the form's language
 * @param instance this occurrence, as the host names it; null if it does not
 * @param errors what is to be dealt with, in the form's order
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "errors"})
public record ProblemDetails(
        @Nullable URI type,
        String title,
        int status,
        String detail,
        @Nullable URI instance,
        List<AtField> errors) {

    /** The media type of the body. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** Keeps a copy in the order given. */
    public ProblemDetails {
        errors = ImmutableList.copyOf(errors);
    }

    /**
     * One thing to be dealt with.
     *
     * @param pointer the answer, as the fragment of a URI: {@code #/amountRequested}
     * @param code see {@link Remark#code()}
     * @param standing see {@link Remark#standing()}
     * @param detail what to tell people, in the form's language
     * @param cause see {@link Remark#cause()}
     */
    public record AtField(
            String pointer,
            String code,
            Standing standing,
            String detail,
            @Nullable String cause) {

        static AtField of(Remark remark) {
            return new AtField(
                    fragment(remark.field()), remark.code(), remark.standing(), remark.message(), remark.cause());
        }

        private static String fragment(Pointer pointer) {
            try {
                return new URI(null, null, pointer.value()).toASCIIString();
            } catch (URISyntaxException impossible) {
                throw new IllegalStateException("a fragment may be any text", impossible);
            }
        }
    }

    /** The same of a kind that the host has a name for. */
    public ProblemDetails ofType(URI type, String title) {
        return new ProblemDetails(type, title, status, detail, instance, errors);
    }

    /** The same of an occurrence that the host has a name for. */
    public ProblemDetails at(URI instance) {
        return new ProblemDetails(type, title, status, detail, instance, errors);
    }
}
