package org.lwn.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.json.Id;
import org.lwn.neighbourhood.Neighbourhood;
import org.lwn.neighbourhood.Strain;
import org.lwn.problem.InvalidValueException;

/**
 * What one organisation is to its neighbourhoods: how it began, who governs it, what it does and with whom. Source: 000, 001, 002.
 *
 * @param of the organisation
 * @param neighbourhoods where it works
 * @param founding how it began; null if not said
 * @param approach its way of working; null if not said
 * @param board who governs it; null if not said
 * @param posts who works there
 * @param legalFormAims legal forms it wants to take
 * @param roles what it is to people
 * @param unites whom it brings together
 * @param attends whose meetings it goes to
 * @param advocacyTopics what it speaks up about
 * @param partnerships with whom it works
 * @param funding who funds it
 * @param priorities what comes first
 * @param strains what makes its work hard
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Profile(
        Id<Actor> of,
        List<Id<Neighbourhood>> neighbourhoods,
        @Nullable Founding founding,
        @Nullable Approach approach,
        @Nullable Board board,
        List<Post> posts,
        List<LegalFormAim> legalFormAims,
        List<CommunityRole> roles,
        List<Id<Actor>> unites,
        List<Id<Actor>> attends,
        List<String> advocacyTopics,
        List<Partnership> partnerships,
        List<Funding> funding,
        List<PriorityArea> priorities,
        List<Strain> strains) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters, or something is listed twice */
    public Profile {
        neighbourhoods = ImmutableList.copyOf(neighbourhoods);
        InvalidValueException.requireDistinct("neighbourhoods", neighbourhoods);
        posts = ImmutableList.copyOf(posts);
        legalFormAims = ImmutableList.copyOf(legalFormAims);
        roles = ImmutableList.copyOf(roles);
        InvalidValueException.requireDistinct("roles", roles);
        unites = ImmutableList.copyOf(unites);
        InvalidValueException.requireDistinct("unites", unites);
        attends = ImmutableList.copyOf(attends);
        InvalidValueException.requireDistinct("attends", attends);
        advocacyTopics = ImmutableList.copyOf(advocacyTopics);
        InvalidValueException.requireTexts("advocacyTopics", advocacyTopics);
        partnerships = ImmutableList.copyOf(partnerships);
        funding = ImmutableList.copyOf(funding);
        priorities = ImmutableList.copyOf(priorities);
        strains = ImmutableList.copyOf(strains);
    }
}
