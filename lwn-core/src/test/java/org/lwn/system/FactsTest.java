package org.lwn.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lwn.json.LwnJson;

/** The tables in {@code facts/} list every fact that the shipped files must hold, and where. */
class FactsTest {

    /** One row of a table: the fact in words, the pointer and the value there. */
    private record Row(String fact, String pointer, JsonNode value) {}

    static List<String> names() {
        return Systems.names();
    }

    @TestFactory
    Stream<DynamicContainer> every_fact_stands_where_the_table_says() {
        return names().stream().map(name -> {
            JsonNode document = document(name);
            return DynamicContainer.dynamicContainer(
                    name,
                    rows(name).stream()
                            .map(row -> DynamicTest.dynamicTest(
                                    row.fact() + ": " + row.pointer() + " = " + row.value(),
                                    () -> assertThat(isSame(document.at(row.pointer()), row.value()))
                                            .as("%s is %s", row.pointer(), document.at(row.pointer()))
                                            .isTrue())));
        });
    }

    /** Names inside the document are the file's own; all else must be a fact. */
    @ParameterizedTest
    @MethodSource("names")
    void nothing_stands_in_a_file_that_is_not_in_its_table(String name) {
        Set<String> known = rows(name).stream().map(Row::pointer).collect(Collectors.toSet());
        List<String> leaves = new ArrayList<>();
        collect(document(name), "", leaves);

        assertThat(leaves.stream()
                        .filter(leaf -> !leaf.equals("/format"))
                        .filter(leaf -> leaf.equals("/id") || !leaf.endsWith("/id"))
                        .filter(leaf -> !known.contains(leaf)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_table_says_nothing_twice(String name) {
        assertThat(rows(name)).extracting(Row::pointer).doesNotHaveDuplicates();
    }

    private static boolean isSame(JsonNode found, JsonNode expected) {
        return (found.isNumber() && expected.isNumber())
                ? found.decimalValue().compareTo(expected.decimalValue()) == 0
                : found.equals(expected);
    }

    private static void collect(JsonNode node, String pointer, List<String> leaves) {
        if (node.isObject()) {
            node.properties().forEach(member -> collect(member.getValue(), pointer + "/" + member.getKey(), leaves));
        } else if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                collect(node.get(index), pointer + "/" + index, leaves);
            }
        } else {
            leaves.add(pointer);
        }
    }

    private static JsonNode document(String name) {
        try (InputStream document = Systems.document(name)) {
            return LwnJson.parse(name, document).root();
        } catch (Exception unreadable) {
            throw new IllegalStateException(name, unreadable);
        }
    }

    private static List<Row> rows(String name) {
        List<Row> rows = new ArrayList<>();
        String fact = "";
        try (InputStream table = FactsTest.class.getResourceAsStream("facts/" + name + ".txt")) {
            for (String line : new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.startsWith("#")) {
                    fact = line.substring(2);
                } else if (!line.isBlank()) {
                    String[] parts = line.split(" = ", 2);
                    rows.add(new Row(
                            fact,
                            parts[0],
                            LwnJson.parse("row", "[" + parts[1] + "]").root().get(0)));
                }
            }
        } catch (Exception unreadable) {
            throw new IllegalStateException(name, unreadable);
        }
        return rows;
    }
}
