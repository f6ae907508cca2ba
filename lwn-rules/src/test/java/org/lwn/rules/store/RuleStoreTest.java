package org.lwn.rules.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lwn.json.LwnJson;
import org.lwn.problem.InvalidValueException;
import org.lwn.problem.Problem;
import org.lwn.rules.CaseRules;
import org.lwn.rules.PackChange;
import org.lwn.rules.grant.GrantCase;
import org.lwn.rules.packs.Packs;

class RuleStoreTest {
    @TempDir
    Path folder;

    private Path rules;
    private Path place;
    private RuleStore<GrantCase> store;

    @BeforeEach
    void open() {
        rules = Sets.write(folder.resolve("rules"), 1);
        place = folder.resolve("store");
        store = RuleStore.in(place, Packs.GRANT_ELIGIBILITY);
    }

    private Published publish(int set) {
        return store.publish(Sets.write(rules, set), Sets.WHO, "Set " + set + ".", Sets.AT);
    }

    private int answering() {
        try (CaseRules<GrantCase> loaded = store.load()) {
            return Sets.answering(loaded);
        }
    }

    private RuleStoreException refused(Runnable work) {
        RuleStoreException refused = catchThrowableOfType(RuleStoreException.class, work::run);
        assertThat(refused).isNotNull();
        return refused;
    }

    @Test
    void what_is_published_is_in_force_and_the_history_says_who_when_and_why() {
        publish(1);
        publish(2);

        assertThat(answering()).isEqualTo(2);
        assertThat(store.history())
                .satisfiesExactly(first -> assertThat(first.number()).isEqualTo(1), second -> {
                    assertThat(second.number()).isEqualTo(2);
                    assertThat(second.restores()).isNull();
                    assertThat(second.who()).isEqualTo("grants coordinator");
                    assertThat(second.why()).isEqualTo("Set 2.");
                    assertThat(second.at()).isEqualTo(Sets.AT);
                    assertThat(second.rules()).isEqualTo(1);
                    assertThat(second.cases()).isEqualTo(2);
                    try (CaseRules<GrantCase> loaded = store.load()) {
                        assertThat(second.pack()).isEqualTo(loaded.identity());
                    }
                });
        assertThat(store.damage()).isEmpty();
    }

    @Test
    void what_the_folder_holds_later_changes_nothing() {
        publish(1);
        Sets.write(rules, 2);

        assertThat(answering()).isEqualTo(1);
    }

    @Test
    void a_case_that_fails_keeps_the_last_good_set_in_force_and_all_that_fail_are_told() {
        publish(1);
        Sets.write(rules, 2);
        Sets.replace(rules.resolve("title.drl"), "== null", "!= null");

        RuleStoreException refused = refused(() -> store.publish(rules, Sets.WHO, "Wrong.", Sets.AT));

        assertThat(refused.outcome()).isEqualTo("Nothing was published; publication 1 is still in force.");
        assertThat(refused.problems())
                .extracting(problem -> problem.place().toString())
                .containsExactly(rules + "/cases/title.json#/cases/0", rules + "/cases/title.json#/cases/1");
        assertThat(refused.problems()).extracting(Problem::code).containsOnly("case.failed");
        assertThat(answering()).isEqualTo(1);
        assertThat(store.history()).hasSize(1);
    }

    @Test
    void mistakes_in_rules_and_in_programmes_are_all_told_at_once() {
        Sets.replace(rules.resolve("title.drl"), "application.title", "application.titel");
        Sets.replace(rules.resolve("title.drl"), "MISSING", "MISING");

        RuleStoreException refused = refused(() -> store.publish(rules, Sets.WHO, "Wrong.", Sets.AT));

        assertThat(refused.problems().size()).isGreaterThan(1);
        assertThat(refused.problems())
                .allMatch(problem -> problem.place().document().equals(rules + "/title.drl"));
        assertThat(refused.outcome()).isEqualTo("Nothing was published; no rules are in force here yet.");
    }

    @Test
    void a_programme_that_cannot_be_read_is_not_published() {
        Sets.replace(rules.resolve("programmes/own.json"), "\"funder\"", "\"fundr\"");

        assertThat(refused(() -> store.publish(rules, Sets.WHO, "Wrong.", Sets.AT)))
                .hasMessageContaining(rules + "/programmes/own.json#/fundr: error: json.unknown-field");
    }

