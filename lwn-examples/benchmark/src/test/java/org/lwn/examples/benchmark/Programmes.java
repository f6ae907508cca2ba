package org.lwn.examples.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.lwn.grant.GrantProgramme;
import org.lwn.json.LwnJson;

final class Programmes {
    private static final String EVERY_THRESHOLD = "every-threshold.json";

    private Programmes() {}

    static GrantProgramme everyThreshold() {
        try {
            return LwnJson.read(
                            GrantProgramme.class,
                            LwnJson.parse(
                                    EVERY_THRESHOLD,
                                    Objects.requireNonNull(Programmes.class.getResourceAsStream(EVERY_THRESHOLD))))
                    .orThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
