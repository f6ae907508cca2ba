package org.lwn.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lwn.json.LwnJson;
import org.lwn.json.Reading;
import org.lwn.problem.Place;
import org.lwn.problem.Pointer;
import org.lwn.problem.Problem;

/** Copies of the files with one wrong value each, listed in {@code broken.txt}. */
class BrokenCopiesTest {

    /** One row: what is changed to what, and the problem that must come of it. */
    private record Row(String file, String changed, String value, String place, String message) {}

    @TestFactory
    Stream<DynamicTest> a_copy_with_one_wrong_value_is_refused_at_its_place_with_a_remedy() throws Exception {
        return rows().stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.file() + " with " + row.value() + " at " + row.changed(), () -> isRefused(row)));
    }

    @Test
    void each_shipped_file_is_broken_in_several_ways() throws Exception {
        for (String name : Systems.names()) {
            assertThat(rows().stream().filter(row -> row.file().equals(name)))
                    .as(name)
                    .hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void all_that_is_wrong_comes_back_at_once() throws Exception {
        JsonNode root = LwnJson.parse("w12", text("w12")).root();
        change(root, "/profiles/0/of", "\"nobody\"");
        change(root, "/assets/0/neighbourhood", "\"nowhere\"");
        change(root, "/actors/1/id", "\"w12-together\"");
        change(root, "/anomalies/0/at", "\"/nothing\"");

        Reading<NeighbourhoodSystem> reading =
                LwnJson.read(NeighbourhoodSystem.class, LwnJson.parse("w12", root.toString()));

        // The NHS lost its name with the third change, so whatever refers to it is wrong too.
        assertThat(reading.problems())
                .extracting(
                        problem -> ((Place.InJson) problem.place()).pointer().value())
                .containsExactly(
                        "/assets/0/neighbourhood",
                        "/actors/1/id",
                        "/profiles/0/of",
                        "/profiles/0/posts/1/fundedBy",
                        "/profiles/0/partnerships/0/with/0",
                        "/profiles/0/funding/1/from",
                        "/anomalies/0/at");
    }

    private static void isRefused(Row row) throws Exception {
        JsonNode root = LwnJson.parse(row.file(), text(row.file())).root();
        change(root, row.changed(), row.value());

        Reading<NeighbourhoodSystem> reading =
                LwnJson.read(NeighbourhoodSystem.class, LwnJson.parse(row.file(), root.toString()));

        assertThat(reading.value()).isNull();
        Problem problem = reading.problems().stream()
                .filter(one -> ((Place.InJson) one.place()).pointer().equals(Pointer.of(row.place())))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no problem at " + row.place() + ": " + reading.problems()));
        assertThat(problem.message()).contains(row.message());
        assertThat(problem.remedy()).isNotBlank();
    }

    private static void change(JsonNode root, String pointer, String value) throws Exception {
        int last = pointer.lastIndexOf('/');
        JsonNode holder = root.at(pointer.substring(0, last));
        String name = pointer.substring(last + 1);
        JsonNode written = LwnJson.parse("value", "[" + value + "]").root().get(0);
        if (holder instanceof ArrayNode array) {
            array.set(Integer.parseInt(name), written);
        } else {
            assertThat(((ObjectNode) holder).replace(name, written)).as(pointer).isNotNull();
        }
    }

    private static String text(String name) throws Exception {
        if (!Systems.names().contains(name)) {
            return Aldmere.text();
        }
        try (InputStream document = Systems.document(name)) {
            return new String(document.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<Row> rows() throws Exception {
        try (InputStream table = BrokenCopiesTest.class.getResourceAsStream("broken.txt")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" \\| ", 5))
                    .map(parts -> new Row(parts[0], parts[1], parts[2], parts[3], parts[4]))
                    .toList();
        }
    }
}
