package org.lwn.rules.language;

import com.google.common.collect.ImmutableList;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.InvalidValueException;
import org.lwn.problem.Suggestion;
import org.lwn.provenance.Source;

/** Reads what stands between a rule's name and its conditions. */
final class MetadataReader {
    private static final List<String> REQUIRED = ImmutableList.of("code", "effect", "source", "since", "message");
    private static final List<String> KNOWN =
            ImmutableList.of("code", "effect", "source", "since", "message", "from", "until", "who", "band");
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*([.-][a-z0-9]+){1,10}");
    private static final Pattern BAND = Pattern.compile("[a-z][a-z0-9]*([.-][a-z0-9]+){0,10}");
    private static final Pattern VERSION = Pattern.compile("[0-9]+([.][0-9]+){1,3}");

    private final Problems problems;
    private final Set<String> bindings;

    MetadataReader(Problems problems, Set<String> bindings) {
        this.problems = problems;
        this.bindings = bindings;
    }

    Optional<Metadata> read(Token ruleName, List<Syntax.Annotation> annotations) {
        int before = problems.errors();
        Map<String, Token> values = new LinkedHashMap<>();
        for (Syntax.Annotation annotation : annotations) {
            String name = annotation.name().text();
            if (!KNOWN.contains(name)) {
                error(annotation.name(), "There is no '@" + name + "'.", Suggestion.remedy(name, KNOWN));
            } else if (annotation.values().size() != 1) {
                error(annotation.name(), "@" + name + " holds one value.", "Write @" + name + "( \"…\" ).");
            } else if (values.putIfAbsent(name, annotation.values().get(0)) != null) {
                error(annotation.name(), "@" + name + " stands twice.", "Delete one of them.");
            }
        }
        for (String name : REQUIRED) {
            boolean attempted = annotations.stream()
                    .map(annotation -> annotation.name().text())
                    .map(written -> KNOWN.contains(written)
                            ? written
                            : Suggestion.nearest(written, KNOWN).orElse(written))
                    .anyMatch(name::equals);
            if (!attempted) {
                error(
                        ruleName,
                        "The rule '" + ruleName.text() + "' has no @" + name + ".",
                        "Write it after the rule's name: @" + name + "( " + example(name) + " ).");
            }
        }
        String code = matching(values.get("code"), CODE, "Write small letters, such as \"grant.amount.missing\".");
        Effect effect = choice(Effect.class, values.get("effect"), "effect");
        Source source = source(values.get("source"));
        String since = matching(values.get("since"), VERSION, "Write a version, such as \"0.1\".");
        LocalDate from = date(values.get("from"));
        LocalDate until = date(values.get("until"));
        if (from != null && until != null && until.isBefore(from)) {
            error(values.get("until"), "@until is before @from.", "Exchange the two dates.");
        }
        Who who = choice(Who.class, values.get("who"), "word for who can help");
        Token bandAt = values.get("band");
        String band = bandAt == null ? null : matching(bandAt, BAND, "Write small letters, such as \"award-size\".");
        String message = message(values.get("message"));
        return problems.errors() > before || effect == null || source == null
                ? Optional.empty()
                : Optional.of(new Metadata(code, effect, source, since, from, until, who, band, message));
    }

    private static String example(String name) {
        return switch (name) {
            case "code" -> "\"grant.amount.missing\"";
            case "effect" -> "REFER";
            case "source" -> "\"practice\"";
            case "since" -> "\"0.1\"";
            default -> "\"What is wrong, and what to do.\"";
        };
    }

    private String matching(@Nullable Token value, Pattern form, String remedy) {
        if (value == null) {
            return "";
        }
        if (!form.matcher(value.text()).matches()) {
            error(value, value.shown() + " cannot stand here.", remedy);
        }
        return value.text();
    }

    private <E extends Enum<E>> @Nullable E choice(Class<E> type, @Nullable Token value, String what) {
        if (value == null) {
            return null;
        }
        List<String> words = EnumSet.allOf(type).stream().map(Enum::name).toList();
        if (!words.contains(value.text())) {
            error(value, value.shown() + " is no " + what + ".", Suggestion.remedy(value.text(), words));
            return null;
        }
        return Enum.valueOf(type, value.text());
    }

    private @Nullable Source source(@Nullable Token value) {
        if (value == null) {
            return null;
        }
        try {
            return Source.of(value.text());
        } catch (InvalidValueException e) {
            error(value, e.getMessage(), null);
            return null;
        }
    }

    private @Nullable LocalDate date(@Nullable Token value) {
        if (value == null) {
            return null;
        }
        try {
            return LocalDate.parse(value.text());
        } catch (DateTimeException e) {
            error(value, value.shown() + " is not a date.", "Write year-month-day: \"2026-04-01\".");
            return null;
        }
    }

    private String message(@Nullable Token value) {
        if (value == null) {
            return "";
        }
        for (String complaint : Template.complaints(value.text(), bindings)) {
            error(value, complaint, null);
        }
        return value.text();
    }

    private void error(@Nullable Token at, String sentence, @Nullable String remedy) {
        if (at != null) {
            problems.error(at, "rule.metadata", sentence, remedy);
        }
    }
}
