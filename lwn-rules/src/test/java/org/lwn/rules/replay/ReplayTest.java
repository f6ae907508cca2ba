package org.lwn.rules.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lwn.rules.replay.PastApplications.DAY;
import static org.lwn.rules.replay.PastApplications.asking;
import static org.lwn.rules.replay.PastApplications.eligible;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lwn.grant.Award;
import org.lwn.grant.GrantApplication;
import org.lwn.grant.GrantProgramme;
import org.lwn.json.LwnJson;
import org.lwn.neighbourhood.Location;
import org.lwn.rules.CaseRules;
import org.lwn.rules.PackFiles;
import org.lwn.rules.RuleFate;
import org.lwn.rules.grant.Decision;
import org.lwn.rules.grant.GrantCase;
import org.lwn.rules.grant.GrantEligibility;
import org.lwn.rules.grant.Outcome;
import org.lwn.rules.packs.Packs;

class ReplayTest {
    private static final String BELOW_MINIMUM = "grant.amount.below-minimum";
    private static final String PROGRAMME = "programmes/w12-community-grants.json";

    @TempDir
    Path folders;

    private final List<CaseRules<GrantCase>> opened = new ArrayList<>();
    private int changes;

    @AfterEach
    void close() {
        opened.forEach(CaseRules::close);
    }

    @Test
    void nothing_changes_under_the_same_rules() throws IOException {
        RuleSet same = changed(PROGRAMME, text -> text);

        ReplayResult result = replay(shipped(), same, PastApplications.drawn(300, 1));

        assertThat(result.decided()).isEqualTo(300);
        assertThat(result.alike()).isEqualTo(300);
        assertThat(result.flips()).isEmpty();
        assertThat(result.rules()).isEmpty();
        assertThat(result.rewordings()).isEmpty();
        assertThat(result.undecided()).isEmpty();
        assertThat(result.before()).isEqualTo(result.after());
    }

    @Test
    void who_flips_of_ten_thousand_is_who_flips_by_a_count_of_its_own() throws IOException {
        Path folder = copied();
        edit(folder, PROGRAMME, text -> text.replace("500.00", "800.00"));
        edit(folder, "safeguarding.drl", text -> text.replaceFirst("INELIGIBLE", "REFER"));
        edit(
                folder,
                "fairness.drl",
                text -> text.replaceFirst("(?s)rule \"[^\"]*\"\\s+@code\\( \"grant.conflict.*?\nend\n", ""));
        edit(folder, "amount.drl", text -> text + """

                rule "The amount is large"
                    @code( "grant.amount.large" ) @effect( REFER ) @source( "practice" ) @since( "0.2" )
                    @message( "You asked for {asked}. A person looks at that. Wait for an answer." )
                when
                    GrantCase( $asked : application.amountRequested, $most : programme.maximumAward, $asked == $most )
                then
                    found.at( "/amountRequested" );
                end
                """);
        RuleSet before = shipped();
        RuleSet after = loaded(folder);
        List<GrantApplication> applications = PastApplications.drawn(10_000, 7);

        ReplayResult result = replay(before, after, applications);

        Map<String, Integer> outcomes = new TreeMap<>();
        List<String> flips = new ArrayList<>();
        Map<String, Map<String, Integer>> byPlace = new HashMap<>();
        try (GrantEligibility rulesBefore = GrantEligibility.shipped();
                GrantEligibility rulesAfter = GrantEligibility.load(folder)) {
            for (GrantApplication application : applications) {
                Decision was = rulesBefore.decide(application, before.programme(), DAY);
                Decision is = rulesAfter.decide(application, after.programme(), DAY);
                outcomes.merge(was.outcome() + " " + is.outcome(), 1, Integer::sum);
                if (was.outcome() != is.outcome()) {
                    flips.add(application.id() + " " + was.outcome() + " " + is.outcome());
                }
                byPlace.computeIfAbsent(place(application), any -> new HashMap<>())
                        .merge(kind(was.outcome(), is.outcome()), 1, Integer::sum);
            }
        }
        assertThat(result.decided()).isEqualTo(10_000);
        assertThat(result.flips())
                .extracting(flip -> flip.application() + " " + flip.before() + " " + flip.after())
                .isEqualTo(flips);
        Map<String, Integer> told = new TreeMap<>();
        result.outcomes().forEach(count -> told.put(count.before() + " " + count.after(), count.applications()));
        assertThat(told).isEqualTo(outcomes).hasSizeGreaterThan(8);
        assertThat(result.counts())
                .containsEntry("flipped", flips.size())
                .containsEntry("alike", 10_000 - flips.size() - result.reworded() - result.foundOtherwise());
        assertThat(result.rules())
                .extracting(ReplayResult.RuleCount::code)
                .contains(
                        BELOW_MINIMUM,
                        "grant.safeguarding.policy-missing",
                        "grant.conflict.board-member",
                        "grant.amount.large");
        assertThat(result.byNeighbourhood().groups())
                .extracting(ReplayGroups.Group::name)
                .containsExactly("E05013734", "NW10", "W12", null);
        for (ReplayGroups.Group group : result.byNeighbourhood().groups()) {
            Map<String, Integer> counted = byPlace.get(String.valueOf(group.name()));
            assertThat(group.newlyRefused()).isIn(counted.getOrDefault("refused", 0), null);
            assertThat(group.noLongerRefused()).isIn(counted.getOrDefault("no longer refused", 0), null);
            assertThat(group.otherwise()).isIn(counted.getOrDefault("otherwise", 0), null);
            assertThat(group.asBefore()).isIn(counted.getOrDefault("as before", 0), null);
        }
        assertThat(result.byNeighbourhood().groups().get(2).asBefore())
                .isEqualTo(byPlace.get("W12").get("as before"));
    }

