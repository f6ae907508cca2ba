package org.lwn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lwn.json.DocumentFormat;

/**
 * The page of the model says what the types say. Write it anew with {@code mvn -pl lwn-core test -Dtest=ModelPageTest
 * -Dlwn.write=true}.
 */
class ModelPageTest {
    private static final Path PAGE = Path.of("../docs/model.md");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final List<String> NO_AREAS = List.of("org.lwn.json", "org.lwn.problem", "org.lwn.standard");
    private static final Pattern PARAMETER =
            Pattern.compile("(?ms)^ \\* @param (\\w+)\\s+(.*?)(?=^ \\* @|^ \\*\\s*$|\\z)");

    @Test
    void the_page_of_the_model_says_what_the_types_say() throws IOException {
        String page = page();
        if (Boolean.getBoolean("lwn.write")) {
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE).content().isEqualTo(page);
    }

    private static String page() throws IOException {
        Map<String, List<Class<?>>> areas = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.lwn").stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC) && type.isTopLevelClass())
                        .filter(type -> NO_AREAS.stream().noneMatch(type.getPackageName()::startsWith))
                        .map(JavaClass::reflect)
                        .filter(type -> type.isRecord() || type.isEnum() || type.isSealed())
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
                    .append(packageSentence(area.getKey()))
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

    private static String packageSentence(String packageName) throws IOException {
        return prose(comment(
                Files.readString(SOURCES.resolve(packageName.replace('.', '/')).resolve("package-info.java")),
                "package "));
    }

    private static String described(Class<?> type) throws IOException {
        String source = Files.readString(SOURCES.resolve(type.getName().replace('.', '/') + ".java"));
        String comment = comment(source, "public ");
        StringBuilder text = new StringBuilder(prose(comment)).append('\n');
        if (type.isAnnotationPresent(DocumentFormat.class)) {
            text.append("\nA document of its own: `\"format\": \"")
                    .append(type.getAnnotation(DocumentFormat.class).value())
                    .append("\"`.\n");
        }
        if (type.isRecord()) {
            text.append(components(type, comment));
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

    private static String components(Class<?> type, String comment) {
        Map<String, String> meanings = PARAMETER
                .matcher(comment)
                .results()
                .collect(ImmutableMap.toImmutableMap(found -> found.group(1), found -> prose(found.group(2))));
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
                    .append(meanings.getOrDefault(component.getName(), ""))
                    .append(" |\n");
        }
        return table.toString();
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

    /** The comment that stands before the line that begins so. */
    private static String comment(String source, String declaration) {
        Matcher comments = Pattern.compile("(?ms)^/\\*\\*(.*?)\\*/\\s*(?:^@.*?)?^(?:@[^\\n]*\\n)*" + declaration)
                .matcher(source);
        assertThat(comments.find())
                .as("a comment before '%s' in %s", declaration, source.lines().findFirst())
                .isTrue();
        return comments.group(1);
    }

    /** The comment's words before its tags, in one line, as Markdown. */
    private static String prose(String comment) {
        String words = Splitter.on("\n @")
                .splitToList(comment.replaceAll("(?m)^ ?\\* ?", " ").replace("\n  @", "\n @"))
                .get(0);
        return words.replaceAll("</?p>", "")
                .replaceAll("\\{@(?:code|link) #?([^}]*)}", "`$1`")
                .replaceAll("\\s+", " ")
                .replace("|", "\\|")
                .strip();
    }
}
