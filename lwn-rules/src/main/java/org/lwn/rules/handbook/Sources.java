package org.lwn.rules.handbook;

import com.google.common.collect.ImmutableMap;
import org.lwn.provenance.Source;

/** Who says so, in words. */
final class Sources {
    private static final ImmutableMap<String, String> FOUNDING = ImmutableMap.of(
            "000", "W12 Together",
            "001", "Together We Can",
            "002", "Brent",
            "003", "Wakefield",
            "004", "Islington");

    private Sources() {}

    static String of(Source source) {
        if (source.equals(Source.PRACTICE)) {
            return "ordinary practice";
        }
        String founding = FOUNDING.get(source.citation());
        return founding == null ? Writing.quoted(source.citation()) : founding + " (founding document " + source + ")";
    }
}