    private static String place(GrantApplication application) {
        List<Location> places = application.activityLocations();
        if (places == null) {
            return "null";
        }
        Location place = places.get(0);
        if (place.area() != null) {
            return place.area().code();
        }
        return place.postcode() == null ? "elsewhere" : place.postcode().value().replaceFirst(" .*", "");
    }

    private static String kind(Outcome was, Outcome is) {
        if (was == is) {
            return "as before";
        }
        return is == Outcome.INELIGIBLE ? "refused" : was == Outcome.INELIGIBLE ? "no longer refused" : "otherwise";
    }

    @Test
    void the_causes_of_a_flip_changed_and_without_their_changes_it_would_not_come_out_so() throws IOException {
        Path folder = copied();
        edit(folder, PROGRAMME, text -> text.replace("500.00", "1500.00").replace("5000.00", "4000.00"));
        edit(folder, "amount.drl", text -> text.replace("INELIGIBLE", "REFER"));
        edit(folder, "fairness.drl", text -> text.replace("REFER", "INELIGIBLE"));
        edit(folder, "dates.drl", text -> text.replace("INELIGIBLE", "ADVICE").replace("MISSING", "REFER"));
        RuleSet before = shipped();
        RuleSet after = loaded(folder);
        Map<String, GrantApplication> applications = new HashMap<>();
        PastApplications.drawn(2_000, 11).forEach(application -> applications.put(application.id(), application));

        List<Flip> flips =
                replay(before, after, List.copyOf(applications.values())).flips();

        assertThat(flips).hasSizeGreaterThan(100);
        for (Flip flip : flips) {
            GrantApplication application = applications.get(flip.application());
            Map<String, RuleFate> was = fates(before, application);
            Map<String, RuleFate> undone = fates(after, application);
            for (RuleChange cause : flip.causes()) {
                assertThat(cause.after()).isEqualTo(undone.get(cause.code())).isNotEqualTo(cause.before());
                undone.put(cause.code(), was.get(cause.code()));
            }
            assertThat(Outcome.of(List.copyOf(undone.values()))).isNotEqualTo(flip.after());
        }
    }

