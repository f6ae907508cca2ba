package org.lwn.system;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.json.Id;
import org.lwn.neighbourhood.Sector;
import org.lwn.organisation.Actor;
import org.lwn.problem.InvalidValueException;
import org.lwn.provenance.ReportedDate;
import org.lwn.provenance.Source;

/**
 * The document that a system was read from. Source: practice.
 *
 * @param source how it is cited
 * @param kind what kind of document it is
 * @param title what it is about; null if not said
 * @param publisher who published it; null if not said
 * @param dated its own date; null if it has none
 * @param coversFrom where the time that it covers begins; null if not said
 * @param coversTo where that time ends; null if not said
 * @param evidence what it rests on; empty if not said
 * @param evidenceFrom whose views it rests on; empty if not said
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SourceDocument(
        Source source,
        DocumentKind kind,
        @Nullable String title,
        @Nullable Id<Actor> publisher,
        @Nullable ReportedDate dated,
        @Nullable ReportedDate coversFrom,
        @Nullable ReportedDate coversTo,
        List<String> evidence,
        List<Sector> evidenceFrom) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters, or something is listed twice */
    public SourceDocument {
        InvalidValueException.requireText("title", title);
        evidence = ImmutableList.copyOf(evidence);
        InvalidValueException.requireTexts("evidence", evidence);
        evidenceFrom = ImmutableList.copyOf(evidenceFrom);
        InvalidValueException.requireDistinct("evidenceFrom", evidenceFrom);
    }
}
