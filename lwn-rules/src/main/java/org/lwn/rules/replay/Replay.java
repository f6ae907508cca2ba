package org.lwn.rules.replay;

import com.google.common.collect.Iterators;
import com.google.common.collect.UnmodifiableIterator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.lwn.grant.GrantProgramme;
import org.lwn.rules.grant.GrantCase;

/**
 * Decides past applications by two sets of rules, and says who comes out otherwise and why.
 *
 * <pre>{@code
 * ReplayResult result = Replay.of(new RuleSet(inForce, programme), new RuleSet(proposed, programme))
 *         .run(by -> applications.stream().map(application -> GrantCase.of(application, by, day)));
 * result.flips().forEach(flip -> System.out.println(flip.application() + " would be " + flip.after()));
 * }</pre>
 *
 * <p>Cases are decided on several threads, a few hundred at a time; what comes out does not depend on that. It keeps nothing of
 * a case that comes out as before. Messages are compared in the rules' own words, which are English.
 */
public final class Replay {
    private static final int AT_A_TIME = 512;

    private final RuleSet before;
    private final RuleSet after;

    private Replay(RuleSet before, RuleSet after) {
        this.before = Objects.requireNonNull(before, "before");
        this.after = Objects.requireNonNull(after, "after");
    }

    /** A replay of cases under two sets of rules, which it does not close. */
    public static Replay of(RuleSet before, RuleSet after) {
        return new Replay(before, after);
    }

    /**
     * Decides every case by both.
     *
     * @param cases the cases as they are by a programme; asked for once by either programme, it gives the same applications
     *     in the same order, as of the same days
     * @throws IllegalArgumentException if it does not
     * @throws IllegalStateException if rules are closed
     */
    public ReplayResult run(Function<GrantProgramme, Stream<GrantCase>> cases) {
        return run(cases, decided -> {});
    }

    /**
     * Decides every case by both.
     *
     * @param progress is told from time to time how many cases are done
     */
    public ReplayResult run(Function<GrantProgramme, Stream<GrantCase>> cases, IntConsumer progress) {
        Tally tally = new Tally(before, after);
        int done = 0;
        try (Stream<GrantCase> by = cases.apply(before.programme());
                Stream<GrantCase> byChanged = cases.apply(after.programme())) {
            Iterator<List<CasePair>> parts = Iterators.partition(pairs(by.iterator(), byChanged.iterator()), AT_A_TIME);
            while (parts.hasNext()) {
                List<CasePair> part = parts.next();
                compared(part).forEach(tally::add);
                done += part.size();
                progress.accept(done);
            }
        }
        return tally.result();
    }

    private List<Compared> compared(List<CasePair> part) {
        return part.parallelStream()
                .map(pair -> Compared.of(before, pair.before(), after, pair.after()))
                .toList();
    }

    /** One application as it is by either programme. */
    private record CasePair(GrantCase before, GrantCase after) {
        private CasePair {
            if (!before.application().id().equals(after.application().id())
                    || !before.asOf().equals(after.asOf())) {
                throw differing();
            }
        }
    }

    private static Iterator<CasePair> pairs(Iterator<GrantCase> before, Iterator<GrantCase> after) {
        return new UnmodifiableIterator<>() {
            @Override
            public boolean hasNext() {
                if (before.hasNext() != after.hasNext()) {
                    throw differing();
                }
                return before.hasNext();
            }

            @Override
            public CasePair next() {
                return new CasePair(before.next(), after.next());
            }
        };
    }

    private static IllegalArgumentException differing() {
        return new IllegalArgumentException(
                "The two programmes are not asked about the same cases. Give the same applications in the same order, as of the"
                        + " same days.");
    }
}
