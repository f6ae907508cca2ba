package org.lwn.impact;

import com.google.common.collect.ImmutableSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lwn.network.Attendance;
import org.lwn.network.CountedAs;
import org.lwn.problem.Pointer;
import org.lwn.provenance.Count;
import org.lwn.provenance.Exactness;

/**
 * Numbers of people added up, some of which may not be known.
 *
 * @param number the sum of those known
 * @param said how the known ones are meant
 * @param known how many are known
 * @param outOf how many there are
 * @param gap why one is not known; null if all are
 */
record Tally(int number, ImmutableSet<Exactness> said, int known, int outOf, Figure.@Nullable Gap gap) {
    static final Tally NOTHING = new Tally(0, ImmutableSet.of(), 0, 0, null);

    static Tally unknown(Figure.Gap why) {
        return new Tally(0, ImmutableSet.of(), 0, 1, why);
    }

    static Tally of(Count people) {
        return new Tally(people.number(), ImmutableSet.of(people.exactness()), 1, 1, null);
    }

    /** Only people can be added up to people. */
    static Tally of(@Nullable Attendance attendance) {
        if (attendance == null) {
            return unknown(Figure.Gap.NOT_SAID);
        }
        return attendance.of() == CountedAs.PEOPLE
                ? of(new Count(attendance.number(), attendance.exactness()))
                : unknown(Figure.Gap.COUNTED_OTHERWISE);
    }

    Tally plus(Tally other) {
        return new Tally(
                Math.addExact(number, other.number),
                ImmutableSet.<Exactness>builder()
                        .addAll(said)
                        .addAll(other.said)
                        .build(),
                known + other.known,
                outOf + other.outOf,
                gap == null || (other.gap != null && other.gap.compareTo(gap) < 0) ? other.gap : gap);
    }

    /** @param none why nothing is known if there is nothing at all */
    Figure figure(Figure.Gap none, Pointer where) {
        if (known == 0) {
            return new Figure.Unknown(gap == null ? none : gap, where);
        }
        return new Figure.Counted(new Count(number, exactness(said, known < outOf)), CountedAs.PEOPLE, known, outOf);
    }

    /** How a sum is meant: what may lie on either side of a number makes it uncertain on both. */
    static Exactness exactness(Set<Exactness> said, boolean moreUnknown) {
        boolean mayBeMore = moreUnknown || said.contains(Exactness.AT_LEAST) || said.contains(Exactness.OVER);
        if (said.contains(Exactness.ABOUT) || (said.contains(Exactness.NEARLY) && mayBeMore)) {
            return Exactness.ABOUT;
        }
        if (said.contains(Exactness.NEARLY)) {
            return Exactness.NEARLY;
        }
        if (said.contains(Exactness.OVER)) {
            return Exactness.OVER;
        }
        return mayBeMore ? Exactness.AT_LEAST : Exactness.EXACT;
    }
}
