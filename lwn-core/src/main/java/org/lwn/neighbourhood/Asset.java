package org.lwn.neighbourhood;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.json.Id;
import org.lwn.problem.InvalidValueException;
import org.lwn.provenance.Count;
import org.lwn.provenance.Standing;

/**
 * Something good that a neighbourhood has. Source: 000, 003, 004; codesign 000.
 *
 * @param id its name in the document
 * @param type what it is
 * @param name what people call it, or what it is in a few words
 * @param standing whether it is there
 * @param neighbourhood where it is; null if not said
 * @param within the asset that holds it; null if none
 * @param count how many there are; null if it is one, or not said
 * @param longEstablished whether it has been there for long; null if not said
 * @param codesignedWith who took part in its design
 * @param usedFor what it is used for
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Asset(
        Id<Asset> id,
        AssetType type,
        String name,
        Standing standing,
        @Nullable Id<Neighbourhood> neighbourhood,
        @Nullable Id<Asset> within,
        @Nullable Count count,
        @Nullable Boolean longEstablished,
        List<Sector> codesignedWith,
        List<String> usedFor) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters, or something is listed twice */
    public Asset {
        InvalidValueException.requireText("name", name);
        codesignedWith = ImmutableList.copyOf(codesignedWith);
        InvalidValueException.requireDistinct("codesignedWith", codesignedWith);
        usedFor = ImmutableList.copyOf(usedFor);
        InvalidValueException.requireTexts("usedFor", usedFor);
    }
}
