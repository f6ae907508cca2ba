package org.lwn.rules.replay;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.lwn.grant.Applicant;
import org.lwn.rules.grant.Outcome;
import org.lwn.rules.language.Metadata;

/** Adds up what became of cases, one after another. Of those that come out as before, it keeps counts only. */
final class Tally {
    private final RuleSet before;
    private final RuleSet after;
    private final ImmutableListMultimap<String, Metadata> rulesBefore;
    private final ImmutableListMultimap<String, Metadata> rulesAfter;

    private int alike;
    private int reworded;
    private int foundOtherwise;
    private final Map<OutcomePair, Integer> outcomes = new TreeMap<>(OutcomePair.IN_ORDER);
    private final Map<RulePair, Integer> rules = new LinkedHashMap<>();
    private final Map<Words, Integer> rewordings = new LinkedHashMap<>();
    private final GroupTally byNeighbourhood = new GroupTally();
    private final GroupTally byApplicant = new GroupTally();
    private final List<Flip> flips = new ArrayList<>();
    private final List<ReplayResult.Undecided> undecided = new ArrayList<>();

    private record OutcomePair(Outcome before, Outcome after) {
        private static final Comparator<OutcomePair> IN_ORDER =
                Comparator.comparing(OutcomePair::before).thenComparing(OutcomePair::after);
    }

    private record RulePair(String code, OutcomePair outcomes) {}

    private record Words(String code, String before, String after) {}

    Tally(RuleSet before, RuleSet after) {
        this.before = before;
        this.after = after;
        this.rulesBefore = byCode(before);
        this.rulesAfter = byCode(after);
        rulesBefore.keySet().forEach(this::addRewordingOfUndatedRule);
    }

    private static ImmutableListMultimap<String, Metadata> byCode(RuleSet set) {
        return Multimaps.index(set.rules().rules(), Metadata::code);
    }

    /** Another wording is told even if nobody met it. */
    private void addRewordingOfUndatedRule(String code) {
        if (rulesBefore.get(code).size() == 1 && rulesAfter.get(code).size() == 1) {
            addRewording(
                    code, rulesBefore.get(code).get(0), rulesAfter.get(code).get(0), 0);
        }
    }

    private void addRewording(String code, Metadata was, Metadata is, int applications) {
        if (!was.message().equals(is.message())) {
            rewordings.merge(new Words(code, was.message(), is.message()), applications, Integer::sum);
        }
    }

    void add(Compared compared) {
        if (compared instanceof Compared.Both both) {
            add(both);
        } else if (compared instanceof Compared.Neither neither) {
            undecided.add(neither.why());
        }
    }

    private void add(Compared.Both both) {
        Outcome was = both.outcomeBefore();
        Outcome is = both.outcomeAfter();
        OutcomePair pair = new OutcomePair(was, is);
        outcomes.merge(pair, 1, Integer::sum);
        byNeighbourhood.add(Places.of(both.grantCase().application()), was, is);
        byApplicant.add(kind(both.grantCase().application().applicant()), was, is);
        both.foundByBoth().forEach(code -> addWords(code, both.grantCase().asOf()));
        if (was != is) {
            Flip flip = both.flip();
            flips.add(flip);
            flip.causes().forEach(cause -> rules.merge(new RulePair(cause.code(), pair), 1, Integer::sum));
        } else if (both.isAlike()) {
            alike++;
        } else if (both.isAlikeButForWords()) {
            reworded++;
        } else {
            foundOtherwise++;
        }
    }

    private static @Nullable String kind(@Nullable Applicant applicant) {
        return applicant == null ? null : applicant.kind().name();
    }

    private void addWords(String code, LocalDate day) {
        Optional<Metadata> was = inForce(rulesBefore.get(code), day);
        Optional<Metadata> is = inForce(rulesAfter.get(code), day);
        if (was.isPresent() && is.isPresent()) {
            addRewording(code, was.get(), is.get(), 1);
        }
    }

    private static Optional<Metadata> inForce(List<Metadata> versions, LocalDate day) {
        return versions.stream().filter(version -> version.inForceOn(day)).findFirst();
    }

    ReplayResult result() {
        return new ReplayResult(
                before.identity(),
                after.identity(),
                outcomes.values().stream().mapToInt(Integer::intValue).sum(),
                alike,
                reworded,
                foundOtherwise,
                listed(outcomes, (pair, count) -> new ReplayResult.OutcomeCount(pair.before(), pair.after(), count)),
                rulesMostFirst(),
                listed(
                        rewordings,
                        (words, count) ->
                                new ReplayResult.Rewording(words.code(), words.before(), words.after(), count)),
                byNeighbourhood.shown(),
                byApplicant.shown(),
                flips,
                undecided);
    }

    private List<ReplayResult.RuleCount> rulesMostFirst() {
        return listed(
                        rules,
                        (rule, count) -> new ReplayResult.RuleCount(
                                rule.code(),
                                rule.outcomes().before(),
                                rule.outcomes().after(),
                                count))
                .stream()
                .sorted(Comparator.comparing(ReplayResult.RuleCount::applications)
                        .reversed()
                        .thenComparing(ReplayResult.RuleCount::code)
                        .thenComparing(ReplayResult.RuleCount::before)
                        .thenComparing(ReplayResult.RuleCount::after))
                .collect(ImmutableList.toImmutableList());
    }

    private static <K, T> List<T> listed(Map<K, Integer> counts, BiFunction<K, Integer, T> made) {
        return counts.entrySet().stream()
                .map(count -> made.apply(count.getKey(), count.getValue()))
                .collect(ImmutableList.toImmutableList());
    }
}
