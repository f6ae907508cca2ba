package org.lwn.commissioning;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.json.Id;
import org.lwn.problem.InvalidValueException;
import org.lwn.provenance.Count;

/**
 * An example of what a community organisation does. Source: 003.
 *
 * @param id its name in the document
 * @param title what it is
 * @param yearsThere for how many years it has been there; null if not said
 * @param yearsOfPartnerWork for how many of them it has worked with partners; null if not said
 * @param partners who the partners are
 * @param practices what it does
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CommunityExample(
        Id<CommunityExample> id,
        String title,
        @Nullable Count yearsThere,
        @Nullable Count yearsOfPartnerWork,
        List<String> partners,
        List<ExamplePractice> practices) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters */
    public CommunityExample {
        InvalidValueException.requireText("title", title);
        partners = ImmutableList.copyOf(partners);
        InvalidValueException.requireTexts("partners", partners);
        practices = ImmutableList.copyOf(practices);
    }
}
