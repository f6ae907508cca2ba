package org.lwn.rules.replay;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.lwn.rules.grant.Outcome;

/**
 * What a change of rules or thresholds changes for past applications. {@link org.lwn.json.LwnJson#write} gives all of it as
 * JSON. Nothing but the flips and what could not be decided is about single applications, and these are named by their
 * identifiers alone. Source: practice.
 *
 * @param before the rules and the programme that decide before
 * @param after those that decide after
 * @param decided how many applications were decided by both
 * @param alike of how many nothing changes: neither the outcome nor anything that is said
 * @param reworded of how many only words change
 * @param foundOtherwise of how many the outcome stays and what is found or waited for changes
 * @param outcomes how many came out how, before and after; pairs that there are none of left out
 * @param rules for each rule how many flips of each kind it is a cause of; a flip with several causes counts for each
 * @param rewordings the rules whose own words differ
 * @param byNeighbourhood by the first official area, or else postcode district, or else place that the application names
 * @param byApplicant by the kind of applicant
 * @param flips the applications that come out otherwise, in the order of the cases
 * @param undecided the applications that could not be decided, in the order of the cases
 */
public record ReplayResult(
        RuleSet.Identity before,
        RuleSet.Identity after,
        int decided,
        int alike,
        int reworded,
        int foundOtherwise,
        List<OutcomeCount> outcomes,
        List<RuleCount> rules,
        List<Rewording> rewordings,
        ReplayGroups byNeighbourhood,
        ReplayGroups byApplicant,
        List<Flip> flips,
        List<Undecided> undecided) {

    /** Keeps copies in the orders given. */
    public ReplayResult {
        outcomes = ImmutableList.copyOf(outcomes);
        rules = ImmutableList.copyOf(rules);
        rewordings = ImmutableList.copyOf(rewordings);
        flips = ImmutableList.copyOf(flips);
        undecided = ImmutableList.copyOf(undecided);
    }

    /** How many applications came out so before and come out so after; the two may be the same. */
    public record OutcomeCount(Outcome before, Outcome after, int applications) {}

    /** How many applications come out so and no more so, the rule being a cause of it. */
    public record RuleCount(String code, Outcome before, Outcome after, int applications) {}

    /**
     * Another wording of a rule.
     *
     * @param code the rule's stable, public name
     * @param before its own words before, with the names of values in braces
     * @param after its own words after
     * @param applications how many are told the one before and the other after; may be 0
     */
    public record Rewording(String code, String before, String after, int applications) {}

    /**
     * An application that could not be decided by both.
     *
     * @param application the application's identifier
     * @param asOf the day whose rules and thresholds were asked
     * @param reason why, as the rules say it
     */
    public record Undecided(String application, LocalDate asOf, String reason) {}

    /** How many applications are barred and were not. */
    @JsonProperty
    public int newlyRefused() {
        return Math.toIntExact(flips.stream()
                .filter(flip -> flip.after() == Outcome.INELIGIBLE)
                .count());
    }

    /** How many applications were barred and are not. */
    @JsonProperty
    public int noLongerRefused() {
        return Math.toIntExact(flips.stream()
                .filter(flip -> flip.before() == Outcome.INELIGIBLE)
                .count());
    }

    /** The counts alone, by a word each: what can be kept for good, for it is about nobody. */
    public Map<String, Integer> counts() {
        return ImmutableMap.<String, Integer>builder()
                .put("decided", decided)
                .put("alike", alike)
                .put("reworded", reworded)
                .put("found-otherwise", foundOtherwise)
                .put("flipped", flips.size())
                .put("newly-refused", newlyRefused())
                .put("no-longer-refused", noLongerRefused())
                .put("undecided", undecided.size())
                .buildOrThrow();
    }
}
