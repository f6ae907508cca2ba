package org.lwn.neighbourhood;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.InvalidValueException;

/**
 * What a neighbourhood looks like. Source: 000.
 *
 * @param kind what kind of place it is
 * @param publicTransport how well public transport connects it; null if not said
 * @param mostHomes what most homes are; null if not said
 * @param otherHomes what others are
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Setting(
        SettingKind kind,
        @Nullable TransportLinks publicTransport,
        @Nullable HousingKind mostHomes,
        List<HousingKind> otherHomes) {
    /** @throws InvalidValueException if something is listed twice */
    public Setting {
        otherHomes = ImmutableList.copyOf(otherHomes);
        InvalidValueException.requireDistinct("otherHomes", otherHomes);
    }
}
