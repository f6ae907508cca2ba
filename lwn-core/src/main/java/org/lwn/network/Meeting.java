package org.lwn.network;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.json.Id;
import org.lwn.neighbourhood.Asset;
import org.lwn.neighbourhood.Neighbourhood;
import org.lwn.organisation.Actor;
import org.lwn.problem.InvalidValueException;
import org.lwn.provenance.ReportedDate;

/**
 * A meeting that was held or is planned. Source: 004.
 *
 * @param id its name in the document
 * @param kind what kind of meeting it is
 * @param when the day, the week or the first of several days
 * @param title what it is called; null if it has no name of its own
 * @param localities whose meeting it is; empty if not said
 * @param place where; null if not said
 * @param attendance how many came; null if not said
 * @param theme its theme; null if none, or not said
 * @param form what happens
 * @param host which member hosts it; null if not said
 * @param coChairedByOrganiser whether a community organiser co-chairs it; null if not said
 * @param subgroupReports what subgroups told
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Meeting(
        Id<Meeting> id,
        MeetingKind kind,
        ReportedDate when,
        @Nullable String title,
        List<Id<Neighbourhood>> localities,
        @Nullable Id<Asset> place,
        @Nullable Attendance attendance,
        @Nullable String theme,
        List<MeetingForm> form,
        @Nullable Id<Actor> host,
        @Nullable Boolean coChairedByOrganiser,
        List<SubgroupReport> subgroupReports) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters, or something is listed twice */
    public Meeting {
        InvalidValueException.requireText("title", title);
        localities = ImmutableList.copyOf(localities);
        InvalidValueException.requireDistinct("localities", localities);
        InvalidValueException.requireText("theme", theme);
        form = ImmutableList.copyOf(form);
        InvalidValueException.requireDistinct("form", form);
        subgroupReports = ImmutableList.copyOf(subgroupReports);
    }
}
