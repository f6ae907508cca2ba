package org.lwn.examples.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A process that changes a rule of the shipped pack again and again, and tells how many milliseconds pass from the saved file
 * to the first decision by it: the first time, and later.
 *
 * <p>Arguments: the way of {@link ChangingRules}; how often; a folder that is empty.
 */
public final class Publications {
    private Publications() {}

    public static void main(String[] arguments) throws IOException {
        int times = Integer.parseInt(arguments[1]);
        List<Double> taken = new ArrayList<>();
        try (ChangingRules rules = ChangingRules.of(arguments[0], Path.of(arguments[2]))) {
            for (int time = 0; time < times; time++) {
                rules.save(time);
                long began = System.nanoTime();
                rules.decide();
                taken.add((System.nanoTime() - began) / 1e6);
            }
        }
        System.out.println("first " + taken.get(0));
        System.out.println("later " + Median.of(taken.subList(1, taken.size())));
        System.exit(0);
    }
}