    private static Map<String, RuleFate> fates(RuleSet set, GrantApplication application) {
        Map<String, RuleFate> fates = new HashMap<>();
        set.rules()
                .review(GrantCase.of(application, set.programme(), DAY))
                .forEach(fate -> fates.put(fate.code(), fate));
        return fates;
    }

    @Test
    void a_raised_minimum_is_told_with_what_was_asked_and_with_both_minimums() throws IOException {
        RuleSet raised = changed(PROGRAMME, text -> text.replace("\"amount\": 500.00", "\"amount\": 1000.00"));

        ReplayResult result = replay(
                shipped(),
                raised,
                List.of(asking("a-1", 900).build(), asking("a-2", 1000).build()));

        Flip flip = only(result);
        assertThat(flip.application()).isEqualTo("a-1");
        assertThat(flip.before()).isEqualTo(Outcome.ELIGIBLE);
        assertThat(flip.after()).isEqualTo(Outcome.INELIGIBLE);
        RuleChange cause = flip.causes().get(0);
        assertThat(cause.code()).isEqualTo(BELOW_MINIMUM);
        assertThat(cause.why()).containsExactly(RuleChange.Why.VALUE);
        assertThat(cause.told()).isEqualTo("passed, now failed; asked £900; least £500, now £1,000");
        assertThat(result.rules())
                .containsExactly(new ReplayResult.RuleCount(BELOW_MINIMUM, Outcome.ELIGIBLE, Outcome.INELIGIBLE, 1));
        assertThat(result.before().pack()).isNotEqualTo(result.after().pack().sha256());
        assertThat(result.before().programme().sha256())
                .isNotEqualTo(result.after().programme().sha256());
    }

    @Test
    void another_priority_of_the_programme_is_told_without_what_the_applicant_wrote() throws IOException {
        RuleSet without = changed(PROGRAMME, text -> text.replace("bringing-people-together", "culture"));

        Flip flip = only(replay(shipped(), without, List.of(eligible("a-1").build())));

        assertThat(flip.causes()).extracting(RuleChange::why).containsExactly(Set.of(RuleChange.Why.VALUE));
        assertThat(flip.causes().get(0).told()).contains("now failed").doesNotContain("bringing");
    }

    @Test
    void a_rule_that_is_taken_out_no_longer_bars() throws IOException {
        RuleSet without = changed(
                "amount.drl",
                text -> text.replaceFirst("(?s)rule \"The amount is below the programme's minimum\".*?\nend\n", ""));

        Flip flip = only(replay(shipped(), without, List.of(asking("a-1", 450).build())));

        assertThat(flip.after()).isEqualTo(Outcome.ELIGIBLE);
        assertThat(flip.causes().get(0).why()).containsExactly(RuleChange.Why.REMOVED);
        assertThat(flip.causes().get(0).after()).isNull();
        assertThat(flip.causes().get(0).told()).isEqualTo("the rule is gone; asked £450; least £500");
    }

    @Test
    void a_rule_that_is_put_in_bars() throws IOException {
        RuleSet without = changed(
                "amount.drl",
                text -> text.replaceFirst("(?s)rule \"The amount is below the programme's minimum\".*?\nend\n", ""));

        Flip flip = only(replay(without, shipped(), List.of(asking("a-1", 450).build())));

        assertThat(flip.causes().get(0).why()).containsExactly(RuleChange.Why.ADDED);
        assertThat(flip.causes().get(0).before()).isNull();
        assertThat(flip.causes().get(0).told()).isEqualTo("a new rule; asked £450; least £500");
    }

    @Test
    void another_effect_is_told_with_both_effects() throws IOException {
        RuleSet milder = changed(
                "amount.drl",
                text -> text.replace("below-minimum\" ) @effect( INELIGIBLE )", "below-minimum\" ) @effect( REFER )"));

        Flip flip = only(replay(shipped(), milder, List.of(asking("a-1", 450).build())));

        assertThat(flip.after()).isEqualTo(Outcome.REFER);
        assertThat(flip.causes().get(0).why()).containsExactly(RuleChange.Why.EFFECT);
        assertThat(flip.causes().get(0).told()).isEqualTo("a bar, now for a person to judge; asked £450; least £500");
    }

