package org.lwn.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;

class RatioTest {
    private static final Ratio RATIO = new Ratio(ImmutableList.of(7.5, 4.3, 6.3));

    @Test
    void it_is_the_median_of_the_rounds_not_their_mean() {
        assertThat(RATIO.times()).isEqualTo("6.3×");
    }

    @Test
    void it_is_told_with_the_lowest_and_the_highest_of_several_rounds() {
        assertThat(RATIO.inWords()).isEqualTo("6.3 times (4.3–7.5)");
        assertThat(new Ratio(ImmutableList.of(0.5)).inWords()).isEqualTo("0.50 times");
    }
}
