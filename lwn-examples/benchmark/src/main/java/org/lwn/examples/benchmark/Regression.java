package org.lwn.examples.benchmark;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lwn.rules.PackFiles;
import org.lwn.rules.grant.GrantCase;
import org.lwn.rules.grant.GrantEligibility;

/**
 * Tells whether a decision has become slow: it must take no more than so many times what Java by hand takes, on the same
 * cases in the same process. What is compared is the processor's time of one thread, in turns, so that a busy machine slows
 * both.
 *
 * <p>Arguments: the limit; {@code --with-slow-rule} to decide by a copy of the pack with one rule more, which is slow on purpose
 * and so shows that a slow rule is found. Ends with 1 if the limit is passed.
 */
public final class Regression {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long TURN_NANOSECONDS = 250_000_000;
    private static final int WARM_UP_TURNS = 10;
    private static final int TURNS = 15;

    private static final String WITH_SLOW_RULE = "--with-slow-rule";

    // Totals need a session of Drools.
    private static final String SLOW_RULE = """

            rule "The awards of an applicant reach a great sum"
                @code( "grant.award.great-sum" ) @effect( ADVICE ) @source( "practice" ) @since( "0.1" )
                @message( "Your awards reach {total}. Tell the programme about them." )
            when
                GrantCase()
                accumulate( EarlierAward( amount.currency == "GBP", $a : amount.amount ); $total : sum( $a ); $total > 9000 )
            then
                found.at( "/earlierAwards" );
            end
            """;

    // What is decided goes here, so that no decision can be left out.
    static volatile int seen;

    private Regression() {}

    public static void main(String[] arguments) throws IOException {
        double limit = Double.parseDouble(arguments[0]);
        double ratio = Arrays.asList(arguments).contains(WITH_SLOW_RULE) ? ratioWithSlowRule() : ratio();
        System.out.printf("A decision takes %.1f times what it takes by hand; the limit is %.1f.%n", ratio, limit);
        if (ratio > limit) {
            System.err.println("Deciding has become slow. See what changed, or say why the limit is to be higher.");
            System.exit(1);
        }
    }

    private static double ratio() {
        try (GrantEligibility rules = GrantEligibility.shipped()) {
            return ratio(rules);
        }
    }

    private static double ratioWithSlowRule() throws IOException {
        Path folder = Files.createTempDirectory("lwn-benchmark");
        try {
            PackFiles.shipped(GrantEligibility.PACK.id()).copyTo(folder);
            Files.writeString(folder.resolve("awards.drl"), SLOW_RULE, StandardOpenOption.APPEND);
            try (GrantEligibility rules = GrantEligibility.load(folder)) {
                return ratio(rules);
            }
        } finally {
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }

    private static double ratio(GrantEligibility rules) {
        List<GrantCase> cases = Cases.mixed(SideBySide.CASES, rules.programme(Cases.PROGRAMME));
        List<Double> ratios = new ArrayList<>();
        for (int turn = 0; turn < WARM_UP_TURNS + TURNS; turn++) {
            double byHand = nanoseconds(cases, ByHand::decide);
            double byLwn = nanoseconds(cases, rules::decide);
            if (turn >= WARM_UP_TURNS) {
                ratios.add(byLwn / byHand);
            }
        }
        return Median.of(ratios);
    }

    /** The processor's time for one case. */
    private static double nanoseconds(List<GrantCase> cases, Decider decider) {
        long began = THREADS.getCurrentThreadCpuTime();
        long decided = 0;
        long took = 0;
        while (took < TURN_NANOSECONDS) {
            for (GrantCase grantCase : cases) {
                seen = System.identityHashCode(decider.decide(grantCase));
            }
            decided += cases.size();
            took = THREADS.getCurrentThreadCpuTime() - began;
        }
        return (double) took / decided;
    }
}
