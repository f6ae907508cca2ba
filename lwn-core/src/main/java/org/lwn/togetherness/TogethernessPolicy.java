package org.lwn.togetherness;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.lwn.json.DocumentFormat;
import org.lwn.json.Id;
import org.lwn.organisation.WorkingStyle;
import org.lwn.problem.InvalidValueException;
import org.lwn.provenance.DatedValue;
import org.lwn.provenance.Source;
import org.lwn.provenance.Timeline;
import org.lwn.wellbeing.AgencyBenefit;
import org.lwn.wellbeing.ResidentBenefit;

/**
 * What is asked of a programme that works with a community, each dated and sourced. An empty timeline means that it is not
 * asked.
 *
 * @param id a short name
 * @param benefits what the work does for residents
 * @param leastForEachBenefit how many activities and grants together serve each benefit at least, 1 or more
 * @param styles who acts
 * @param agencyBenefits what the work does for agencies
 * @param communityWords by which words a title means the whole community; one may have several, such as {@code local people}
 */
@DocumentFormat("lwn-togetherness-policy/1")
public record TogethernessPolicy(
        Id<TogethernessPolicy> id,
        Timeline<List<ResidentBenefit>> benefits,
        Timeline<Integer> leastForEachBenefit,
        Timeline<List<WorkingStyle>> styles,
        Timeline<List<AgencyBenefit>> agencyBenefits,
        Timeline<List<String>> communityWords) {
    private static final Source TOGETHER_WE_CAN = Source.of("001");

    /** @throws InvalidValueException if a number is out of bounds, or a word is blank or longer than 200 characters */
    public TogethernessPolicy {
        for (DatedValue<Integer> least : leastForEachBenefit.values()) {
            InvalidValueException.requireAtLeast("leastForEachBenefit", least.value(), 1);
        }
        for (DatedValue<List<String>> words : communityWords.values()) {
            InvalidValueException.requireTexts("communityWords", words.value());
        }
    }

    /**
     * What is asked unless a programme sets its own. The benefits, and that change is made with and by people, are Together We
     * Can's (001); that one activity or grant serves each benefit, and how titles are read, is ordinary practice.
     */
    public static TogethernessPolicy usual() {
        return new TogethernessPolicy(
                Id.of("usual"),
                Timeline.always(ImmutableList.copyOf(ResidentBenefit.values()), TOGETHER_WE_CAN),
                Timeline.always(1, Source.PRACTICE),
                Timeline.always(ImmutableList.of(WorkingStyle.DOES_WITH, WorkingStyle.DONE_BY), TOGETHER_WE_CAN),
                Timeline.always(ImmutableList.copyOf(AgencyBenefit.values()), TOGETHER_WE_CAN),
                Timeline.always(
                        ImmutableList.of(
                                "community",
                                "communities",
                                "neighbourhood",
                                "neighbourhoods",
                                "neighbours",
                                "residents",
                                "tenants",
                                "locals",
                                "local people"),
                        Source.PRACTICE));
    }

    /** What holds on the day. */
    public TogethernessTerms on(LocalDate day) {
        return new TogethernessTerms(
                id,
                day,
                benefits.on(day),
                leastForEachBenefit.on(day),
                styles.on(day),
                agencyBenefits.on(day),
                communityWords.on(day));
    }
}