    @Test
    void files_that_are_missing_or_not_listed_are_told() throws IOException {
        Files.delete(rules.resolve("wording/cy.properties"));
        Sets.file(rules, "more.drl", "rule");

        assertThat(refused(() -> store.publish(rules, Sets.WHO, "Wrong.", Sets.AT)))
                .hasMessageContaining("wording/cy.properties, which is not there")
                .hasMessageContaining("more.drl, which is not listed");
        Sets.write(rules, 1);
        Files.delete(rules.resolve("more.drl"));
        Sets.file(rules, "cases/an odd näme.json", "{}");
        assertThat(refused(() -> store.publish(rules, Sets.WHO, "Wrong.", Sets.AT)))
                .hasMessageContaining("cases/an odd näme.json, which are not listed");
    }

    @Test
    void a_link_that_leads_out_of_the_folder_is_refused_and_what_it_leads_to_is_never_copied() throws IOException {
        Path outside = Sets.file(folder, "outside.properties", "grant.title.missing = Secret\n");
        Files.delete(rules.resolve("wording/cy.properties"));
        Files.createSymbolicLink(rules.resolve("wording/cy.properties"), outside);

        assertThat(refused(() -> store.publish(rules, Sets.WHO, "Wrong.", Sets.AT))
                        .problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("pack.link-out");
                    assertThat(problem.place().document()).isEqualTo(rules + "/wording/cy.properties");
                });
    }

    @Test
    void a_folder_in_place_of_a_file_is_refused() throws IOException {
        Files.delete(rules.resolve("wording/cy.properties"));
        Files.createDirectory(rules.resolve("wording/cy.properties"));

        assertThat(refused(() -> store.publish(rules, Sets.WHO, "Wrong.", Sets.AT))
                        .problems())
                .extracting(Problem::code)
                .containsExactly("pack.no-file");
    }

    @Test
    void a_pack_without_cases_is_published_with_a_warning() {
        Sets.replace(rules.resolve("cases/title.json"), "\"cases\": [", "\"cases\": []}");
        Sets.file(rules, "cases/title.json", "{\"format\": \"lwn-cases/1\", \"cases\": []}");

        assertThat(publishAsItIs().notices()).extracting(Problem::code).contains("store.no-cases");
    }

    private Published publishAsItIs() {
        return store.publish(rules, Sets.WHO, "As it is.", Sets.AT);
    }

    @Test
    void a_rehearsal_says_what_would_be_different_and_writes_nothing() {
        Published rehearsed = store.rehearse(rules, Sets.WHO, "A try.", Sets.AT);

        assertThat(rehearsed.publication().number()).isEqualTo(1);
        assertThat(place).doesNotExist();
        publish(1);
        Published second = store.rehearse(Sets.write(rules, 2), Sets.WHO, "A try.", Sets.AT);
        assertThat(second.publication().number()).isEqualTo(2);
        assertThat(second.changes()).extracting(PackChange::kind).contains(PackChange.Kind.MESSAGE);
        assertThat(answering()).isEqualTo(1);
    }

    @Test
    void rules_that_are_in_force_already_are_not_published_again() {
        publish(1);

        assertThat(refused(() -> publish(1)).problems())
                .extracting(Problem::code)
                .containsExactly("store.unchanged");
        assertThat(refused(() -> store.rollback(1, Sets.WHO, "Back.", Sets.AT)).problems())
                .extracting(Problem::code)
                .containsExactly("store.unchanged");
    }

    @Test
    void a_rollback_is_a_publication_of_its_own() {
        publish(1);
        publish(2);

        Published back = store.rollback(1, "chair", "Set 2 was wrong.", Sets.AT);

        assertThat(back.publication().number()).isEqualTo(3);
        assertThat(back.publication().restores()).isEqualTo(1);
        assertThat(answering()).isEqualTo(1);
        assertThat(store.history()).hasSize(3);
        assertThat(store.diff(1, 3)).isEmpty();
        assertThat(store.diff(2, 3)).isNotEmpty();
    }

    @Test
    void a_pack_of_another_name_or_about_another_kind_of_case_is_refused() {
        publish(1);
        Sets.write(rules, 2);
        Sets.replace(rules.resolve("pack.json"), "\"sets\"", "\"others\"");

        assertThat(refused(() -> store.publish(rules, Sets.WHO, "Wrong.", Sets.AT)))
                .hasMessageContaining("This is the pack others, but the store is for sets.");
        assertThat(refused(() -> RuleStore.in(place, Packs.GRANT_MONITORING).load()))
                .hasMessageContaining("store.other-pack");
    }

    @Test
    void a_folder_with_other_things_in_it_is_not_made_a_store() {
        Sets.file(place, "letters.txt", "Dear …");

        assertThat(refused(() -> publish(1))).hasMessageContaining("store.not-empty");
        assertThat(place.resolve("letters.txt")).exists();
    }

    @Test
    void where_nothing_is_published_there_is_nothing_to_load() {
        assertThat(refused(() -> store.load())).hasMessageContaining("store.none");
        assertThat(refused(() -> store.rollback(1, Sets.WHO, "Back.", Sets.AT))).hasMessageContaining("store.none");
        assertThat(place).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "publications/000002/publication.json",
                "publications/000002/pack/pack.json",
                "publications/000002/pack/title.drl",
                "publications/000002/pack/wording/cy.properties",
                "publications/000002/pack/cases/title.json",
                "publications/000002/pack/programmes/own.json"
            })
    void a_file_that_is_not_what_was_published_is_told_and_never_served_and_another_publication_mends_it(String name)
            throws IOException {
        publish(1);
        publish(2);
        Path file = place.resolve(name);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        assertThat(refused(() -> store.load()))
                .hasMessageContaining(file + "#: error: store.damaged The file is not what was published");
        assertThat(store.damage())
                .singleElement()
                .satisfies(problem -> assertThat(problem.place().document()).isEqualTo(file.toString()));
        assertThat(store.rollback(1, Sets.WHO, "The disk is rotten.", Sets.AT).notices())
                .extracting(Problem::code)
                .contains("store.damaged");
        assertThat(answering()).isEqualTo(1);
        Files.delete(file);
        assertThat(store.damage()).extracting(Problem::sentence).containsExactly("The file is not there any more.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}", "null", "{\"format\": \"lwn-store/2\"}"})
    void a_list_of_publications_that_is_damaged_is_told_and_nothing_is_deleted(String content) throws IOException {
        publish(1);
        publish(2);
        Files.writeString(place.resolve("store.json"), content);

        assertThat(refused(() -> store.load()))
                .hasMessageContaining("store.json")
                .hasMessageContaining("store.damaged");
        assertThat(refused(() -> publish(3)).outcome())
                .isEqualTo("Nothing was published; what is in force cannot be told.");
        assertThat(place.resolve("publications/000002")).exists();
    }

    @Test
    void publications_that_no_list_speaks_of_are_not_taken_for_what_a_killed_publisher_left() throws IOException {
        publish(1);
        byte[] old = Files.readAllBytes(place.resolve("store.json"));
        publish(2);
        publish(3);
        Files.write(place.resolve("store.json"), old);

        assertThat(refused(() -> publish(4))).hasMessageContaining("It lists 1 publications, but the store has 3.");
        Files.delete(place.resolve("store.json"));
        assertThat(refused(() -> publish(4))).hasMessageContaining("store.damaged");
        assertThat(place.resolve("publications/000003")).exists();
    }

    @Test
    void a_second_publisher_in_the_same_process_fails_at_once_and_does_not_end_the_firsts_lock() {
        publish(1);
        RuleStore<GrantCase> slow = store.replaying((inForce, next) -> {
            Path others = Sets.write(folder.resolve("others"), 3);
            assertThat(refused(() -> store.publish(others, Sets.WHO, "Also.", Sets.AT)))
                    .hasMessageContaining("store.busy");
            assertThat(refused(() -> store.publish(others, Sets.WHO, "Again.", Sets.AT)))
                    .hasMessageContaining("store.busy");
            return new PastCases.Summary(Map.of(), null);
        });

        slow.publish(Sets.write(rules, 2), Sets.WHO, "Slowly.", Sets.AT);

        assertThat(answering()).isEqualTo(2);
        assertThat(publish(4).publication().number()).isEqualTo(3);
    }

    @Test
    void a_second_publisher_in_another_process_fails_at_once_and_its_death_frees_the_store() throws Exception {
        publish(1);
        Process other = Children.start(StoreLockHolder.class, place.toString());
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(said.readLine()).isEqualTo("held");

            assertThat(refused(() -> publish(2)))
                    .hasMessageContaining("publication 1 is still in force")
                    .hasMessageContaining("Somebody else is publishing to this store at this moment.");
        } finally {
            other.destroyForcibly().waitFor();
        }
        assertThat(publish(3).publication().number()).isEqualTo(2);
    }

    @Test
    void a_replay_sees_both_sets_and_only_its_counts_are_kept() {
        publish(1);
        RuleStore<GrantCase> replaying = store.replaying((inForce, next) -> new PastCases.Summary(
                Map.of("before", inForce == null ? 0 : Sets.answering(inForce), "now", Sets.answering(next)),
                JsonNodeFactory.instance.objectNode().put("case", "Football for Sam")));

        Published published = replaying.publish(Sets.write(rules, 2), Sets.WHO, "Counted.", Sets.AT);

        assertThat(published.publication().replayed()).isEqualTo(Map.of("before", 1, "now", 2));
        assertThat(published.publication().replay()).isNull();
        assertThat(texts()).noneMatch(text -> text.contains("Sam"));
    }

    @Test
    void what_a_replay_says_of_cases_is_kept_only_on_request_and_until_it_is_forgotten() throws IOException {
        RuleStore<GrantCase> keeping = store.keepingReplays()
                .replaying((inForce, next) -> new PastCases.Summary(
                        Map.of("asked", 1),
                        JsonNodeFactory.instance.objectNode().put("case", "Football for Sam")));
        keeping.publish(rules, Sets.WHO, "Kept.", Sets.AT);
        assertThat(texts()).anyMatch(text -> text.contains("Sam"));

        assertThat(store.forget(Sets.AT)).isZero();
        Path kept = place.resolve("publications/000001/replay.json");
        Sets.replace(kept, "Sam", "Tom");
        assertThat(store.damage())
                .extracting(problem -> problem.place().document())
                .containsExactly(kept.toString());
        assertThat(store.forget(Sets.AT.plusSeconds(1))).isEqualTo(1);

        assertThat(texts()).noneMatch(text -> text.contains("Football"));
        assertThat(store.damage()).isEmpty();
        assertThat(answering()).isEqualTo(1);
    }

    @Test
    void a_replay_that_fails_keeps_rules_from_being_published_and_its_words_from_everybody() {
        RuleStore<GrantCase> failing = store.replaying((inForce, next) -> {
            throw new IllegalStateException("Football for Sam");
        });

        assertThat(refused(() -> failing.publish(rules, Sets.WHO, "Wrong.", Sets.AT)))
                .hasMessageContaining("(IllegalStateException)")
                .message()
                .doesNotContain("Sam");
    }

    @Test
    void a_count_is_not_named_by_somebodys_words() {
        assertThatThrownBy(() -> new PastCases.Summary(Map.of("Sam Smith", 1), null))
                .isInstanceOf(InvalidValueException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "two\nlines", "\u001b[31mred"})
    void who_and_why_are_one_line_each_and_are_looked_at_before_anything_is_done(String words) {
        assertThatThrownBy(() -> store.publish(rules, words, "Why.", Sets.AT))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> store.publish(rules, Sets.WHO, words, Sets.AT))
                .isInstanceOf(InvalidValueException.class);
        assertThat(place).doesNotExist();
    }

    @Test
    void an_entry_is_read_as_it_was_written_and_strictly() throws IOException {
        Publication published = publish(1).publication();
        String json = LwnJson.write(published);

        assertThat(json).startsWith("{\n  \"format\": \"lwn-publication/1\"");
        assertThat(LwnJson.read(Publication.class, LwnJson.parse("p.json", json))
                        .orThrow())
                .isEqualTo(published);
        String wrong = json.replace("title.drl", "../title.drl")
                .replace("2026-05-01T09:15:00Z", "yesterday")
                .replace("\"cases\": 2", "\"cases\": -2");
        assertThat(LwnJson.read(Publication.class, LwnJson.parse("p.json", wrong))
                        .problems())
                .extracting(problem -> problem.place().toString())
                .contains("p.json#/at", "p.json#/files/1/name");
    }

    @Test
    void times_may_be_out_of_order_since_clocks_are() {
        publish(1);
        store.publish(Sets.write(rules, 2), Sets.WHO, "Earlier.", Instant.EPOCH);

        assertThat(answering()).isEqualTo(2);
    }

    private List<String> texts() {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile).map(RuleStoreTest::text).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
