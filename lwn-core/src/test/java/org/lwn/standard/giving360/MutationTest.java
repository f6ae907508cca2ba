package org.lwn.standard.giving360;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lwn.json.JsonDocument;
import org.lwn.json.Reading;
import org.lwn.problem.Place;
import org.lwn.problem.Problem;

class MutationTest {

    @Property(tries = 3000)
    void whatever_is_changed_in_a_package_it_is_read_without_an_exception(
            @ForAll("mutations") List<Mutation> mutations) {
        JsonNode root = mutated(mutations);

        Reading<GrantsPackage> reading = Giving360.read(new JsonDocument("grants.json", root, List.of()));

        long objects = 0;
        for (JsonNode grant : root.path("grants")) {
            objects += grant.isObject() ? 1 : 0;
        }
        if (root.path("grants").isArray()) {
            assertThat(reading.value().grants()).hasSize(Math.toIntExact(objects));
        } else {
            assertThat(reading.value()).isNull();
            assertThat(reading.problems()).isNotEmpty();
        }
        assertThat(reading.problems()).allSatisfy(problem -> assertIsUsable(problem, root));
    }

    /** A problem has a code of ours, words, a place that is in the file or one step outside, and no personal data. */
    private static void assertIsUsable(Problem problem, JsonNode root) {
        assertThat(problem.code()).startsWith("giving360.");
        assertThat(problem.sentence()).isNotBlank().hasSizeLessThan(400).doesNotContain("\n");
        assertThat(problem.message()).doesNotContain("Quill", "zebedee", "Hidden", "7946");
        String pointer = ((Place.InJson) problem.place()).pointer().value();
        String parent = pointer.isEmpty() ? "" : pointer.substring(0, pointer.lastIndexOf('/'));
        assertThat(root.at(parent).isMissingNode()).as(pointer).isFalse();
    }

    @Provide
    Arbitrary<List<Mutation>> mutations() {
        Arbitrary<String> value = Arbitraries.oneOf(
                Arbitraries.of(
                        "null",
                        "true",
                        "0",
                        "-1",
                        "17",
                        "0.001",
                        "499.999",
                        "1e300",
                        "-1e-300",
                        "\"\"",
                        "\" \"",
                        "[]",
                        "{}",
                        "[null]",
                        "[[]]",
                        "[{}]",
                        "[1,\"a\",{}]",
                        "{\"id\":1}",
                        "\"GBP\"",
                        "\"XXX\"",
                        "\"JPY\"",
                        "\"BHD\"",
                        "\"27/09/2013\"",
                        "\"05/09/2013\"",
                        "\"2013\"",
                        "\"2024-02-30\"",
                        "\"9999-12-31\"",
                        "\"0000-01-01\"",
                        "\"GB-CHC-1\"",
                        "\"E09000013\""),
                Arbitraries.strings().ofMaxLength(300).map(text -> new TextNode(text).toString()));
        return Combinators.combine(Arbitraries.integers().between(0, 500), Arbitraries.of(Kind.values()), value)
                .as(Mutation::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    private static JsonNode mutated(List<Mutation> mutations) {
        JsonNode root = Packages.packageOf(Packages.toAGroup(), Packages.toAResident(), Packages.toAGroup());
        for (Mutation mutation : mutations) {
            List<Runnable> places = new ArrayList<>();
            gather(root, mutation, places);
            if (!places.isEmpty()) {
                places.get(mutation.place() % places.size()).run();
            }
        }
        return root;
    }

    private static void gather(JsonNode node, Mutation mutation, List<Runnable> places) {
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> places.add(() -> mutation.apply(object, name)));
        } else if (node instanceof ArrayNode list) {
            for (int index = 0; index < list.size(); index++) {
                int at = index;
                places.add(() -> mutation.apply(list, at));
            }
        }
        node.forEach(child -> gather(child, mutation, places));
    }

    enum Kind {
        REPLACE,
        REMOVE,
        RENAME,
        REPEAT
    }

    record Mutation(int place, Kind kind, String value) {

        void apply(ObjectNode object, String name) {
            JsonNode old = object.get(name);
            switch (kind) {
                case REPLACE -> object.set(name, Packages.json(value));
                case REMOVE -> object.remove(name);
                case RENAME -> {
                    object.remove(name);
                    object.set(Packages.json(value).asText(), old);
                }
                case REPEAT -> object.set(name, object.arrayNode().add(old).add(old.deepCopy()));
            }
        }

        void apply(ArrayNode list, int index) {
            switch (kind) {
                case REPLACE, RENAME -> list.set(index, Packages.json(value));
                case REMOVE -> list.remove(index);
                case REPEAT -> list.add(list.get(index).deepCopy());
            }
        }
    }
}
