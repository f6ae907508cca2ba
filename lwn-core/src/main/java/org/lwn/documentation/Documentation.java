package org.lwn.documentation;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * What the Javadoc of public types says, at run time: of records and their components, of sealed interfaces and their
 * methods, of enumerations and their constants, and of methods that rules may name. The build writes it beside the
 * classes. Texts are Markdown in one line; those of components are no whole sentences. Thread-safe.
 */
public final class Documentation {
    private static final String FILE = "documentation.properties";

    private static final ClassValue<ImmutableMap<String, String>> OF_PACKAGE = new ClassValue<>() {
        @Override
        protected ImmutableMap<String, String> computeValue(Class<?> type) {
            try (InputStream in = type.getResourceAsStream(FILE)) {
                if (in == null) {
                    return ImmutableMap.of();
                }
                Properties lines = new Properties();
                lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                return Maps.fromProperties(lines);
            } catch (IOException e) {
                throw new UncheckedIOException("The documentation of " + type.getPackageName() + " cannot be read", e);
            }
        }
    };

    private Documentation() {}

    /** What the type is; empty if its package has no documentation in the jar, as a host's own types have none. */
    public static Optional<String> of(Class<?> type) {
        return line(type, key(type));
    }

    /**
     * What a component, a constant or a method without parameters means; that of an interface if the type itself does
     * not say. Empty if neither does.
     *
     * @param member its name, without brackets
     */
    public static Optional<String> of(Class<?> type, String member) {
        return Stream.concat(Stream.of(type), Arrays.stream(type.getInterfaces()))
                .flatMap(owner -> line(owner, key(owner) + "." + member).stream())
                .findFirst();
    }

    /** What the type's package is about; empty if it has no documentation in the jar. */
    public static Optional<String> ofPackageOf(Class<?> type) {
        return line(type, "package");
    }

    private static Optional<String> line(Class<?> type, String key) {
        return Optional.ofNullable(Objects.requireNonNull(OF_PACKAGE.get(type)).get(key));
    }

    /** The name within the package. */
    private static String key(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1);
    }
}
