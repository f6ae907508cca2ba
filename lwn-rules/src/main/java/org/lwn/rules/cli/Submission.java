package org.lwn.rules.cli;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lwn.grant.GrantApplication;
import org.lwn.grant.GrantProgramme;
import org.lwn.problem.Pointer;
import org.lwn.rules.grant.GrantCase;
import org.lwn.standard.giving360.PublishedGrant;

/**
 * One application as it stands in a document.
 *
 * @param application what was read
 * @param past the grant that came of it, if it is a published one; null if it is yet to be decided
 * @param inDocument finds the place in the document of a field of the application
 */
record Submission(GrantApplication application, @Nullable PublishedGrant past, UnaryOperator<Pointer> inDocument) {

    /** An application to be decided, which stands at that place of the tree. */
    static Submission of(GrantApplication application, JsonNode root, Pointer at) {
        return new Submission(application, null, field -> {
            Pointer place = at.append(field);
            return root.at(JsonPointer.compile(place.value())).isMissingNode() ? at : place;
        });
    }

    /** A grant that was made. */
    static Submission of(PublishedGrant grant) {
        return new Submission(grant.application(), grant, grant::inFile);
    }

    /**
     * The case to decide.
     *
     * @param on the day that the user asks for; null for each application's own
     */
    GrantCase toCase(GrantProgramme programme, @Nullable LocalDate on, LocalDate today) {
        if (past != null) {
            return GrantCase.ofPastGrant(application, programme, on == null ? past.awardDate() : on, today);
        }
        LocalDate submittedOn = application.submittedOn();
        return GrantCase.of(application, programme, on != null ? on : submittedOn != null ? submittedOn : today);
    }
}