    @Test
    void a_rule_that_counts_from_a_day_on_is_told_with_that_it_does_not_count_before() throws IOException {
        RuleSet later = changed(
                "amount.drl",
                text -> text.replace(
                        "below-minimum\" ) @effect( INELIGIBLE )",
                        "below-minimum\" ) @effect( INELIGIBLE ) @from( \"2026-04-01\" )"));

        Flip flip = only(replay(shipped(), later, List.of(asking("a-1", 450).build())));

        assertThat(flip.after()).isEqualTo(Outcome.ELIGIBLE);
        assertThat(flip.causes().get(0).why()).containsExactly(RuleChange.Why.FORCE);
        assertThat(flip.causes().get(0).told()).startsWith("now: The rule is not in force on 2026-03-20;");
    }

    @Test
    void another_condition_is_told_as_what_became_of_the_rule() throws IOException {
        RuleSet weaker = changed("amount.drl", text -> text.replace("$asked < $least", "$asked == $least"));

        Flip flip = only(replay(shipped(), weaker, List.of(asking("a-1", 450).build())));

        assertThat(flip.causes().get(0).why()).containsExactly(RuleChange.Why.CONDITION);
        assertThat(flip.causes().get(0).told()).startsWith("failed, now passed; asked £450");
    }

    @Test
    void an_answer_that_is_newly_asked_for_is_named() throws IOException {
        RuleSet stricter = changed(
                "amount.drl",
                text -> text.replace("$asked < $least", "$asked < $least || application.benefit.peopleInTheArea < 10"));
        GrantApplication silent = eligible("a-1").benefit(null).build();

        ReplayResult result = replay(shipped(), stricter, List.of(silent));

        assertThat(result.flips()).isEmpty();
        assertThat(result.foundOtherwise()).isEqualTo(1);
    }

    @Test
    void other_words_alone_are_told_with_both_and_flip_nothing() throws IOException {
        RuleSet reworded = changed("amount.drl", text -> text.replace("Ask for at least {least}.", "Ask for more."));

        ReplayResult result = replay(
                shipped(),
                reworded,
                List.of(asking("a-1", 450).build(), eligible("a-2").build()));

        assertThat(result.flips()).isEmpty();
        assertThat(result.reworded()).isEqualTo(1);
        assertThat(result.alike()).isEqualTo(1);
        assertThat(result.rewordings())
                .containsExactly(new ReplayResult.Rewording(
                        BELOW_MINIMUM,
                        "You asked for {asked}, and this programme awards {least} or more. Ask for at least {least}.",
                        "You asked for {asked}, and this programme awards {least} or more. Ask for more.",
                        1));
    }

    @Test
    void other_words_that_nobody_met_are_told_too() throws IOException {
        RuleSet reworded = changed("amount.drl", text -> text.replace("Ask for at least {least}.", "Ask for more."));

        ReplayResult result =
                replay(shipped(), reworded, List.of(eligible("a-1").build()));

        assertThat(result.rewordings())
                .extracting(ReplayResult.Rewording::applications)
                .containsExactly(0);
    }

    @Test
    void another_threshold_that_flips_nobody_is_told_as_found_otherwise() throws IOException {
        RuleSet raised = changed(PROGRAMME, text -> text.replace("\"amount\": 500.00", "\"amount\": 600.00"));

        ReplayResult result =
                replay(shipped(), raised, List.of(asking("a-1", 450).build()));

        assertThat(result.flips()).isEmpty();
        assertThat(result.foundOtherwise()).isEqualTo(1);
        assertThat(result.rewordings()).isEmpty();
    }

