package org.lwn.standard.giving360;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lwn.grant.Applicant;
import org.lwn.grant.Award;
import org.lwn.standard.giving360.Findings.Words;
import org.lwn.standard.giving360.GrantReader.Draft;

/** Gives each grant the awards that its recipient had before it, as far as the same file tells. */
final class EarlierAwards {
    /**
     * A funder of individuals may publish them all under one identifier: thousands of grants, each with thousands of
     * earlier ones, would fill the memory, and no rule looks back so far.
     */
    static final int MOST_AWARDS = 100;

    private EarlierAwards() {}

    /** The grants in the order given. */
    static List<PublishedGrant> linked(List<Draft> drafts, Findings findings) {
        ListMultimap<String, Draft> byRecipient = ArrayListMultimap.create();
        for (Draft draft : drafts) {
            String recipient = recipient(draft);
            if (recipient != null && draft.award().awardedOn() != null) {
                byRecipient.put(recipient, draft);
            }
        }
        Map<Integer, List<Award>> earlier = new HashMap<>();
        for (String recipient : byRecipient.keySet()) {
            // Sorting is stable: awards of one day stay in the order of the file.
            List<Draft> awarded = ImmutableList.sortedCopyOf(comparing(EarlierAwards::day), byRecipient.get(recipient));
            link(awarded, earlier, findings);
        }
        return drafts.stream()
                .map(draft -> draft.withEarlierAwards(earlier.get(draft.index())))
                .collect(ImmutableList.toImmutableList());
    }

    private static void link(List<Draft> awarded, Map<Integer, List<Award>> earlier, Findings findings) {
        int before = 0;
        for (int index = 0; index < awarded.size(); index++) {
            Draft draft = awarded.get(index);
            if (index > 0 && day(awarded.get(index - 1)).isBefore(day(draft))) {
                before = index;
            }
            if (before > MOST_AWARDS) {
                findings.enterGrant(draft.index());
                findings.note(
                        draft.at(),
                        "giving360.many-earlier-awards",
                        "earlierAwards",
                        () -> new Words(
                                "The recipient had more than " + MOST_AWARDS + " awards before: the latest "
                                        + MOST_AWARDS + " are kept.",
                                "If these are several recipients, give each its own id."));
            }
            earlier.put(
                    draft.index(),
                    awarded.subList(Math.max(0, before - MOST_AWARDS), before).stream()
                            .map(Draft::award)
                            .collect(ImmutableList.toImmutableList()));
        }
    }

    private static LocalDate day(Draft draft) {
        return requireNonNull(draft.award().awardedOn());
    }

    /** Whose award it is, as a text, which even references chosen to collide cannot make slow to look up. */
    private static @Nullable String recipient(Draft draft) {
        Applicant applicant = draft.applicant();
        String reference = applicant == null ? null : applicant.reference();
        return applicant == null || reference == null ? null : applicant.kind() + " " + reference;
    }
}
