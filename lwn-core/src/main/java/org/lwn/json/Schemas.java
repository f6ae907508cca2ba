package org.lwn.json;

import com.google.common.collect.ImmutableList;
import com.google.common.io.ByteStreams;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Finds the schemas, which the tests write beside the classes of the types. */
final class Schemas {
    /** The types of this module that have one. */
    static final ImmutableList<String> TYPES = ImmutableList.of(
            "Campaign",
            "CampaignPolicy",
            "CommissioningPolicy",
            "ForumPolicy",
            "FundedProject",
            "GrantApplication",
            "GrantProgramme",
            "MeetingPolicy",
            "MonitoringPolicy",
            "NeighbourhoodSystem",
            "TogethernessPolicy");

    private Schemas() {}

    /** @throws IllegalArgumentException if the type has none */
    static String of(Class<?> type) {
        DocumentFormat format = type.getAnnotation(DocumentFormat.class);
        try (InputStream in = format == null ? null : type.getResourceAsStream(resource(format))) {
            return text(type, in);
        } catch (IOException e) {
            throw new UncheckedIOException("The schema of " + type.getName() + " cannot be read", e);
        }
    }

    private static String resource(DocumentFormat format) {
        return "/org/lwn/json/schema/" + format.value().replace('/', '-') + ".schema.json";
    }

    private static String text(Class<?> type, @Nullable InputStream in) throws IOException {
        if (in == null) {
            throw new IllegalArgumentException(type.getName()
                    + " has no schema. Of the types of lwn-core these have one: " + String.join(", ", TYPES) + ".");
        }
        return new String(ByteStreams.toByteArray(in), StandardCharsets.UTF_8);
    }
}
