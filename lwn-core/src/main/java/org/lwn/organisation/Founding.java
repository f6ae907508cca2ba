package org.lwn.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.neighbourhood.Strain;
import org.lwn.problem.InvalidValueException;
import org.lwn.provenance.RhythmUnit;

/**
 * What an organisation was founded on, and how it began. Source: 000.
 *
 * @param because what it was to mend
 * @param beganWith what came first
 * @param lasting what unit the beginning is counted in, such as months; null if not said
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Founding(
        List<Strain> because,
        List<BeginningWork> beganWith,
        @Nullable RhythmUnit lasting) {
    /** @throws InvalidValueException if something is listed twice */
    public Founding {
        because = ImmutableList.copyOf(because);
        beganWith = ImmutableList.copyOf(beganWith);
        InvalidValueException.requireDistinct("beganWith", beganWith);
    }
}
