package org.lwn.examples.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.lwn.rules.grant.GrantEligibility;

/** A server of the page on a free port, as of 1 May 2026 at noon unless told otherwise. */
public final class Host implements AutoCloseable {
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    private final Path data;
    private final boolean welsh;
    private IntakeServer server;

    private Host(Path data, boolean welsh) {
        this.data = data;
        this.welsh = welsh;
        this.server = start(0, NOON);
    }

    public static Host in(Path data) {
        return new Host(data, false);
    }

    static Host withWelsh(Path data) {
        return new Host(data, true);
    }

    private IntakeServer start(int port, Instant now) {
        try {
            return IntakeServer.start(port, data, GrantEligibility.shipped(), welsh, Clock.fixed(now, ZoneOffset.UTC));
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** Stops the server and starts it again at the same address, as on the day that many days after the first. */
    public void restart(int daysLater) {
        int port = server.port();
        server.close();
        server = start(port, NOON.plus(Duration.ofDays(daysLater)));
    }

    public String address() {
        return "http://127.0.0.1:" + server.port();
    }

    @Override
    public void close() {
        server.close();
    }
}
