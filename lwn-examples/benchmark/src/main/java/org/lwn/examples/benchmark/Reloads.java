package org.lwn.examples.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Path;

/**
 * A process that changes a rule of the shipped pack again and again, and tells after some of the changes how much memory is
 * used when garbage is collected, in megabytes: as {@code heap100} and {@code metaspace100} after 100.
 *
 * <p>Arguments: the way of {@link ChangingRules}; a folder that is empty; after how many changes to tell, ascending.
 */
public final class Reloads {
    private static final double MEGABYTE = 1 << 20;

    private Reloads() {}

    public static void main(String[] arguments) throws IOException {
        try (ChangingRules rules = ChangingRules.of(arguments[0], Path.of(arguments[1]))) {
            int changes = 0;
            for (int next = 2; next < arguments.length; next++) {
                int until = Integer.parseInt(arguments[next]);
                for (; changes < until; changes++) {
                    rules.save(changes);
                    rules.decide();
                }
                tell(until);
            }
        }
        System.exit(0);
    }

    private static void tell(int changes) {
        // Twice: what is unloaded in the first collection may hold what goes in the second.
        System.gc();
        System.gc();
        System.out.println("heap" + changes + " "
                + ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE);
        System.out.println("metaspace" + changes + " " + metaspace() / MEGABYTE);
    }

    private static long metaspace() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .map(MemoryPoolMXBean::getUsage)
                .findFirst()
                .orElseThrow()
                .getUsed();
    }
}
