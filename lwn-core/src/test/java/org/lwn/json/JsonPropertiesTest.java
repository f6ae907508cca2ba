package org.lwn.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lwn.grant.GrantApplication;
import org.lwn.grant.GrantProgramme;
import org.lwn.problem.Place;
import org.lwn.problem.Problem;

class JsonPropertiesTest {
    private static final String NOISE = "{}[]\",:\\0-.e'/x \u0000\n\ud83d";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Property
    void applicationsSurviveWritingAndReading(@ForAll("applications") GrantApplication application) throws Exception {
        survives(GrantApplication.class, application);
    }

    @Property
    void programmesSurviveWritingAndReading(@ForAll("programmes") GrantProgramme programme) throws Exception {
        survives(GrantProgramme.class, programme);
    }

    @Property
    void aMutatedApplicationIsReadOrRefusedAtPlacesThatExist(@ForAll("mutants") String document) throws Exception {
        isReadOrRefusedAtPlacesThatExist(GrantApplication.class, document);
    }

    @Property
    void aMutatedProgrammeIsReadOrRefusedAtPlacesThatExist(@ForAll("programmeMutants") String document)
            throws Exception {
        isReadOrRefusedAtPlacesThatExist(GrantProgramme.class, document);
    }

    @Property
    void textCutOrChangedAnywhereIsReadOrRefused(@ForAll("brokenTexts") String document) {
        try {
            isReadOrRefusedAtPlacesThatExist(GrantApplication.class, document);
        } catch (UnreadableJsonException refusal) {
            assertThat(refusal.line()).isPositive();
            assertThat(refusal.remedy()).isNotBlank();
        }
    }

    @Provide
    Arbitrary<GrantApplication> applications() {
        return Arbitraries.randomValue(random -> new RandomModels(random).application());
    }

    @Provide
    Arbitrary<GrantProgramme> programmes() {
        return Arbitraries.randomValue(random -> new RandomModels(random).programme());
    }

    @Provide
    Arbitrary<String> mutants() {
        return Arbitraries.randomValue(random -> mutant(random, Samples.application()));
    }

    @Provide
    Arbitrary<String> programmeMutants() {
        return Arbitraries.randomValue(random -> mutant(random, Samples.programme()));
    }

    @Provide
    Arbitrary<String> brokenTexts() {
        return Arbitraries.randomValue(random -> {
            StringBuilder text = new StringBuilder(LwnJson.writeLine(Samples.application()));
            int at = random.nextInt(text.length());
            if (random.nextInt(4) == 0) {
                text.setLength(at);
            } else if (random.nextBoolean()) {
                text.setCharAt(at, NOISE.charAt(random.nextInt(NOISE.length())));
            } else {
                text.deleteCharAt(at);
            }
            return text.toString();
        });
    }

    private static <T> void survives(Class<T> type, T value) throws Exception {
        String written = LwnJson.write(value);
        Reading<T> reading = LwnJson.read(type, LwnJson.parse("model", written));

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.orThrow()).isEqualTo(value);
        assertThat(LwnJson.write(reading.orThrow())).isEqualTo(written);
        assertThat(LwnJson.sha256(reading.orThrow())).isEqualTo(LwnJson.sha256(value));
    }

    private static void isReadOrRefusedAtPlacesThatExist(Class<?> type, String text) throws UnreadableJsonException {
        JsonDocument document = LwnJson.parse("mutant", text);
        Reading<?> reading = LwnJson.read(type, document);

        assertThat(reading.value() == null).isEqualTo(reading.hasErrors());
        assertThat(reading.problems()).doesNotHaveDuplicates();
        for (Problem problem : reading.problems()) {
            assertThat(problem.remedy()).as(problem.toString()).isNotBlank();
            assertThat(problem.message()).hasSizeLessThan(600);
            assertThat(isPlaceIn(document.root(), problem))
                    .as(problem.toString())
                    .isTrue();
        }
    }

    /** Whether the place exists, or is a missing member of an object that exists. */
    private static boolean isPlaceIn(JsonNode root, Problem problem) {
        List<String> segments = ((Place.InJson) problem.place()).pointer().segments();
        JsonNode node = root;
        for (int step = 0; step < segments.size(); step++) {
            boolean isLast = step == segments.size() - 1;
            String segment = segments.get(step);
            JsonNode next = node.isArray() ? node.path(Integer.parseInt(segment)) : node.path(segment);
            if (next.isMissingNode()) {
                return isLast && node.isObject();
            }
            node = next;
        }
        return true;
    }

    private static String mutant(Random random, Object model) {
        JsonNode root = readTree(LwnJson.write(model));
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            List<JsonNode> containers = containers(root);
            JsonNode container = containers.get(random.nextInt(containers.size()));
            List<JsonNode> donors = containers(root);
            JsonNode replacement = random.nextInt(4) == 0
                    ? donors.get(random.nextInt(donors.size())).deepCopy()
                    : replacement(random);
            boolean deletes = random.nextInt(4) == 0;
            if (container instanceof ArrayNode array && !array.isEmpty()) {
                int index = random.nextInt(array.size());
                if (deletes) {
                    array.remove(index);
                } else {
                    array.set(index, replacement);
                }
            } else if (container instanceof ObjectNode object && !object.isEmpty()) {
                List<String> names = new ArrayList<>();
                object.fieldNames().forEachRemaining(names::add);
                String name = random.nextInt(8) == 0 ? "n~/" : names.get(random.nextInt(names.size()));
                if (deletes) {
                    object.remove(name);
                } else {
                    object.set(name, replacement);
                }
            }
        }
        return root.toString();
    }

    private static JsonNode replacement(Random random) {
        List<JsonNode> pool = List.of(
                NODES.nullNode(),
                NODES.booleanNode(true),
                NODES.numberNode(0),
                NODES.numberNode(-1),
                NODES.numberNode(1_000_000_000_000L),
                NODES.numberNode(new java.math.BigDecimal("0.5")),
                NODES.numberNode(new java.math.BigDecimal("1E+4000")),
                NODES.textNode(""),
                NODES.textNode("GBP"),
                NODES.textNode("GROUP"),
                NODES.textNode("2026-02-30"),
                NODES.textNode("2026-02-28"),
                NODES.textNode("\ud83d"),
                NODES.textNode("x".repeat(300)),
                NODES.arrayNode(),
                NODES.arrayNode().addNull(),
                NODES.objectNode(),
                NODES.objectNode().put("kind", "RESIDENT"),
                NODES.objectNode().put("amount", 5).put("currency", "EUR"));
        return pool.get(random.nextInt(pool.size())).deepCopy();
    }

    private static List<JsonNode> containers(JsonNode root) {
        List<JsonNode> found = new ArrayList<>(List.of(root));
        for (int next = 0; next < found.size(); next++) {
            found.get(next).forEach(child -> {
                if (child.isContainerNode()) {
                    found.add(child);
                }
            });
        }
        return found;
    }

    private static JsonNode readTree(String json) {
        try {
            return LwnJson.parse("model", json).root();
        } catch (UnreadableJsonException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
