package org.lwn.wellbeing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.json.Id;
import org.lwn.neighbourhood.Neighbourhood;
import org.lwn.neighbourhood.Sector;
import org.lwn.organisation.Actor;
import org.lwn.problem.InvalidValueException;
import org.lwn.provenance.Standing;

/**
 * Research that a community does on itself. Source: 000, 002.
 *
 * @param id its name in the document
 * @param title what it is called
 * @param standing how far it has come
 * @param neighbourhoods where it is done
 * @param communityLed whether the community leads it; null if not said
 * @param newlyFormed whether those who do it have only just begun; null if not said
 * @param researchers the role of those who do it; null if not said
 * @param setUpBy who set it up
 * @param trainedBy who trained the researchers
 * @param codesignedWith who took part in its design
 * @param topics what it looks into, the first topic first
 * @param serves what it is used for
 * @param findings what it found
 * @param sharedAt where findings were shared
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CommunityResearch(
        Id<CommunityResearch> id,
        String title,
        Standing standing,
        List<Id<Neighbourhood>> neighbourhoods,
        @Nullable Boolean communityLed,
        @Nullable Boolean newlyFormed,
        @Nullable String researchers,
        List<Id<Actor>> setUpBy,
        List<Id<Actor>> trainedBy,
        List<Sector> codesignedWith,
        List<String> topics,
        List<ResearchUse> serves,
        List<ResearchFinding> findings,
        List<String> sharedAt) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters, or something is listed twice */
    public CommunityResearch {
        InvalidValueException.requireText("title", title);
        neighbourhoods = ImmutableList.copyOf(neighbourhoods);
        InvalidValueException.requireDistinct("neighbourhoods", neighbourhoods);
        InvalidValueException.requireText("researchers", researchers);
        setUpBy = ImmutableList.copyOf(setUpBy);
        InvalidValueException.requireDistinct("setUpBy", setUpBy);
        trainedBy = ImmutableList.copyOf(trainedBy);
        InvalidValueException.requireDistinct("trainedBy", trainedBy);
        codesignedWith = ImmutableList.copyOf(codesignedWith);
        InvalidValueException.requireDistinct("codesignedWith", codesignedWith);
        topics = ImmutableList.copyOf(topics);
        InvalidValueException.requireTexts("topics", topics);
        serves = ImmutableList.copyOf(serves);
        InvalidValueException.requireDistinct("serves", serves);
        findings = ImmutableList.copyOf(findings);
        sharedAt = ImmutableList.copyOf(sharedAt);
        InvalidValueException.requireTexts("sharedAt", sharedAt);
    }
}
