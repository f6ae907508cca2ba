package org.lwn.examples.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lwn.grant.GrantApplication;
import org.lwn.grant.GrantProgramme;
import org.lwn.rules.grant.GrantCase;
import org.lwn.rules.grant.GrantEligibility;
import org.lwn.rules.grant.Outcome;

/**
 * A process that decides on a stream of applications, a thousand different ones in turn, keeps nothing but counts of outcomes,
 * and tells the milliseconds that it took and the most heap that was used at once, in megabytes.
 *
 * <p>Argument: how many.
 */
public final class Applications {
    private static final int DIFFERENT = 1_000;

    private Applications() {}

    public static void main(String[] arguments) {
        int number = Integer.parseInt(arguments[0]);
        try (GrantEligibility rules = GrantEligibility.shipped()) {
            GrantProgramme programme = rules.programme(Cases.PROGRAMME);
            List<GrantApplication> applications = Cases.mixed(DIFFERENT, programme).stream()
                    .map(GrantCase::application)
                    .toList();
            long began = System.nanoTime();
            Map<Outcome, Long> outcomes = IntStream.range(0, number)
                    .mapToObj(index -> applications.get(index % DIFFERENT))
                    .map(application -> rules.decide(application, programme, Cases.DAY))
                    .collect(
                            Collectors.groupingBy(decision -> decision.outcome(), TreeMap::new, Collectors.counting()));
            System.out.println("took " + (System.nanoTime() - began) / 1e6);
            System.out.println(outcomes);
        }
        System.out.println("heap " + peakOfHeap() / (1 << 20));
        System.exit(0);
    }

    private static double peakOfHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToDouble(usage -> usage.getUsed())
                .sum();
    }
}
