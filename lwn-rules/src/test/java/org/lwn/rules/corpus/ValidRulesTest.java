package org.lwn.rules.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lwn.problem.Severity;
import org.lwn.rules.RuleFate;
import org.lwn.rules.RulePack;
import org.lwn.rules.grant.GrantEligibility;
import org.lwn.rules.language.Rule;
import org.lwn.rules.language.RuleReader;

/**
 * Every valid file is accepted, and its canonical form decides as plain Drools decides by the file itself, for cases in
 * which every question is answered. Where plain Drools must have it said otherwise, a twin beside the file says it so.
 */
class ValidRulesTest {
    private static final String FOLDER = "accept";
    private static final long SEED = 20260601;
    private static final int CASES = 400;

    /** The rules that fired for each case: by ours, and by plain Drools. */
    private static List<Set<String>> ours;

    private static List<Set<String>> plain;

    @BeforeAll
    static void fire_every_rule_both_ways(@TempDir Path folder) throws IOException {
        Random random = new Random(SEED);
        AnsweredCases cases = new AnsweredCases(random);
        List<List<Object>> facts =
                IntStream.range(0, CASES).mapToObj(number -> cases.next()).toList();
        try (RulePack pack = pack(folder);
                PlainDrools drools = PlainDrools.of(plainTexts())) {
            Map<String, String> names = namesByCode();
            ours = facts.stream()
                    .map(each -> failed(pack, each).stream().map(names::get).collect(ImmutableSet.toImmutableSet()))
                    .collect(ImmutableList.toImmutableList());
            plain = facts.stream().map(drools::fired).collect(ImmutableList.toImmutableList());
        }
    }

    @AfterAll
    static void forget() {
        ours = null;
        plain = null;
    }

    static List<Corpus.Row> files() {
        return Corpus.rows(FOLDER);
    }

    static List<Corpus.Row> filesThatPlainDroolsCanRun() {
        return files().stream()
                .filter(row -> !row.get("plain").startsWith("none"))
                .collect(ImmutableList.toImmutableList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void a_valid_file_is_accepted(Corpus.Row row) {
        RuleReader.Result result = read(row.file());

        assertThat(result.problems())
                .as(row.get("comment"))
                .filteredOn(problem -> problem.severity() == Severity.ERROR)
                .isEmpty();
        assertThat(result.rules()).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("filesThatPlainDroolsCanRun")
    void the_canonical_form_decides_as_plain_drools_does_by_the_file_itself(Corpus.Row row) {
        for (String rule : ruleNames(row)) {
            assertThat(casesOf(rule, ours)).as(rule).isEqualTo(casesOf(rule, plain));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void each_rule_of_the_corpus_fires_as_often_as_its_index_says(Corpus.Row row) {
        for (String rule : ruleNames(row)) {
            int fired = casesOf(rule, ours).size();
            switch (row.get("fires")) {
                case "always" -> assertThat(fired).as(rule).isEqualTo(CASES);
                case "never" -> assertThat(fired).as(rule).isZero();
                case "sometimes" -> assertThat(fired).as(rule).isBetween(1, CASES - 1);
                default ->
                    throw new IllegalStateException("The index says that " + rule + " fires " + row.get("fires"));
            }
        }
    }

    @Test
    void every_file_of_the_folder_is_in_the_index() {
        List<String> listed = files().stream()
                .flatMap(row -> row.get("plain").equals("twin")
                        ? List.of(row.file(), twin(row.file())).stream()
                        : List.of(row.file()).stream())
                .sorted()
                .toList();

        assertThat(listed).containsExactlyElementsOf(Corpus.files(FOLDER));
    }

    private static List<String> ruleNames(Corpus.Row row) {
        List<String> names = read(row.file()).rules().stream().map(Rule::name).toList();
        assertThat(names).as("rules that were read").isNotEmpty();
        return names;
    }

    private static Set<Integer> casesOf(String rule, List<Set<String>> fired) {
        return IntStream.range(0, fired.size())
                .filter(number -> fired.get(number).contains(rule))
                .boxed()
                .collect(ImmutableSet.toImmutableSet());
    }

    private static RuleReader.Result read(String file) {
        return new RuleReader(GrantEligibility.PACK.factTypes()).read(file, Corpus.bytes(FOLDER, file));
    }

    private static Map<String, String> namesByCode() {
        return files().stream()
                .flatMap(row -> read(row.file()).rules().stream())
                .collect(ImmutableMap.toImmutableMap(rule -> rule.metadata().code(), Rule::name));
    }

    /** All files that can be read as one pack, because to compile takes long; those that cannot be read are told apart. */
    private static RulePack pack(Path folder) throws IOException {
        List<String> files = files().stream()
                .map(Corpus.Row::file)
                .filter(ValidRulesTest::isReadable)
                .toList();
        for (String file : files) {
            Files.write(folder.resolve(file), Corpus.bytes(FOLDER, file));
        }
        String listed = files.stream().map(file -> "\"" + file + "\"").collect(Collectors.joining(", "));
        Files.writeString(folder.resolve("pack.json"), """
                {"format": "lwn-pack/1", "id": "corpus", "version": "1", "factType": "GrantCase", "rules": [%s],
                 "wording": [], "cases": [], "programmes": []}
                """.formatted(listed));
        return RulePack.load(folder, GrantEligibility.PACK.factTypes());
    }

    private static boolean isReadable(String file) {
        return read(file).problems().stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
    }

    private static Map<String, String> plainTexts() {
        return filesThatPlainDroolsCanRun().stream()
                .filter(row -> isReadable(row.file()))
                .map(row -> row.get("plain").equals("twin") ? twin(row.file()) : row.file())
                .collect(ImmutableMap.toImmutableMap(file -> file, file -> Corpus.text(FOLDER, file)));
    }

    private static String twin(String file) {
        return file.replace(".drl", ".plain.drl");
    }

    /** The codes of the rules that found something. */
    private static Set<String> failed(RulePack pack, List<Object> facts) {
        return pack.review(facts, AnsweredCases.DAY, Locale.UK).stream()
                .filter(RuleFate.Failed.class::isInstance)
                .map(RuleFate::code)
                .collect(ImmutableSet.toImmutableSet());
    }
}
