package org.lwn.rules.grant;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lwn.grant.GrantApplication;
import org.lwn.grant.GrantProgramme;
import org.lwn.grant.ReportKind;
import org.lwn.json.LwnJson;
import org.lwn.json.UnreadableJsonException;
import org.lwn.problem.Pointer;
import org.lwn.provenance.Source;
import org.lwn.rules.CaseRules;
import org.lwn.rules.Finding;
import org.lwn.rules.cases.PackCase;
import org.lwn.rules.cases.PackCases;
import org.lwn.rules.language.Effect;
import org.lwn.rules.language.Metadata;

/** What must be true of every rule of the pack: its metadata, wording and cases. */
class GrantEligibilityPackTest {
    private static final GrantEligibility RULES = GrantEligibility.shipped();
    private static final List<PackCase<GrantCase>> CASES = cases();

    /** A near miss answers at most this many questions otherwise than a case that fires. */
    private static final int FEW = 6;

    /** Each code's effect and source, and a field that its findings point at. */
    private static final Map<String, List<String>> RULE_TABLE = table("""
            grant.amount.missing                      MISSING    practice /amountRequested
            grant.amount.not-positive                 INELIGIBLE practice /amountRequested
            grant.amount.other-currency               INELIGIBLE practice /amountRequested
            grant.amount.below-minimum                INELIGIBLE 000      /amountRequested
            grant.amount.above-maximum                INELIGIBLE 000      /amountRequested
            grant.benefit.not-stated                  MISSING    000      /benefit/statement
            grant.benefit.nobody-in-the-area          INELIGIBLE practice /benefit/peopleInTheArea
            grant.area.outside                        INELIGIBLE practice /activityLocations
            grant.priority.none                       MISSING    practice /priorities
            grant.priority.unknown                    INELIGIBLE practice /priorities
            grant.reports.not-agreed                  MISSING    000      /reportPlan
            grant.reports.out-of-order                INELIGIBLE practice /reportPlan
            grant.budget.does-not-add-up              INELIGIBLE practice /budget
            grant.budget.one-heading-dominates        ADVICE     practice /budget/lines
            grant.dates.end-before-start              INELIGIBLE practice /endsOn
            grant.dates.retrospective                 INELIGIBLE practice /startsOn
            grant.dates.too-long                      INELIGIBLE practice /endsOn
            grant.applicant.not-from-the-area         INELIGIBLE 000      /applicant/postcode
            grant.applicant.under-age                 INELIGIBLE practice /applicant/age
            grant.applicant.declaration-not-accepted  MISSING    practice /declarationAccepted
            grant.applicant.data-notice-not-accepted  MISSING    practice /dataNoticeAccepted
            grant.group.governing-document-missing    MISSING    practice /applicant/organisation/governingDocument
            grant.group.too-few-unrelated-people      INELIGIBLE practice /applicant/organisation/committee/unrelatedMembers
            grant.group.account-not-in-its-name       INELIGIBLE practice /applicant/organisation/bankAccount/inOrganisationsName
            grant.group.signatories-too-few-or-related INELIGIBLE practice /applicant/organisation/bankAccount
            grant.safeguarding.policy-missing         INELIGIBLE practice /applicant/safeguardingPolicy
            grant.purpose.excluded                    INELIGIBLE practice /excludedPurposes
            grant.award.too-soon-after-the-last       INELIGIBLE practice /earlierAwards
            grant.award.report-overdue                INELIGIBLE practice /earlierAwards
            grant.programme.closed                    INELIGIBLE practice /submittedOn
            grant.programme.budget-used-up            INELIGIBLE practice /amountRequested
            grant.conflict.board-member               REFER      practice /boardConnection
            grant.application.near-duplicate          REFER      practice /benefit/statement
            """);

    @AfterAll
    static void close() {
        RULES.close();
    }

    @Test
    void the_pack_has_just_the_published_codes_with_their_effects_and_sources() {
        Map<String, List<String>> published = Maps.transformValues(RULE_TABLE, row -> row.subList(0, 2));
        Map<String, List<String>> written = new TreeMap<>();
        for (Metadata rule : RULES.rules()) {
            written.put(rule.code(), List.of(rule.effect().name(), rule.source().citation()));
        }

        assertThat(published).hasSize(33);
        assertThat(written).containsExactlyInAnyOrderEntriesOf(published);
    }

    @Test
    void every_rule_is_of_the_first_version_and_in_force_without_end() {
        assertThat(RULES.rules()).allSatisfy(rule -> {
            assertThat(rule.since()).isEqualTo("0.1");
            assertThat(rule.from()).isNull();
            assertThat(rule.until()).isNull();
        });
    }

