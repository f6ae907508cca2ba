package org.lwn.neighbourhood;

import org.jspecify.annotations.Nullable;

/**
 * Somewhere, as precisely as it was said. Each part may be missing.
 *
 * @param name in words
 * @param postcode the full postcode
 * @param area the official code of the area that holds it
 */
public record Location(
        @Nullable String name,
        @Nullable Postcode postcode,
        @Nullable AreaCode area) {

    /** The place with that postcode. */
    public static Location at(String postcode) {
        return new Location(null, Postcode.of(postcode), null);
    }
}
