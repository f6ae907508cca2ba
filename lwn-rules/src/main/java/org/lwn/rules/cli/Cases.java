package org.lwn.rules.cli;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.grant.GrantProgramme;
import org.lwn.rules.grant.GrantCase;

/** Makes cases of what a file holds. */
final class Cases {
    private Cases() {}

    /**
     * The cases in the order of the file. Applications stand beside each other; published grants do not: they were made,
     * often to many people for the same thing and in the same words.
     */
    static List<GrantCase> of(Input input, GrantProgramme programme, @Nullable LocalDate on, LocalDate today) {
        List<GrantCase> cases = input.submissions().stream()
                .map(submission -> submission.toCase(programme, on, today))
                .toList();
        boolean isPublished = input.submissions().stream().anyMatch(submission -> submission.past() != null);
        return isPublished ? cases : GrantCase.besideEachOther(cases);
    }
}