    @Test
    void every_message_says_what_to_do() {
        Pattern advice =
                Pattern.compile("(^|[.:,] |, and )(Ask|Give|Say|Plan|Choose|Name|Change|Check|Correct|Read|Invite"
                        + "|Open|Write|Wait|Send|Tell|look|accept|apply)\\b.*[.]");

        assertThat(RULES.rules())
                .allSatisfy(rule -> assertThat(advice.matcher(rule.message()).find())
                        .as(rule.message())
                        .isTrue());
    }

    @Test
    void every_message_is_short_and_made_of_whole_sentences() {
        assertThat(RULES.rules())
                .extracting(Metadata::message)
                .allSatisfy(message -> assertThat(message)
                        .hasSizeLessThanOrEqualTo(200)
                        .matches("[A-Z{].*[.]")
                        .doesNotContain("  ", "invalid", "error", "null", "eligib", "/"));
    }

    @TestFactory
    Stream<DynamicTest> a_case_makes_the_rule_find_something_and_a_near_miss_does_not() {
        return RULE_TABLE.keySet().stream()
                .map(code -> DynamicTest.dynamicTest(
                        code,
                        () -> assertThat(closest(code))
                                .as("answers in which the nearest miss differs from a case that fires")
                                .isBetween(1, FEW)));
    }

    @TestFactory
    Stream<DynamicTest> what_a_rule_finds_points_at_its_field_in_filled_in_words() {
        return RULE_TABLE.keySet().stream()
                .map(code -> DynamicTest.dynamicTest(code, () -> {
                    List<Finding> findings = findings(code);
                    assertThat(findings).isNotEmpty().allSatisfy(finding -> {
                        assertThat(finding.message()).doesNotContain("…", "{", "}", "null");
                        assertThat(finding.effect())
                                .isEqualTo(Effect.valueOf(RULE_TABLE.get(code).get(0)));
                    });
                    assertThat(findings)
                            .extracting(Finding::field)
                            .contains(Pointer.of(RULE_TABLE.get(code).get(2)));
                }));
    }

    @Test
    void what_is_found_of_a_group_points_into_its_organisation() {
        assertThat(findings("grant.applicant.not-from-the-area"))
                .extracting(Finding::field)
                .contains(Pointer.of("/applicant/organisation/postcode"));
        assertThat(findings("grant.safeguarding.policy-missing"))
                .extracting(Finding::field)
                .contains(Pointer.of("/applicant/organisation/safeguardingPolicy"));
    }

    @Test
    void no_number_but_0_or_1_stands_in_a_rule() throws IOException {
        Pattern number = Pattern.compile("(?<![\\w.])[0-9][0-9.]*");
        assertThat(ruleFiles()).hasSize(11).allSatisfy(file -> {
            String code =
                    Files.readString(file).replaceAll("\"[^\"\n]*\"", "\"\"").replaceAll("(?m)//.*$", "");
            assertThat(number.matcher(code).results().map(match -> match.group()))
                    .as(file.getFileName().toString())
                    .isSubsetOf("0", "1");
        });
    }

    @Test
    void every_rule_file_is_short_and_begins_by_saying_what_it_decides() throws IOException {
        assertThat(ruleFiles()).allSatisfy(file -> {
            List<String> lines = Files.readAllLines(file);
            assertThat(lines).as(file.getFileName().toString()).hasSizeLessThanOrEqualTo(150);
            assertThat(lines.get(0)).matches("// [A-Z].{20,}");
        });
    }

    @Test
    void each_decision_names_the_programme_that_it_is_about() throws UnreadableJsonException {
        GrantProgramme w12 = RULES.programme("w12-community-grants");
        GrantProgramme other = LwnJson.read(
                        GrantProgramme.class,
                        LwnJson.parse(
                                "other.json",
                                "{\"id\": \"other\", \"name\": \"Other\", \"funder\": \"A funder\", \"currency\": \"GBP\"}"))
                .orThrow();
        GrantApplication application = LwnJson.read(
                        GrantApplication.class, LwnJson.parse("application.json", "{\"id\": \"one\"}"))
                .orThrow();

        for (GrantProgramme programme : List.of(w12, other, w12, other)) {
            assertThat(RULES.decide(application, programme, LocalDate.of(2026, 5, 1))
                            .programme())
                    .isEqualTo(new ProgrammeIdentity(programme.id(), LwnJson.sha256(programme)));
        }
    }

