package org.lwn.rules.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lwn.rules.Finding;
import org.lwn.system.Systems;

/** Every sentence of a review has a fact behind it: the table has one line for each, and is read against the specification. */
class SystemReviewClaimsTest {
    private static final Splitter COLUMNS = Splitter.on(" | ");

    /** The day of each system's review, by the system's name. */
    private final Map<String, LocalDate> days = new LinkedHashMap<>();

    /** What each review says, by the system's name. */
    private final SetMultimap<String, Claim> table = LinkedHashMultimap.create();

    /** A sentence of a review; the fact behind it is for people to compare. */
    private record Claim(String pack, String code, String says) {}

    SystemReviewClaimsTest() throws IOException {
        String system = "";
        for (String line : lines()) {
            if (line.startsWith("== ")) {
                List<String> heading = Splitter.on(" on ").splitToList(line.substring(3));
                system = heading.get(0);
                days.put(system, LocalDate.parse(heading.get(1)));
            } else {
                List<String> row = COLUMNS.splitToList(line);
                table.put(system, new Claim(row.get(0), row.get(1), row.get(2)));
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> a_review_says_what_the_table_has_a_fact_for_and_nothing_else() {
        return days.keySet().stream()
                .map(system -> DynamicTest.dynamicTest(
                        system,
                        () -> assertThat(claims(system).values())
                                .containsExactlyInAnyOrderElementsOf(table.get(system))));
    }

    @TestFactory
    Stream<DynamicTest> every_pack_that_applies_has_something_to_say() {
        return days.keySet().stream()
                .map(system -> DynamicTest.dynamicTest(
                        system,
                        () -> assertThat(review(system).packs())
                                .extracting(pack -> pack.pack().id())
                                .containsExactlyElementsOf(claims(system).keySet())));
    }

    @Test
    void every_line_of_the_table_names_a_document_and_what_it_says() throws IOException {
        assertThat(lines().stream().filter(line -> !line.startsWith("== ")))
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allSatisfy(line -> assertThat(COLUMNS.splitToList(line))
                        .hasSize(4)
                        .last()
                        .asString()
                        .matches("00[0-4]: .{20,}"));
    }

    @Test
    void the_five_systems_are_reviewed() {
        assertThat(days.keySet()).containsExactly("w12", "together-we-can", "brent", "wakefield", "islington");
    }

    private ImmutableListMultimap<String, Claim> claims(String system) {
        ImmutableListMultimap.Builder<String, Claim> claims = ImmutableListMultimap.builder();
        for (PackReview pack : review(system).packs()) {
            String id = pack.pack().id();
            pack.subjects().stream()
                    .flatMap(subject -> Stream.concat(subject.findings().stream(), subject.strengths().stream()))
                    .forEach(found -> claims.put(id, claim(id, found)));
        }
        return claims.build();
    }

    private static Claim claim(String pack, Finding found) {
        return new Claim(pack, found.code(), found.message());
    }

    private SystemReview review(String system) {
        return SystemReview.of(Systems.shipped(system), days.get(system), Locale.UK);
    }

    private static List<String> lines() throws IOException {
        return Resources.readLines(
                        Resources.getResource(SystemReviewClaimsTest.class, "claims.txt"), StandardCharsets.UTF_8)
                .stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }
}
