package org.lwn.examples.intake;

import com.google.common.collect.ListMultimap;
import com.google.common.io.ByteStreams;
import com.google.common.net.MediaType;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Takes from requests what is allowed to be in them, and refuses the rest. */
final class Requests {
    static final int MOST_BYTES = 64 * 1024;

    private static final int MOST_DRAINED = 16 * MOST_BYTES;
    private static final String JSON = "application/json";

    /** Known to one browser, so that no other site can send a form in its name. */
    private static final String VISITOR = "visitor";

    private Requests() {}

    /**
     * The form that was sent, from a page of ours and no other.
     *
     * @throws Refused with 403 if it was not, with 400, 413 or 415 if it is none or too large
     */
    static ListMultimap<String, String> form(Context context) {
        ListMultimap<String, String> sent = FormBody.read(body(context, FormBody.MEDIA_TYPE));
        String visitor = Secret.read(context.cookie(VISITOR));
        if (visitor == null || !Secret.equal(tokenOf(visitor), first(sent, "token"))) {
            throw new Refused(HttpStatus.FORBIDDEN.getCode());
        }
        return sent;
    }

    /** What a form of this browser has to bring with it; a browser that is new here becomes known. */
    static String token(Context context) {
        String visitor = Secret.read(context.cookie(VISITOR));
        if (visitor == null) {
            visitor = Secret.next();
            keep(context, VISITOR, visitor);
        }
        return tokenOf(visitor);
    }

    private static String tokenOf(String visitor) {
        return Secret.hashed("token", visitor);
    }

    /** The first value of that name; empty if there is none. */
    static String first(ListMultimap<String, String> sent, String name) {
        return sent.get(name).isEmpty() ? "" : sent.get(name).get(0);
    }

    /**
     * A text that says it is JSON.
     *
     * @throws Refused with 400, 413 or 415 if it is no UTF-8, too large or does not
     */
    static String json(Context context) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body(context, JSON)))
                    .toString();
        } catch (CharacterCodingException noText) {
            throw new Refused(HttpStatus.BAD_REQUEST.getCode(), noText);
        }
    }

    private static byte[] body(Context context, String mediaType) {
        try {
            InputStream in = context.bodyInputStream();
            byte[] body = in.readNBytes(MOST_BYTES + 1);
            if (body.length > MOST_BYTES) {
                // A browser that is still sending would not read the answer.
                ByteStreams.limit(in, MOST_DRAINED).transferTo(OutputStream.nullOutputStream());
                throw new Refused(HttpStatus.CONTENT_TOO_LARGE.getCode());
            }
            requireType(context, mediaType);
            return body;
        } catch (IOException brokenOff) {
            throw new Refused(HttpStatus.BAD_REQUEST.getCode(), brokenOff);
        }
    }

    private static void requireType(Context context, String wanted) {
        try {
            String given = Objects.requireNonNullElse(context.contentType(), "");
            if (!MediaType.parse(given).withoutParameters().toString().equals(wanted)) {
                throw new Refused(HttpStatus.UNSUPPORTED_MEDIA_TYPE.getCode());
            }
        } catch (IllegalArgumentException none) {
            throw new Refused(HttpStatus.UNSUPPORTED_MEDIA_TYPE.getCode(), none);
        }
    }

    /** Lets the browser keep something until it is closed, out of reach of scripts and of other sites. */
    static void keep(Context context, String name, String value) {
        boolean secure = "https".equals(context.scheme());
        context.cookie(new Cookie(name, value, "/", -1, secure, true, null, SameSite.STRICT));
    }
}
