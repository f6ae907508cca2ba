package org.lwn.system;

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
import org.lwn.json.LwnJson;
import org.lwn.json.Reading;
import org.lwn.problem.Place;
import org.lwn.problem.Problem;

class SystemPropertiesTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Property(tries = 200)
    void what_is_written_is_read_back_equal_and_written_the_same(@ForAll("systems") NeighbourhoodSystem system)
            throws Exception {
        String written = LwnJson.write(system);
        Reading<NeighbourhoodSystem> reading =
                LwnJson.read(NeighbourhoodSystem.class, LwnJson.parse("system", written));

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.orThrow()).isEqualTo(system).hasSameHashCodeAs(system);
        assertThat(LwnJson.write(reading.orThrow())).isEqualTo(written);
        assertThat(LwnJson.sha256(reading.orThrow())).isEqualTo(LwnJson.sha256(system));
    }

    @Property(tries = 50)
    void the_mapper_of_hosts_reads_what_it_writes(@ForAll("systems") NeighbourhoodSystem system) throws Exception {
        assertThat(LwnJson.mapper().readValue(LwnJson.mapper().writeValueAsString(system), NeighbourhoodSystem.class))
                .isEqualTo(system);
    }

    @Property(tries = 100)
    void no_text_made_of_a_system_shows_an_address_or_a_number(@ForAll("systems") NeighbourhoodSystem system) {
        assertThat(system.toString()).doesNotContain("@example.org", "01632 960001", "+44 1632 960002");
    }

    @Property(tries = 400)
    void a_broken_copy_is_read_or_refused_at_places_that_exist_with_remedies(@ForAll("mutants") String text)
            throws Exception {
        JsonNode root = LwnJson.parse("mutant", text).root();
        Reading<NeighbourhoodSystem> reading = LwnJson.read(NeighbourhoodSystem.class, LwnJson.parse("mutant", text));

        assertThat(reading.value() == null).isEqualTo(reading.hasErrors());
        for (Problem problem : reading.problems()) {
            assertThat(problem.remedy()).as(problem.toString()).isNotBlank();
            String pointer = ((Place.InJson) problem.place()).pointer().value();
            boolean isThere = !root.at(pointer).isMissingNode();
            boolean isMissingMember = !pointer.isEmpty()
                    && root.at(pointer.substring(0, pointer.lastIndexOf('/'))).isObject();
            assertThat(isThere || isMissingMember).as(problem.toString()).isTrue();
        }
    }

    @Provide
    Arbitrary<NeighbourhoodSystem> systems() {
        return Arbitraries.randomValue(random -> new RandomSystems(random).system());
    }

    @Provide
    Arbitrary<String> mutants() {
        return Arbitraries.randomValue(random -> {
            String text = random.nextBoolean()
                    ? Aldmere.text()
                    : LwnJson.write(Systems.shipped(Systems.names().get(random.nextInt(5))));
            return mutant(random, text);
        });
    }

    private static String mutant(Random random, String text) {
        try {
            JsonNode root = LwnJson.parse("system", text).root();
            List<JsonNode> containers = new ArrayList<>(List.of(root));
            for (int next = 0; next < containers.size(); next++) {
                containers.get(next).forEach(child -> {
                    if (child.isContainerNode()) {
                        containers.add(child);
                    }
                });
            }
            JsonNode container = containers.get(random.nextInt(containers.size()));
            List<JsonNode> pool = List.of(
                    NODES.nullNode(),
                    NODES.numberNode(-1),
                    NODES.textNode(""),
                    NODES.textNode("north"),
                    NODES.textNode("2026-02-30"),
                    NODES.arrayNode(),
                    NODES.objectNode(),
                    containers.get(random.nextInt(containers.size())).deepCopy());
            JsonNode replacement = pool.get(random.nextInt(pool.size()));
            if (container instanceof ArrayNode array && !array.isEmpty()) {
                array.set(random.nextInt(array.size()), replacement);
            } else if (container instanceof ObjectNode object && !object.isEmpty()) {
                List<String> names = new ArrayList<>();
                object.fieldNames().forEachRemaining(names::add);
                object.set(names.get(random.nextInt(names.size())), replacement);
            }
            return root.toString();
        } catch (org.lwn.json.UnreadableJsonException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