    @Test
    void neither_the_order_nor_the_number_of_threads_changes_who_flips() throws Exception {
        RuleSet before = shipped();
        RuleSet after = changed(PROGRAMME, text -> text.replace("500.00", "800.00"));
        List<GrantApplication> applications = PastApplications.drawn(1_500, 3);

        ReplayResult result = replay(before, after, applications);
        ReplayResult reversed = replay(before, after, Lists.reverse(applications));
        ForkJoinPool alone = new ForkJoinPool(1);
        ReplayResult oneByOne =
                alone.submit(() -> replay(before, after, applications)).get();
        alone.shutdown();

        assertThat(oneByOne).isEqualTo(result);
        assertThat(Lists.reverse(reversed.flips())).isEqualTo(result.flips());
        assertThat(reversed.outcomes()).isEqualTo(result.outcomes());
        assertThat(reversed.rules()).isEqualTo(result.rules());
        assertThat(reversed.byNeighbourhood()).isEqualTo(result.byNeighbourhood());
    }

    @Test
    void a_group_of_a_few_has_no_line_and_no_count_of_a_few_is_shown() throws IOException {
        List<GrantApplication> applications = new ArrayList<>();
        for (int number = 0; number < 20; number++) {
            applications.add(asking("w-" + number, number < 10 ? 600 : 2000).build());
        }
        for (int number = 0; number < 20; number++) {
            applications.add(asking("n-" + number, number < 3 ? 600 : 2000)
                    .activityLocations(ImmutableList.of(Location.at("W12 7AB"), Location.at("NW10 4AA")))
                    .activityLocations(ImmutableList.of(Location.at("NW10 4AA"), Location.at("W12 7AB")))
                    .build());
        }
        applications.add(asking("one", 600)
                .activityLocations(ImmutableList.of(new Location("7 Canal Row", null, null)))
                .build());
        RuleSet raised = changed(PROGRAMME, text -> text.replace("\"amount\": 500.00", "\"amount\": 1000.00"));

        ReplayResult result = replay(shipped(), raised, applications);
        ReplayGroups groups = result.byNeighbourhood();

        assertThat(groups.groups()).extracting(ReplayGroups.Group::name).containsExactly("NW10", "W12");
        assertThat(groups.gathered()).isEqualTo(1);
        assertThat(groups.groups().get(0).newlyRefused()).isNull();
        assertThat(LwnJson.write(result)).doesNotContain("7 Canal Row").contains("\"smallest\": 5");
        Set<Integer> shown = new HashSet<>();
        groups.groups().forEach(group -> shown.add(group.newlyRefused()));
        assertThat(shown).doesNotContain(1, 2, 3, 4);
    }

    @Test
    void what_is_written_names_applications_by_their_identifiers_alone() throws IOException {
        RuleSet raised = changed(PROGRAMME, text -> text.replace("\"amount\": 500.00", "\"amount\": 1000.00"));
        GrantApplication application = eligible("a-1").title("Uncle's café").build();

        String written = LwnJson.write(replay(shipped(), raised, List.of(application)));

        assertThat(written).contains("a-1").doesNotContain("Uncle").doesNotContain("You asked for");
    }

    @Test
    void an_application_that_cannot_be_decided_is_told_with_the_reason_and_the_others_are_decided() throws IOException {
        RuleSet joining = changed("awards.drl", text -> text + """

                rule "Two awards"
                    @code( "grant.award.two" ) @effect( REFER ) @source( "practice" ) @since( "0.2" )
                    @message( "You had two awards. A person looks at that. Wait for an answer." )
                when
                    GrantCase( $age : programme.minimumAge )
                    EarlierAward( $one : monthsSince, monthsSince > $age )
                    EarlierAward( monthsSince > $age, monthsSince < $one )
                then
                    found.at( "/earlierAwards" );
                end
                """);
        Award award = new Award(null, PastApplications.pounds(500), DAY.minusYears(3), null, List.of());
        GrantApplication often =
                eligible("often").earlierAwards(Collections.nCopies(101, award)).build();

        ReplayResult result = replay(
                shipped(),
                joining,
                List.of(eligible("a-1").build(), often, eligible("a-2").build()));

        assertThat(result.decided()).isEqualTo(2);
        assertThat(result.undecided())
                .singleElement()
                .satisfies(one -> assertThat(one.application()).isEqualTo("often"))
                .satisfies(one -> assertThat(one.reason()).contains("combinations of facts"));
        assertThat(result.counts()).containsEntry("undecided", 1);
    }

