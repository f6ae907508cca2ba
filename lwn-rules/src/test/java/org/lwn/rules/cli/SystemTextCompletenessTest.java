package org.lwn.rules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lwn.json.Id;
import org.lwn.json.JsonDocument;
import org.lwn.json.LwnJson;
import org.lwn.system.NeighbourhoodSystem;
import org.lwn.system.Systems;

/** Nothing that a file says goes unsaid: whatever is changed in it or taken out of it changes the text. */
class SystemTextCompletenessTest {
    /** What must never be told. */
    private static final Pattern CONTACT = Pattern.compile("/campaigns/[0-9]+/contacts/[0-9]+/(name|email|telephone)");

    static List<String> names() {
        List<String> names = new ArrayList<>(Systems.names());
        names.add("canalside");
        return names;
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_value_of_a_file_is_told_but_who_a_contact_is(String name) {
        String file = name.equals("canalside") ? SystemFiles.canalside() : SystemFiles.shipped(name);
        JsonNode root = SystemFiles.tree(file);
        String told = told(root);
        List<String> wrong = new ArrayList<>();
        for (String place : someOfEachKind(places(root, ""))) {
            List<String> toldThen = changed(root, place).stream()
                    .map(SystemTextCompletenessTest::told)
                    .filter(then -> !then.isEmpty())
                    .toList();
            boolean isTold = toldThen.stream().anyMatch(then -> !then.equals(told));
            if (!toldThen.isEmpty() && isTold == isHidden(root, place)) {
                wrong.add(place + ": " + root.at(place));
            }
        }

        assertThat(told).isNotEmpty();
        assertThat(wrong).isEmpty();
    }

    private static boolean isHidden(JsonNode root, String place) {
        boolean isOddContact = (place.endsWith("/odd") || place.endsWith("/asPrinted"))
                && CONTACT.matcher(root.at(JsonPointer.compile(place).head())
                                .path("at")
                                .asText())
                        .matches();
        return isOddContact || place.equals("/format") || CONTACT.matcher(place).matches();
    }

    /** Elements of one list are told alike. */
    private static List<String> someOfEachKind(List<String> places) {
        Map<String, Integer> seen = new HashMap<>();
        return places.stream()
                .filter(place -> seen.merge(place.replaceAll("/[0-9]+", "/*"), 1, Integer::sum) <= 3)
                .toList();
    }

    /** If this fails, tell the new component in the section it belongs to, and add it to canalside.json. */
    @Test
    void every_component_that_a_file_can_have_is_in_one_of_these_files() {
        Set<String> used = new TreeSet<>();
        SystemFiles.all().forEach(file -> use(system(SystemFiles.tree(file)), used));
        Set<String> known = new TreeSet<>();
        know(NeighbourhoodSystem.class, new HashSet<>(), known);

        assertThat(known).hasSizeGreaterThan(300);
        known.removeAll(used);
        assertThat(known).isEmpty();
    }

    private static @Nullable NeighbourhoodSystem system(JsonNode root) {
        return LwnJson.read(NeighbourhoodSystem.class, new JsonDocument("-", root, List.of()))
                .value();
    }

    /** Nothing if the file cannot be read. */
    private static String told(JsonNode root) {
        NeighbourhoodSystem system = system(root);
        return system == null
                ? ""
                : String.join(
                        "\n",
                        new SystemText(WithoutContacts.of(system), LocalDate.of(2026, 3, 20)).lines(new Paint(false)));
    }

    private static List<String> places(JsonNode node, String place) {
        List<String> places = new ArrayList<>();
        if (!place.isEmpty()) {
            places.add(place);
        }
        node.properties().forEach(member -> places.addAll(places(member.getValue(), place + "/" + member.getKey())));
        if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                places.addAll(places(node.get(index), place + "/" + index));
            }
        }
        return places;
    }

    private static List<JsonNode> changed(JsonNode root, String place) {
        List<JsonNode> changed = new ArrayList<>();
        changed.add(with(root, place, null));
        JsonNode value = root.at(place);
        if (value.isTextual()) {
            changed.add(with(root, place, JsonNodeFactory.instance.textNode(value.textValue() + " and more")));
        } else if (value.isBoolean()) {
            changed.add(with(root, place, JsonNodeFactory.instance.booleanNode(!value.booleanValue())));
        } else if (value.isNumber()) {
            BigDecimal number = value.decimalValue();
            changed.add(with(root, place, JsonNodeFactory.instance.numberNode(number.add(BigDecimal.ONE))));
            changed.add(with(root, place, JsonNodeFactory.instance.numberNode(number.divide(BigDecimal.valueOf(2)))));
        }
        return changed;
    }

    /** @param value what is to stand there; null if nothing */
    private static JsonNode with(JsonNode root, String place, @Nullable JsonNode value) {
        JsonNode copy = root.deepCopy();
        JsonPointer pointer = JsonPointer.compile(place);
        JsonNode parent = copy.at(pointer.head());
        if (parent instanceof ArrayNode list) {
            int index = pointer.last().getMatchingIndex();
            if (value == null) {
                list.remove(index);
            } else {
                list.set(index, value);
            }
        } else if (parent instanceof ObjectNode object) {
            String name = pointer.last().getMatchingProperty();
            if (value == null) {
                object.remove(name);
            } else {
                object.set(name, value);
            }
        }
        return copy;
    }

    private static void use(@Nullable Object value, Set<String> used) {
        if (value instanceof Collection<?> list) {
            list.forEach(element -> use(element, used));
        } else if (value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                Object held = held(component, value);
                if (held != null && !(held instanceof Collection<?> list && list.isEmpty())) {
                    used.add(name(value.getClass(), component));
                    use(held, used);
                }
            }
        }
    }

    private static @Nullable Object held(RecordComponent component, Object value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void know(Type type, Set<Type> seen, Set<String> known) {
        if (!seen.add(type)) {
            return;
        }
        if (type instanceof ParameterizedType parameterized) {
            know(parameterized.getRawType(), seen, known);
            // A name says what it names; that need not be told again.
            if (!parameterized.getRawType().equals(Id.class)) {
                for (Type argument : parameterized.getActualTypeArguments()) {
                    know(argument, seen, known);
                }
            }
        } else if (type instanceof Class<?> variants && variants.isSealed()) {
            for (Class<?> variant : variants.getPermittedSubclasses()) {
                know(variant, seen, known);
            }
        } else if (type instanceof Class<?> record && record.isRecord()) {
            for (RecordComponent component : record.getRecordComponents()) {
                known.add(name(record, component));
                know(component.getGenericType(), seen, known);
            }
        }
    }

    private static String name(Class<?> record, RecordComponent component) {
        return record.getSimpleName() + "." + component.getName();
    }
}
