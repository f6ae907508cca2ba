package org.lwn.rules.review;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.lwn.problem.Pointer;
import org.lwn.rules.Finding;
import org.lwn.rules.PackIdentity;
import org.lwn.rules.RuleFate;

/**
 * What one pack says of a system.
 *
 * @param pack which rules were asked
 * @param subjects what they were asked about, in the order of the document; at least one
 */
public record PackReview(PackIdentity pack, List<SubjectReview> subjects) {
    /** Keeps a copy in the order given. */
    public PackReview {
        subjects = ImmutableList.copyOf(subjects);
    }

    /**
     * What the rules of a pack say of one part of a system, such as a campaign.
     *
     * @param name what people call it
     * @param at where it stands in the system's document
     * @param fates what became of every rule, in the pack's order; findings and missing answers point into the system's document
     */
    public record SubjectReview(String name, Pointer at, List<RuleFate> fates) {
        /** Keeps a copy in the order given. */
        public SubjectReview {
            fates = ImmutableList.copyOf(fates);
        }

        /** What was found that is to be put right or known. */
        public List<Finding> findings() {
            return RuleFate.findings(fates);
        }

        /** What was found that goes well. */
        public List<Finding> strengths() {
            return RuleFate.strengths(fates);
        }
    }
}
