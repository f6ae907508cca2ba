package org.lwn.wellbeing;

import org.joda.money.Money;
import org.lwn.json.DerivedFrom;
import org.lwn.json.Id;
import org.lwn.problem.InvalidValueException;

/**
 * What it costs to prevent something, and what it costs to come late. Source: 004.
 *
 * @param id its name in the document
 * @param title what is prevented
 * @param prevention what prevention costs
 * @param lateIntervention what it costs to come late
 */
public record PreventionCost(Id<PreventionCost> id, String title, Money prevention, Money lateIntervention) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters, or a cost is negative or the currencies differ */
    public PreventionCost {
        InvalidValueException.requireText("title", title);
        if (prevention.isNegative()) {
            throw new InvalidValueException("prevention", prevention, "is 0 or more", "Give what is spent.");
        }
        if (lateIntervention.isNegative() || !lateIntervention.isSameCurrency(prevention)) {
            throw new InvalidValueException(
                    "lateIntervention",
                    lateIntervention,
                    "is 0 or more in " + prevention.getCurrencyUnit(),
                    "Give both costs in one currency.");
        }
    }

    /** What prevention saves; negative if it costs more. */
    @DerivedFrom({"/lateIntervention", "/prevention"})
    public Money saved() {
        return lateIntervention.minus(prevention);
    }
}
