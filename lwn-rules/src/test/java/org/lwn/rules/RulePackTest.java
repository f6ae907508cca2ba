package org.lwn.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lwn.problem.Severity;
import org.lwn.rules.language.Parcel;
import org.lwn.rules.language.Who;

class RulePackTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
    private static final String HEAVY = """
            rule "Too many pieces"
                @code( "parcel.pieces" ) @effect( INELIGIBLE ) @source( "practice" ) @since( "0.1" )
                @message( "Send no more than {most} pieces, not {pieces}." )
            when
                Parcel( $pieces : label.pieces, $most : tariff.mostPieces, $pieces > $most )
            then
                found.at( "/pieces" );
            end
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void writePack() throws IOException {
        manifest("\"all.drl\"", "");
        write("all.drl", HEAVY);
    }

    @Test
    void a_finding_carries_the_facts_that_made_it_and_says_them_in_words() {
        try (RulePack pack = load()) {
            assertThat(review(pack, 1234)).isInstanceOfSatisfying(RuleFate.Failed.class, fate -> {
                assertThat(fate.finding().facts()).containsEntry("pieces", 1234).containsEntry("most", 10);
                assertThat(fate.finding().message()).isEqualTo("Send no more than 10 pieces, not 1,234.");
                assertThat(fate.finding().field()).hasToString("/pieces");
                assertThat(fate.finding().who()).isNull();
            });
        }
    }

    @Test
    void a_finding_says_who_can_put_it_right_if_its_rule_does() throws IOException {
        write("all.drl", HEAVY.replace("@since", "@who( RESIDENTS ) @since"));

        try (RulePack pack = load()) {
            assertThat(review(pack, 1234))
                    .isInstanceOfSatisfying(
                            RuleFate.Failed.class,
                            fate -> assertThat(fate.finding().who()).isEqualTo(Who.RESIDENTS));
        }
    }

    @Test
    void messages_are_translated_and_fall_back_to_the_rules_own() throws IOException {
        manifest("\"all.drl\"", "\"wording/cy.properties\"");
        write("wording/cy.properties", "parcel.pieces=Dim mwy na {most} darn: {pieces}.\n");
        try (RulePack pack = load()) {
            assertThat(message(pack, Locale.forLanguageTag("cy"))).isEqualTo("Dim mwy na 10 darn: 11.");
            assertThat(message(pack, Locale.forLanguageTag("cy-GB"))).isEqualTo("Dim mwy na 10 darn: 11.");
            assertThat(message(pack, Locale.FRENCH)).isEqualTo("Send no more than 10 pieces, not 11.");
            assertThat(((RuleFate.Failed) review(pack, 1234, DAY, Locale.FRENCH))
                            .finding()
                            .message())
                    .as("numbers as the message's own language writes them")
                    .isEqualTo("Send no more than 10 pieces, not 1,234.");
        }
    }

    @Test
    void a_rule_counts_from_its_first_day_to_its_last() throws IOException {
        write("all.drl", HEAVY.replace("@since", "@from( \"2026-05-01\" ) @until( \"2026-05-31\" ) @since"));
        try (RulePack pack = load()) {
            assertThat(reviewOn(pack, "2026-04-30").word()).isEqualTo("not-in-force");
            assertThat(reviewOn(pack, "2026-05-01").word()).isEqualTo("failed");
            assertThat(reviewOn(pack, "2026-05-31").word()).isEqualTo("failed");
            assertThat(reviewOn(pack, "2026-06-01").word()).isEqualTo("not-in-force");
        }
    }

    @Test
    void each_case_is_told_of_the_threshold_that_its_own_settings_lack() throws IOException {
        write("all.drl", HEAVY.replace("$pieces > $most", "$pieces > $most, label.weight > tariff.mostWeight"));
        try (RulePack pack = load()) {
            Parcel.Tariff nothing = new Parcel.Tariff(null, null, null, null, null, "none");

            for (int time = 0; time < 2; time++) {
                assertThat(reason(pack, Parcel.atMost(10))).isEqualTo("No tariff.mostWeight is set on " + DAY + ".");
                assertThat(reason(pack, nothing)).isEqualTo("No tariff.mostPieces is set on " + DAY + ".");
            }
        }
    }

    private static String reason(RulePack pack, Parcel.Tariff tariff) {
        return ((RuleFate.NotInForce) pack.review(Parcel.facts(Parcel.of(11), tariff), DAY, Locale.UK)
                        .get(0))
                .reason();
    }

    @Test
    void the_same_pack_has_the_same_identity_and_any_change_another() throws IOException {
        String first = identity();
        assertThat(identity()).isEqualTo(first);

        List<String> changed = new ArrayList<>(List.of(first));
        for (String edit : List.of(
                HEAVY.replace("> $most", ">= $most"),
                HEAVY.replace("Send no", "Post no"),
                HEAVY.replace("INELIGIBLE", "REFER"),
                HEAVY.replace("practice", "board"),
                HEAVY.replace("/pieces", "/weight"),
                HEAVY.replace("Too many", "So many"))) {
            write("all.drl", edit);
            changed.add(identity());
        }
        write("all.drl", HEAVY);
        manifest("\"all.drl\"", "\"wording/cy.properties\"");
        write("wording/cy.properties", "parcel.pieces=Gormod.\n");
        changed.add(identity());
        assertThat(changed).doesNotHaveDuplicates();

        write("all.drl", "// A comment changes nothing.\n" + HEAVY);
        assertThat(identity()).isEqualTo(changed.get(changed.size() - 1));
    }

    @Test
    void every_problem_of_every_file_is_told_at_once() throws IOException {
        manifest("\"all.drl\", \"more.drl\"", "");
        write("all.drl", HEAVY.replace("label.pieces", "label.peices"));
        write("more.drl", HEAVY.replace("$pieces > $most", "$pieces > \"ten\"").replace("Too many", "Again too many"));

        assertThatThrownBy(this::load).isInstanceOfSatisfying(RulePackException.class, e -> {
            assertThat(e.problems()).hasSize(2);
            assertThat(e)
                    .hasMessageContaining("all.drl:5:29")
                    .hasMessageContaining("Did you mean 'pieces'?")
                    .hasMessageContaining("more.drl:5:");
        });
    }

    @Test
    void a_translation_that_names_no_fact_is_refused() throws IOException {
        manifest("\"all.drl\"", "\"wording/cy.properties\"");
        write("wording/cy.properties", "parcel.pieces=Gormod: {darn}.\n");

        assertThatThrownBy(this::load).hasMessageContaining("{darn}");
    }

    @Test
    void a_translation_of_no_rule_is_told_and_does_no_harm() throws IOException {
        manifest("\"all.drl\"", "\"wording/cy.properties\"");
        write("wording/cy.properties", "parcel.peices=Gormod.\n");

        try (RulePack pack = load()) {
            assertThat(pack.notices())
                    .filteredOn(notice -> notice.code().equals("wording.unknown-code"))
                    .singleElement()
                    .satisfies(notice -> {
                        assertThat(notice.severity()).isEqualTo(Severity.WARNING);
                        assertThat(notice.message()).contains("Did you mean 'parcel.pieces'?");
                    });
        }
    }

    @Test
    void the_languages_of_its_translations_are_told_in_order() throws IOException {
        try (RulePack pack = load()) {
            assertThat(pack.languages()).isEmpty();
        }
        manifest("\"all.drl\"", "\"wording/pt-BR.properties\", \"wording/cy.properties\"");
        write("wording/cy.properties", "parcel.pieces=Gormod.\n");
        write("wording/pt-BR.properties", "parcel.pieces=Demais.\n");

        try (RulePack pack = load()) {
            assertThat(pack.languages()).containsExactly(Locale.forLanguageTag("cy"), Locale.forLanguageTag("pt-BR"));
        }
    }

    @Test
    void two_rules_of_one_code_are_refused_even_in_two_files() throws IOException {
        manifest("\"all.drl\", \"more.drl\"", "");
        write("more.drl", HEAVY.replace("Too many", "Again too many"));

        assertThatThrownBy(this::load)
                .hasMessageContaining("more.drl:1:6: error: rule.duplicate")
                .hasMessageContaining("all.drl:1:6");
    }

    @Test
    void of_a_rules_versions_the_one_in_force_on_the_day_decides() throws IOException {
        write(
                "all.drl",
                version("Too many", "@until( \"2026-12-31\" )", "")
                        + version("Too many", "@from( \"2027-01-01\" )", "not "));

        try (RulePack pack = load()) {
            assertThat(pack.rules()).hasSize(2);
            assertThat(fatesOn(pack, "2026-12-31"))
                    .singleElement()
                    .extracting(RuleFate::word)
                    .isEqualTo("failed");
            assertThat(fatesOn(pack, "2027-01-01"))
                    .singleElement()
                    .extracting(RuleFate::word)
                    .isEqualTo("passed");
        }
    }

    @Test
    void versions_that_are_in_force_on_one_day_are_refused_even_in_two_files() throws IOException {
        manifest("\"all.drl\", \"more.drl\"", "");
        write("all.drl", version("Too many", "@until( \"2027-01-02\" )", ""));
        write("more.drl", version("Too many now", "@from( \"2027-01-01\" )", ""));

        assertThatThrownBy(this::load)
                .hasMessageContaining(
                        "more.drl:1:6: error: rule.versions-overlap On 2027-01-01 both this rule and the one"
                                + " of the same code at all.drl:1:6 are in force. Write @until( \"2026-12-31\" ) there");
    }

    @Test
    void a_day_on_which_no_version_is_in_force_is_refused() throws IOException {
        write(
                "all.drl",
                version("Too many", "@until( \"2026-12-30\" )", "")
                        + version("Too many now", "@from( \"2027-01-01\" )", ""));

        assertThatThrownBy(this::load)
                .hasMessageContaining("rule.versions-gap From 2026-12-31 to 2026-12-31 neither this rule")
                .hasMessageContaining("Write @from( \"2026-12-31\" ) here");
    }

    @Test
    void a_version_without_an_end_is_never_followed() throws IOException {
        write("all.drl", version("Too many", "", "") + version("Too many now", "@from( \"2027-01-01\" )", ""));

        assertThatThrownBy(this::load).hasMessageContaining("rule.versions-overlap On 2027-01-01");
    }

    @Test
    void two_versions_without_a_first_day_are_refused() throws IOException {
        write(
                "all.drl",
                version("Too many", "@until( \"2026-12-30\" )", "")
                        + version("Too many now", "@until( \"2027-12-30\" )", ""));

        assertThatThrownBy(this::load)
                .hasMessageContaining("rule.duplicate The code 'parcel.pieces' is used already in line 1.");
    }

    @Test
    void a_translation_fits_every_version() throws IOException {
        manifest("\"all.drl\"", "\"wording/cy.properties\"");
        write("wording/cy.properties", "parcel.pieces=Gormod: {most}.\n");
        write(
                "all.drl",
                version("Too many", "@until( \"2026-12-31\" )", "")
                        + version("Too many", "@from( \"2027-01-01\" )", "")
                                .replace("$most", "$limit")
                                .replace("{most}", "{limit}"));

        assertThatThrownBy(this::load).hasMessageContaining("wording.message parcel.pieces");
    }

    @Test
    void a_rule_file_that_the_manifest_forgets_is_refused() throws IOException {
        write("stray.drl", HEAVY);

        assertThatThrownBy(this::load).hasMessageContaining("stray.drl").hasMessageContaining("Add \"stray.drl\"");
    }

    @Test
    void a_missing_folder_a_missing_manifest_and_a_broken_one_each_say_so() throws IOException {
        assertThatThrownBy(() -> RulePack.load(folder.resolve("nowhere"), Parcel.FACT_TYPES))
                .isInstanceOf(RulePackException.class)
                .hasMessageContaining("nowhere")
                .hasMessageContaining("pack.json");
        write("pack.json", "{ not json");
        assertThatThrownBy(this::load).isInstanceOf(RulePackException.class).hasMessageContaining("pack.json");
        manifest("\"../outside.drl\"", "");
        assertThatThrownBy(this::load).hasMessageContaining("/rules").hasMessageContaining("inside the pack's folder");
    }

    @Test
    void a_closed_pack_refuses_to_decide_and_may_be_closed_twice() {
        RulePack pack = load();
        pack.close();
        pack.close();

        assertThatThrownBy(() -> review(pack, 11))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void closing_one_pack_leaves_another_of_the_same_name_at_work() {
        RulePack first = load();
        try (RulePack second = load()) {
            first.close();
            assertThat(review(second, 11).word()).isEqualTo("failed");
        }
    }

    @Test
    void no_session_is_left_open_after_any_number_of_reviews() {
        PackSource source = PackSource.read(PackFolder.onDisk(folder), Parcel.FACT_TYPES);
        CompiledRules kept;
        try (CompiledRules compiled = RuleCompiler.compile(source, Parcel.FACT_TYPES, Bounds.of(100))) {
            for (int time = 0; time < 1_000; time++) {
                compiled.fire(Parcel.facts(Parcel.of(time), Parcel.atMost(10)), new Silent());
            }
            assertThatThrownBy(() -> compiled.fire(new Unlistable(), new Silent()))
                    .hasMessageContaining("cannot be listed");
            assertThat(compiled.openSessions())
                    .hasSizeLessThanOrEqualTo(SessionRules.SESSIONS_KEPT)
                    .allMatch(session -> session.getFactCount() == 0, "holds no fact of any case");
            kept = compiled;
        }
        assertThat(kept.openSessions()).isEmpty();
    }

    @Test
    void sixteen_threads_that_share_a_pack_get_one_answer_each_time() throws Exception {
        try (RulePack pack = load()) {
            List<RuleFate> expected = List.of(review(pack, 5), review(pack, 50));
            ExecutorService threads = Executors.newFixedThreadPool(16);
            try {
                List<Callable<Set<List<RuleFate>>>> work = new ArrayList<>();
                for (int thread = 0; thread < 16; thread++) {
                    work.add(() -> java.util.stream.IntStream.range(0, 625)
                            .mapToObj(time -> List.of(review(pack, 5), review(pack, 50)))
                            .collect(Collectors.toSet()));
                }
                for (Future<Set<List<RuleFate>>> answers : threads.invokeAll(work)) {
                    assertThat(answers.get()).containsExactly(expected);
                }
            } finally {
                threads.shutdownNow();
            }
        }
    }

    @Test
    void a_thread_with_a_foreign_class_loader_loads_and_decides_and_keeps_its_loader() throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader foreign = new URLClassLoader(new URL[0], null)) {
            for (ClassLoader loader : new ClassLoader[] {foreign, null}) {
                thread.setContextClassLoader(loader);
                try (RulePack pack = load()) {
                    assertThat(review(pack, 11).word()).isEqualTo("failed");
                }
                assertThat(thread.getContextClassLoader()).isSameAs(loader);
            }
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** The rule under a name, in force between days; turned round, it fires on few pieces. */
    private static String version(String name, String dates, String turned) {
        return HEAVY.replace("Too many pieces", name)
                .replace("@since( \"0.1\" )", "@since( \"0.1\" ) " + dates)
                .replace("$pieces > $most", turned.isEmpty() ? "$pieces > $most" : "$pieces <= $most");
    }

    private static List<RuleFate> fatesOn(RulePack pack, String day) {
        return pack.review(Parcel.facts(Parcel.of(11), Parcel.atMost(10)), LocalDate.parse(day), Locale.UK);
    }

    private RulePack load() {
        return RulePack.load(folder, Parcel.FACT_TYPES);
    }

    private String identity() {
        try (RulePack pack = load()) {
            return pack.identity().sha256();
        }
    }

    private static RuleFate review(RulePack pack, int pieces) {
        return review(pack, pieces, DAY, Locale.UK);
    }

    private static RuleFate reviewOn(RulePack pack, String day) {
        return review(pack, 11, LocalDate.parse(day), Locale.UK);
    }

    private static String message(RulePack pack, Locale locale) {
        return ((RuleFate.Failed) review(pack, 11, DAY, locale)).finding().message();
    }

    private static RuleFate review(RulePack pack, int pieces, LocalDate day, Locale locale) {
        return pack.review(Parcel.facts(Parcel.of(pieces), Parcel.atMost(10)), day, locale)
                .get(0);
    }

    private void manifest(String rules, String wording) throws IOException {
        write("pack.json", """
                {
                  "format": "lwn-pack/1",
                  "id": "parcels",
                  "version": "1.0",
                  "factType": "Parcel",
                  "rules": [%s],
                  "wording": [%s]
                }
                """.formatted(rules, wording));
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private static final class Unlistable extends AbstractList<Object> {
        @Override
        public Object get(int index) {
            throw new IllegalStateException("These facts cannot be listed.");
        }

        @Override
        public int size() {
            return 1;
        }
    }

    private static final class Silent implements Found {
        @Override
        public void fails(int rule, Object... reported) {}

        @Override
        public void may(int rule) {}

        @Override
        public void holds(int rule, int part) {}
    }
}
