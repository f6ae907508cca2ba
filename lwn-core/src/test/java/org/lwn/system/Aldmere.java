package org.lwn.system;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.lwn.json.LwnJson;

/** A sixth system, made up: a market town and its villages, with a campaign that has gone some way. */
final class Aldmere {
    private Aldmere() {}

    static String text() {
        try (InputStream document = Aldmere.class.getResourceAsStream("aldmere.json")) {
            return new String(document.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    static NeighbourhoodSystem system() {
        try {
            return LwnJson.read(NeighbourhoodSystem.class, LwnJson.parse("aldmere.json", text()))
                    .orThrow();
        } catch (org.lwn.json.UnreadableJsonException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
