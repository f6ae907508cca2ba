package org.lwn.examples;

import java.time.LocalDate;
import org.lwn.rules.CaseRules;
import org.lwn.rules.Finding;
import org.lwn.rules.RuleFate;
import org.lwn.rules.forum.ForumCase;
import org.lwn.rules.packs.Packs;
import org.lwn.system.Systems;

/** Lesson 7: is this still the residents' forum, and what does it lack before it can run itself? */
public final class Lesson07WhoseForum {
    private Lesson07WhoseForum() {}

    /** Prints what the rules find of Brent's forums, and who can act. */
    public static void main(String[] arguments) {
        LocalDate day = LocalDate.of(2022, 1, 25);
        try (CaseRules<ForumCase> rules = Packs.FORUM_GROUND_RULES.shipped()) {
            for (ForumCase forum : ForumCase.of(Systems.shipped("brent"), day)) {
                for (Finding finding : RuleFate.findings(rules.review(forum))) {
                    System.out.println(finding.who() + ": " + finding.message());
                }
            }
        }
    }
}
