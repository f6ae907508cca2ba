package org.lwn.rules.campaign;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lwn.campaign.CampaignStep;
import org.lwn.rules.language.Effect;
import org.lwn.rules.language.Metadata;

/** Which step a rule belongs to: its code begins with {@code campaign.step-04.} if it is the fourth. */
final class StepCodes {
    private static final Pattern CODE = Pattern.compile("campaign[.]step-(0[1-9]|1[0-3])[.].+");

    private StepCodes() {}

    /** @throws IllegalArgumentException if the code names no step */
    static CampaignStep stepOf(String code) {
        Matcher named = CODE.matcher(code);
        if (!named.matches()) {
            throw new IllegalArgumentException("The rule " + code + " does not say to which step it belongs. Begin its"
                    + " code with campaign.step-04. if that is the fourth.");
        }
        return CampaignStep.of(Integer.parseInt(named.group(1)));
    }

    /** @throws IllegalArgumentException if the rule does not say what is missing for a step */
    static void require(Metadata rule) {
        stepOf(rule.code());
        if (rule.effect() != Effect.MISSING) {
            throw new IllegalArgumentException("The rule " + rule.code() + " has the effect " + rule.effect()
                    + ", but rules of the workflow say what is MISSING. Move it to the rules of campaign safety.");
        }
    }
}
