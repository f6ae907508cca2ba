package org.lwn.examples.intake;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableListMultimap;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a browser sends of a form ({@code application/x-www-form-urlencoded}), read strictly. */
final class FormBody {
    static final String MEDIA_TYPE = "application/x-www-form-urlencoded";

    private static final int MOST_PAIRS = 1_000;

    private FormBody() {}

    /** @throws Refused with 400 if it is no UTF-8, is escaped wrongly or has more than 1,000 pairs */
    static ImmutableListMultimap<String, String> read(byte[] body) {
        ImmutableListMultimap.Builder<String, String> pairs = ImmutableListMultimap.builder();
        List<String> parts = Splitter.on('&').omitEmptyStrings().splitToList(latin(body));
        if (parts.size() > MOST_PAIRS) {
            throw new Refused(400);
        }
        for (String part : parts) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals);
            String value = equals < 0 ? "" : part.substring(equals + 1);
            pairs.put(decoded(name), decoded(value));
        }
        return pairs.build();
    }

    /** Byte by byte, so that nothing is lost before it is checked. */
    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String decoded(String escaped) {
        try {
            byte[] bytes =
                    URLDecoder.decode(escaped, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException notAForm) {
            throw new Refused(400, notAForm);
        }
    }
}
