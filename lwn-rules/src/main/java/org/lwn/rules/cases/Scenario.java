package org.lwn.rules.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.Problem;

/**
 * What a base or a case comes to, with all that it has from its bases.
 *
 * @param parts by their names; those that nobody has given yet are not there
 */
record Scenario(Map<String, Part> parts) {
    static final Scenario EMPTY = new Scenario(ImmutableMap.of());

    /**
     * A part as it is written, with its bases' parts merged into it, and as it was read.
     *
     * @param tree as it is written
     * @param value null if it could not be read, which has been told
     */
    record Part(JsonNode tree, @Nullable Object value) {}

    Scenario {
        parts = ImmutableMap.copyOf(parts);
    }

    /** What the base becomes with what is written over it. */
    static Scenario of(Scenario base, Written over, CaseForm<?> form, List<Problem> problems) {
        Map<String, Part> parts = new LinkedHashMap<>(base.parts);
        form.parts().forEach((name, part) -> {
            Written written = over.child(name);
            if (!written.node().isMissingNode()) {
                parts.put(name, part.reader().read(base.parts.get(name), written, problems));
            }
        });
        return new Scenario(parts);
    }

    /** Whether a case can be made of it; tells what nobody has given. */
    boolean isWhole(CaseForm<?> form, Written of, List<Problem> problems) {
        form.parts().forEach((name, part) -> {
            if (part.required() && !parts.containsKey(name)) {
                problems.add(Problem.error(
                        of.child(name).place(),
                        "cases.incomplete",
                        "The case has no \"" + name + "\", and none from a base.",
                        "Add it, or choose a base that has it."));
            }
        });
        return form.parts().entrySet().stream()
                .allMatch(part -> parts.containsKey(part.getKey())
                        ? parts.get(part.getKey()).value() != null
                        : !part.getValue().required());
    }

    /** A part of what is whole. */
    <T> T value(String name, Class<T> type) {
        return type.cast(Objects.requireNonNull(
                Objects.requireNonNull(parts.get(name), name).value(), name));
    }

    /** A part of what is whole, or what stands for it where nobody has given it. */
    <T> T value(String name, Class<T> type, T otherwise) {
        return parts.containsKey(name) ? value(name, type) : otherwise;
    }

    /** A part that is a list; empty where nobody has given it. */
    <T> List<T> list(String name, Class<T> type) {
        List<?> items = parts.containsKey(name) ? value(name, List.class) : List.of();
        return items.stream().map(type::cast).collect(ImmutableList.toImmutableList());
    }
}
