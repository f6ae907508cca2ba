package org.lwn.system;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.lwn.json.LwnJson;
import org.lwn.json.Reading;
import org.lwn.problem.InvalidValueException;
import org.lwn.problem.Suggestion;

/**
 * The five neighbourhood systems that the library ships, and one that is simulated. Any other is read with {@link LwnJson}.
 */
public final class Systems {
    private static final ImmutableList<String> NAMES =
            ImmutableList.of("w12", "together-we-can", "brent", "wakefield", "islington");

    private static final ImmutableList<String> SIMULATED = ImmutableList.of("islington-simulated");

    private Systems() {}

    /** The names of the shipped systems that there are, in the order of their sources' numbers. */
    public static List<String> names() {
        return NAMES;
    }

    /** The names of the shipped systems that there are not: they are simulated, to teach and to try things out. */
    public static List<String> simulated() {
        return SIMULATED;
    }

    /** All names that {@link #shipped} knows, those of simulated systems last. */
    public static List<String> all() {
        return ImmutableList.<String>builder().addAll(NAMES).addAll(SIMULATED).build();
    }

    /**
     * A shipped system, read anew from its document.
     *
     * @throws InvalidValueException if no shipped system has the name
     */
    public static NeighbourhoodSystem shipped(String name) {
        try (InputStream document = document(name)) {
            Reading<NeighbourhoodSystem> reading =
                    LwnJson.read(NeighbourhoodSystem.class, LwnJson.parse(name + ".json", document));
            return reading.orThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * The JSON document of a shipped system, in UTF-8, to be closed by whoever asked for it.
     *
     * @throws InvalidValueException if no shipped system has the name
     */
    public static InputStream document(String name) {
        if (!all().contains(name)) {
            throw new InvalidValueException(
                    "name",
                    name,
                    "is one of " + String.join(", ", all()),
                    Suggestion.nearest(name, all())
                            .map(near -> "Did you mean '" + near + "'?")
                            .orElse("Use one of these, or read a document of your own."));
        }
        InputStream document = Systems.class.getResourceAsStream(name + ".json");
        if (document == null) {
            throw new IllegalStateException("the document of " + name + " is not on the class path");
        }
        return document;
    }
}
