package org.lwn.network;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.json.Id;
import org.lwn.neighbourhood.Neighbourhood;
import org.lwn.neighbourhood.Sector;
import org.lwn.problem.InvalidValueException;

/**
 * A forum of a community, or of several alike. Source: 002.
 *
 * @param id its name in the document
 * @param name what it is called
 * @param neighbourhoods where it meets
 * @param groundRules the rules of its meetings
 * @param madeUpOf who belongs to it; statutory staff only if they work there
 * @param leadsOn what its groups lead on
 * @param leading how leading is to change; null if not said
 * @param maturity how far it has come; null if not said
 * @param needs what it agreed is needed
 * @param projects what it has set up
 * @param meetings its meetings
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Forum(
        Id<Forum> id,
        String name,
        List<Id<Neighbourhood>> neighbourhoods,
        List<GroundRule> groundRules,
        List<Sector> madeUpOf,
        List<ForumTask> leadsOn,
        @Nullable StyleShift leading,
        @Nullable ForumMaturity maturity,
        List<ForumNeed> needs,
        List<ForumProject> projects,
        List<ForumMeeting> meetings) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters, or something is listed twice */
    public Forum {
        InvalidValueException.requireText("name", name);
        neighbourhoods = ImmutableList.copyOf(neighbourhoods);
        InvalidValueException.requireDistinct("neighbourhoods", neighbourhoods);
        groundRules = ImmutableList.copyOf(groundRules);
        InvalidValueException.requireDistinct("groundRules", groundRules);
        madeUpOf = ImmutableList.copyOf(madeUpOf);
        InvalidValueException.requireDistinct("madeUpOf", madeUpOf);
        leadsOn = ImmutableList.copyOf(leadsOn);
        InvalidValueException.requireDistinct("leadsOn", leadsOn);
        needs = ImmutableList.copyOf(needs);
        projects = ImmutableList.copyOf(projects);
        meetings = ImmutableList.copyOf(meetings);
    }
}
