package org.lwn.rules;

import java.time.Duration;

/**
 * How far rules may go before lwn gives up on them, loudly.
 *
 * @param mostFirings of all rules together, for one case
 * @param longestReview of one case, from its facts to its last firing. It is looked at between firings: a single
 *     evaluation that does not end, such as a loop or a pattern that backtracks, cannot be stopped within one JVM.
 *     The language of rules therefore has neither.
 * @param longestCompiling of one pack. Whoever waits is told; the compiler's daemon thread cannot be ended and goes on.
 */
record Bounds(int mostFirings, Duration longestReview, Duration longestCompiling) {

    /** So many firings, and far more time than any pack needs. */
    static Bounds of(int mostFirings) {
        return new Bounds(mostFirings, Duration.ofSeconds(30), Duration.ofMinutes(5));
    }

    Bounds withLongestReview(Duration longest) {
        return new Bounds(mostFirings, longest, longestCompiling);
    }

    Bounds withLongestCompiling(Duration longest) {
        return new Bounds(mostFirings, longestReview, longest);
    }
}
