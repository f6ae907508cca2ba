package org.lwn.examples.intake;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What only one browser, or one person, knows: 100 random bits in letters that are not mistaken for each other. */
final class Secret {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final BaseEncoding LETTERS =
            BaseEncoding.base32().omitPadding().lowerCase();
    private static final Pattern FORM = Pattern.compile("[a-z2-7]{20}");
    private static final int LENGTH = 20;

    private Secret() {}

    static String next() {
        byte[] bytes = new byte[13];
        RANDOM.nextBytes(bytes);
        return LETTERS.encode(bytes).substring(0, LENGTH);
    }

    /** A secret as somebody wrote it, with or without spaces and hyphens; null if it is none. */
    static @Nullable String read(@Nullable String written) {
        if (written == null || written.length() > 3 * LENGTH) {
            return null;
        }
        String letters = CharMatcher.anyOf(" -").removeFrom(written).toLowerCase(Locale.ROOT);
        return FORM.matcher(letters).matches() ? letters : null;
    }

    /** In groups of four, to be written down. */
    static String spaced(String secret) {
        return String.join("-", Splitter.fixedLength(4).split(secret)).toUpperCase(Locale.ROOT);
    }

    /** What may be kept or shown in its place: nobody finds the secret from it. */
    static String hashed(String purpose, String secret) {
        return Hashing.sha256()
                .hashString(purpose + ':' + secret, StandardCharsets.UTF_8)
                .toString();
    }

    static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
