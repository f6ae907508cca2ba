package org.lwn.rules.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.primitives.Ints;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.lwn.json.LwnJson;
import org.lwn.problem.Place;
import org.lwn.problem.Pointer;
import org.lwn.rules.language.Probe;

/** Cases with another answer, or another setting, in them. */
final class PatchedCases<C> {
    private static final String TIMELINE_VALUE = "value";
    private static final int LONGEST_SHOWN = 60;
    private static final Place.InJson NOWHERE = new Place.InJson("-", Pointer.ROOT);
    private static final Written EMPTY = new Written(JsonNodeFactory.instance.objectNode(), NOWHERE);

    private final CaseForm<C> form;

    PatchedCases(CaseForm<C> form) {
        this.form = form;
    }

    /**
     * A case, perhaps with other answers in it.
     *
     * @param scenario all that it is made of
     * @param inWords what it is
     */
    record Patched<C>(Scenario scenario, C subject, String inWords) {}

    /** The case with that in it; empty if the models refuse it, or it has no such place. */
    Optional<Patched<C>> with(Patched<C> one, Probe probe) {
        return with(one.scenario(), probe).map(scenario -> {
            String join = one.inWords().endsWith("'") ? " " : " and ";
            return new Patched<>(scenario, form.subject(scenario), one.inWords() + join + inWords(probe));
        });
    }

    private Optional<Scenario> with(Scenario scenario, Probe probe) {
        boolean isOfAPart = form.parts().containsKey(probe.property());
        List<String> segments = probe.pointer().segments();
        if (!isOfAPart && segments.isEmpty()) {
            return Optional.empty();
        }
        String name = isOfAPart ? probe.property() : segments.get(0);
        CaseForm.Form part = form.parts().get(name);
        if (part == null) {
            return Optional.empty();
        }
        List<String> inside = isOfAPart ? segments : segments.subList(1, segments.size());
        JsonNode value = LwnJson.mapper().valueToTree(probe.value());
        JsonNode tree = tree(scenario, name, part);
        Optional<Scenario.Part> patched = patched(tree, inside, value)
                .flatMap(changed -> read(part, changed))
                .or(() -> patched(tree, inside, alwaysSo(value)).flatMap(changed -> read(part, changed)));
        if (patched.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Scenario.Part> parts = new LinkedHashMap<>(scenario.parts());
        parts.put(name, patched.get());
        Scenario whole = new Scenario(parts);
        try {
            form.subject(whole);
            return Optional.of(whole);
        } catch (RuntimeException refused) {
            // What no case can be made of is no case.
            return Optional.empty();
        }
    }

    /** What is in the case, as a hint says it. */
    private String inWords(Probe probe) {
        String at = (form.parts().containsKey(probe.property()) ? "/" + probe.property() : "") + probe.pointer();
        return probe.value() == null ? "without " + at : "with " + shown(probe.value()) + " at " + at;
    }

    private static String shown(Object value) {
        if (value instanceof Money money) {
            NumberFormat amounts = NumberFormat.getCurrencyInstance(Locale.UK);
            amounts.setCurrency(Currency.getInstance(money.getCurrencyUnit().getCode()));
            return amounts.format(money.getAmount());
        }
        String text = value instanceof BigDecimal number ? number.toPlainString() : LwnJson.writeLine(value);
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }

    /** The part as it is written or, where nobody has given it, as it is usual. */
    private static @Nullable JsonNode tree(Scenario scenario, String name, CaseForm.Form part) {
        Scenario.Part given = scenario.parts().get(name);
        return given != null
                ? given.tree()
                : part.reader().read(null, EMPTY, new ArrayList<>()).tree();
    }

    private static Optional<Scenario.Part> read(CaseForm.Form part, JsonNode tree) {
        Scenario.Part read = tree.isObject()
                ? part.reader().read(new Scenario.Part(tree, tree), EMPTY, new ArrayList<>())
                : part.reader().read(null, new Written(tree, NOWHERE), new ArrayList<>());
        return Optional.of(read).filter(one -> one.value() != null);
    }

    /** A copy with the value at that place; empty if the place is not there. */
    private static Optional<JsonNode> patched(@Nullable JsonNode tree, List<String> segments, JsonNode value) {
        if (segments.isEmpty()) {
            return Optional.of(value);
        }
        String first = segments.get(0);
        List<String> inside = segments.subList(1, segments.size());
        if (tree instanceof ArrayNode list) {
            return isTimeline(list) ? inTimeline(list, segments, value) : inList(list, first, inside, value);
        }
        if (!(tree instanceof ObjectNode object)) {
            return Optional.empty();
        }
        JsonNode before = object.path(first);
        Optional<JsonNode> member = inside.isEmpty() && isTimeline(before) && !value.isNull()
                ? inTimeline(before, inside, value)
                : patched(before, inside, value);
        return member.map(changed -> {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            copy.setAll(object);
            return changed.isNull() ? copy.without(first) : copy.set(first, changed);
        });
    }

    private static boolean isTimeline(JsonNode node) {
        return node.isArray() && !node.isEmpty() && node.get(0).has(TIMELINE_VALUE);
    }

    private static Optional<JsonNode> inList(ArrayNode list, String place, List<String> inside, JsonNode value) {
        Integer index = Ints.tryParse(place);
        if (index == null || index >= list.size()) {
            return Optional.empty();
        }
        return patched(list.get(index), inside, value).map(changed -> {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode().addAll(list);
            copy.set(index, changed);
            return copy;
        });
    }

    /** A timeline that says this on every day, for a setting that has none. */
    private static JsonNode alwaysSo(JsonNode value) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        entry.set(TIMELINE_VALUE, value);
        entry.put("source", "practice");
        return JsonNodeFactory.instance.arrayNode().add(entry);
    }

    /** Rules see what a timeline says on the day, so it says so on every day. */
    private static Optional<JsonNode> inTimeline(JsonNode timeline, List<String> inside, JsonNode value) {
        ArrayNode copy = JsonNodeFactory.instance.arrayNode();
        for (JsonNode entry : timeline) {
            Optional<JsonNode> changed = patched(entry.path(TIMELINE_VALUE), inside, value);
            if (changed.isEmpty() || !entry.isObject()) {
                return Optional.empty();
            }
            ObjectNode replaced = JsonNodeFactory.instance.objectNode();
            replaced.setAll((ObjectNode) entry);
            copy.add(replaced.set(TIMELINE_VALUE, changed.get()));
        }
        return Optional.of(copy);
    }
}