    @Test
    void the_programme_of_w12_says_what_the_case_study_says() {
        GrantProgramme programme = RULES.programme("w12-community-grants");
        var terms = programme.on(LocalDate.of(2026, 5, 1));

        assertThat(terms.minimumAward()).isEqualTo(Money.parse("GBP 500.00"));
        assertThat(terms.maximumAward()).isEqualTo(Money.parse("GBP 5000.00"));
        assertThat(terms.priorities()).containsExactly("youth", "health-and-wellbeing", "bringing-people-together");
        assertThat(terms.reportsRequired()).containsExactly(ReportKind.MID_POINT, ReportKind.END_POINT);
        assertThat(terms.areaOfBenefit().postcodeDistricts())
                .extracting("value")
                .containsExactly("W12");
        assertThat(Stream.of(
                                programme.minimumAward(),
                                programme.maximumAward(),
                                programme.priorities(),
                                programme.reportsRequired(),
                                programme.areaOfBenefit())
                        .flatMap(timeline -> timeline.values().stream()))
                .allSatisfy(value -> assertThat(value.source()).isEqualTo(Source.of("000")));
    }

    @Test
    void what_the_case_study_does_not_say_of_w12_is_practice_or_not_set() {
        GrantProgramme programme = RULES.programme("w12-community-grants");

        assertThat(Stream.of(
                                programme.excludedPurposes(),
                                programme.minimumAge(),
                                programme.minimumUnrelatedPeople(),
                                programme.minimumSignatories(),
                                programme.dominantHeadingShare(),
                                programme.nearDuplicateShare())
                        .flatMap(timeline -> timeline.values().stream()))
                .hasSize(6)
                .allSatisfy(value -> assertThat(value.source()).isEqualTo(Source.PRACTICE));
        assertThat(Stream.of(
                        programme.opensOn(),
                        programme.closesOn(),
                        programme.budget(),
                        programme.committed(),
                        programme.monthsBetweenAwards(),
                        programme.maximumLengthInMonths()))
                .allSatisfy(timeline -> assertThat(timeline.values()).isEmpty());
    }

    /** The fewest answers in which a near miss of the code differs from a case of the same file that fires it. */
    private static int closest(String code) {
        int fewest = Integer.MAX_VALUE;
        for (PackCase<GrantCase> fires : CASES) {
            for (PackCase<GrantCase> misses : CASES) {
                if (fires.expected().finds().contains(code)
                        && misses.expected().doesNotFind().contains(code)
                        && fires.place().document().equals(misses.place().document())) {
                    var difference = Maps.difference(answers(fires), answers(misses));
                    int differing = difference.entriesDiffering().size()
                            + difference.entriesOnlyOnLeft().size()
                            + difference.entriesOnlyOnRight().size();
                    fewest = Math.min(fewest, differing);
                }
            }
        }
        return fewest;
    }

    /** Every answer and threshold of a case by its pointer. */
    private static Map<String, String> answers(PackCase<GrantCase> one) {
        Map<String, String> answers = new TreeMap<>();
        GrantCase grantCase = one.subject();
        collect("/on", LwnJson.mapper().valueToTree(grantCase.asOf()), answers);
        collect("/application", LwnJson.mapper().valueToTree(grantCase.application()), answers);
        collect("/programme", LwnJson.mapper().valueToTree(grantCase.wholeProgramme()), answers);
        collect("/others", LwnJson.mapper().valueToTree(grantCase.otherApplications()), answers);
        return answers;
    }

    private static void collect(String pointer, JsonNode node, Map<String, String> answers) {
        if (node.isObject()) {
            node.properties().forEach(member -> collect(pointer + "/" + member.getKey(), member.getValue(), answers));
        } else if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                collect(pointer + "/" + index, node.get(index), answers);
            }
        } else {
            answers.put(pointer, node.asText());
        }
    }

    private static List<Finding> findings(String code) {
        return CASES.stream()
                .flatMap(one -> RULES.decide(one.subject()).findings().stream())
                .filter(finding -> finding.code().equals(code))
                .toList();
    }

    private static List<Path> ruleFiles() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith(".drl")).toList();
        }
    }

    private static Path folder() {
        try {
            return Path.of(GrantEligibility.class
                            .getResource("/org/lwn/rules/packs/" + GrantEligibility.PACK.id() + "/pack.json")
                            .toURI())
                    .getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, List<String>> table(String rows) {
        ImmutableMap.Builder<String, List<String>> table = ImmutableMap.builder();
        rows.lines().forEach(row -> {
            List<String> cells = Splitter.onPattern(" +").splitToList(row);
            table.put(cells.get(0), List.copyOf(cells.subList(1, cells.size())));
        });
        return table.buildOrThrow();
    }

    private static List<PackCase<GrantCase>> cases() {
        try (CaseRules<GrantCase> rules = GrantEligibility.PACK.shipped()) {
            return PackCases.shipped(rules).cases();
        }
    }
}