    @Test
    void cases_that_differ_from_programme_to_programme_are_refused() throws IOException {
        RuleSet before = shipped();
        RuleSet after = changed(PROGRAMME, text -> text.replace("500.00", "800.00"));
        List<GrantApplication> two =
                List.of(eligible("a-1").build(), eligible("a-2").build());

        assertThatThrownBy(() -> Replay.of(before, after)
                        .run(by -> (by.equals(before.programme()) ? two : two.subList(0, 1))
                                .stream().map(application -> GrantCase.of(application, by, DAY))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("same applications in the same order");
        assertThatThrownBy(() -> Replay.of(before, after)
                        .run(by -> (by.equals(before.programme()) ? two : Lists.reverse(two))
                                .stream().map(application -> GrantCase.of(application, by, DAY))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void near_duplicates_are_looked_for_by_either_programme() throws IOException {
        RuleSet laxer = changed(PROGRAMME, text -> text.replace("0.8", "0.2"));
        List<GrantApplication> applications = List.of(
                eligible("a-1").title("Cookery evenings by the canal").build(),
                eligible("a-2").title("Walks along the canal").build());

        ReplayResult result = Replay.of(shipped(), laxer)
                .run(by -> GrantCase.besideEachOther(applications.stream()
                                .map(application -> GrantCase.of(application, by, DAY))
                                .toList())
                        .stream());

        assertThat(result.flips()).hasSize(2);
        assertThat(result.rules())
                .extracting(ReplayResult.RuleCount::code)
                .containsExactly("grant.application.near-duplicate");
    }

    @Test
    void progress_is_told_up_to_the_last_case() throws IOException {
        List<Integer> told = new ArrayList<>();
        List<GrantApplication> applications = PastApplications.drawn(1_100, 5);

        Replay.of(shipped(), shipped()).run(by -> cases(applications, by), told::add);

        assertThat(told).isSorted().endsWith(1_100).hasSizeGreaterThan(1);
    }

    private static Flip only(ReplayResult result) {
        assertThat(result.flips()).hasSize(1);
        return result.flips().get(0);
    }

    private static ReplayResult replay(RuleSet before, RuleSet after, List<GrantApplication> applications) {
        return Replay.of(before, after).run(by -> cases(applications, by));
    }

    private static Stream<GrantCase> cases(List<GrantApplication> applications, GrantProgramme by) {
        return applications.stream().map(application -> GrantCase.of(application, by, DAY));
    }

    private RuleSet shipped() {
        return set(Packs.GRANT_ELIGIBILITY.shipped());
    }

    private RuleSet changed(String file, UnaryOperator<String> change) throws IOException {
        Path folder = copied();
        edit(folder, file, change);
        return loaded(folder);
    }

    private RuleSet loaded(Path folder) {
        return set(Packs.GRANT_ELIGIBILITY.load(folder));
    }

    private RuleSet set(CaseRules<GrantCase> rules) {
        opened.add(rules);
        return new RuleSet(rules, rules.programmes(GrantProgramme.class).get(0));
    }

    private Path copied() throws IOException {
        Path folder = Files.createDirectory(folders.resolve("pack" + changes++));
        PackFiles.shipped("grant-eligibility").copyTo(folder);
        return folder;
    }

    private static void edit(Path folder, String file, UnaryOperator<String> change) throws IOException {
        Path path = folder.resolve(file);
        Files.writeString(path, change.apply(Files.readString(path)));
    }
}
