package org.lwn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lwn.documentation.Documentation;
import org.lwn.json.DocumentFormat;

/**
 * The page of the model says what the types say. Write it anew with {@code mvn -pl lwn-core test -Dtest=ModelPageTest
 * -Dlwn.write=true}.
 */
class ModelPageTest {
    private static final Path PAGE = Path.of("../docs/model.md");

    @Test
    void the_page_of_the_model_says_what_the_types_say() throws IOException {
        String page = page();
        if (Boolean.getBoolean("lwn.write")) {
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE).content().isEqualTo(page);
    }

    private static String page() {
        Map<String, List<Class<?>>> areas = ModelTypes.all().stream()
                .collect(Collectors.groupingBy(Class::getPackageName, TreeMap::new, Collectors.toList()));
        StringBuilder page = new StringBuilder("""
                # The model

                Every type that a document can hold, by area, as the types' own documentation says it. *May be missing* marks what may be left out;
                a list or a timeline that is left out is empty. A timeline is an array of dated values, each `{"value": …, "from": "2027-04-01", "source": "…"}`.
                This page is made from the code.
                """);
        for (Map.Entry<String, List<Class<?>>> area : areas.entrySet()) {
            String name = area.getKey().substring("org.lwn.".length());
            page.append("\n## ")
                    .append(name)
                    .append("\n\n")
                    .append(markdown(Documentation.ofPackageOf(area.getValue().get(0))))
                    .append('\n');
            for (Class<?> type : area.getValue().stream()
                    .sorted(java.util.Comparator.comparing(Class::getSimpleName))
                    .toList()) {
                page.append("\n### ")
                        .append(type.getSimpleName())
                        .append("\n\n")
                        .append(described(type));
            }
        }
        return page.toString();
    }

    private static String described(Class<?> type) {
        StringBuilder text = new StringBuilder(markdown(Documentation.of(type))).append('\n');
        if (type.isAnnotationPresent(DocumentFormat.class)) {
            text.append("\nA document of its own: `\"format\": \"")
                    .append(type.getAnnotation(DocumentFormat.class).value())
                    .append("\"`.\n");
        }
        if (type.isRecord()) {
            text.append(components(type));
        } else if (type.isEnum()) {
            text.append("\nOne of: ")
                    .append(Arrays.stream(type.getEnumConstants())
                            .map(constant -> "`" + ((Enum<?>) constant).name() + "`")
                            .collect(Collectors.joining(", ")))
                    .append(".\n");
        } else if (type.isAnnotationPresent(JsonSubTypes.class)) {
            text.append("\nTold apart by `kind`: ")
                    .append(Arrays.stream(type.getAnnotation(JsonSubTypes.class).value())
                            .map(kind ->
                                    "`" + kind.name() + "` (" + kind.value().getSimpleName() + ")")
                            .collect(Collectors.joining(", ")))
                    .append(".\n");
        }
        return text.toString();
    }

    private static String components(Class<?> type) {
        StringBuilder table = new StringBuilder("\n| field | holds | meaning |\n|---|---|---|\n");
        for (RecordComponent component : type.getRecordComponents()) {
            boolean mayBeMissing = component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                    || component.getAccessor().getAnnotatedReturnType().isAnnotationPresent(Nullable.class);
            table.append("| `")
                    .append(component.getName())
                    .append("` | ")
                    .append(named(component.getGenericType()))
                    .append(mayBeMissing ? ", *may be missing*" : "")
                    .append(" | ")
                    .append(markdown(Documentation.of(type, component.getName())))
                    .append(" |\n");
        }
        return table.toString();
    }

    /** As it stands in a table, too. */
    private static String markdown(Optional<String> documentation) {
        return documentation.orElse("").replace("|", "\\|");
    }

    private static String named(Type type) {
        if (type instanceof ParameterizedType generic) {
            String inner = Arrays.stream(generic.getActualTypeArguments())
                    .map(ModelPageTest::named)
                    .collect(Collectors.joining(", "));
            return switch (((Class<?>) generic.getRawType()).getSimpleName()) {
                case "List" -> "list of " + inner;
                case "Timeline" -> "timeline of " + inner;
                default -> ((Class<?>) generic.getRawType()).getSimpleName() + " of " + inner;
            };
        }
        if (!(type instanceof Class<?> plain)) {
            return type.getTypeName();
        }
        return switch (plain.getSimpleName()) {
            case "String" -> "text";
            case "Integer", "int" -> "whole number";
            case "BigDecimal" -> "number";
            case "Boolean", "boolean" -> "yes or no";
            case "LocalDate" -> "date";
            case "Money" -> "amount of money";
            case "CurrencyUnit" -> "currency";
            default ->
                plain.getName().startsWith("org.lwn.")
                        ? "[" + plain.getSimpleName() + "](#"
                                + plain.getSimpleName().toLowerCase(java.util.Locale.ROOT) + ")"
                        : plain.getSimpleName();
        };
    }
}
