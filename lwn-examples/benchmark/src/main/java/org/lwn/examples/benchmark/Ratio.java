package org.lwn.examples.benchmark;

import com.google.common.collect.ImmutableList;
import java.util.Collections;

/**
 * How many times as long one way takes as another.
 *
 * @param ofRounds in each round; there is one
 */
record Ratio(ImmutableList<Double> ofRounds) {

    double median() {
        return Median.of(ofRounds);
    }

    /** The median alone, such as {@code 6.3×}. */
    String times() {
        return Page.number(median()) + "×";
    }

    /** The lowest and the highest of the rounds, such as {@code 5.9–7.1}. */
    String spread() {
        return Page.number(Collections.min(ofRounds)) + "–" + Page.number(Collections.max(ofRounds));
    }

    /** The median in a sentence, with the spread where there was more than one round. */
    String inWords() {
        return Page.number(median()) + " times" + (ofRounds.size() == 1 ? "" : " (" + spread() + ")");
    }
}
