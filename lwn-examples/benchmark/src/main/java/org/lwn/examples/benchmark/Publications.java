package org.lwn.examples.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lwn.rules.PackFiles;
import org.lwn.rules.grant.GrantCase;
import org.lwn.rules.grant.GrantEligibility;
import org.lwn.rules.store.LiveRules;
import org.lwn.rules.store.Publication;
import org.lwn.rules.store.RuleStore;
import org.lwn.rules.store.RuleStoreException;

/**
 * A process that changes a rule of the shipped pack again and again, and tells how many milliseconds pass from the saved file
 * to the first decision by it: the first time, and later.
 *
 * <p>Arguments: {@code load}, straight from the folder, or {@code publish}, through a store that tries every case of the pack
 * first; how often; a folder that is empty.
 */
public final class Publications {
    private static final String CHANGED = "amount.drl";

    private Publications() {}

    public static void main(String[] arguments) throws IOException {
        int times = Integer.parseInt(arguments[1]);
        Path folder = Path.of(arguments[2]);
        Path rules = folder.resolve("rules");
        PackFiles.shipped(GrantEligibility.PACK.id()).copyTo(rules);
        List<Double> taken = arguments[0].equals("load") ? loaded(rules, times) : published(rules, folder, times);
        System.out.println("first " + taken.get(0));
        System.out.println("later " + Median.of(taken.subList(1, taken.size())));
        System.exit(0);
    }

    private static List<Double> loaded(Path rules, int times) throws IOException {
        List<Double> taken = new ArrayList<>();
        for (int time = 0; time < times; time++) {
            change(rules, time);
            long began = System.nanoTime();
            try (GrantEligibility eligibility = GrantEligibility.load(rules)) {
                decide(eligibility);
            }
            taken.add((System.nanoTime() - began) / 1e6);
        }
        return taken;
    }

    private static List<Double> published(Path rules, Path folder, int times) throws IOException {
        RuleStore<GrantCase> store = RuleStore.in(folder.resolve("store"), GrantEligibility.PACK);
        store.publish(rules, "coordinator", "The first rules.", Instant.now());
        List<Double> taken = new ArrayList<>();
        LiveRules<GrantCase> live = LiveRules.of(store, new Loud());
        try (GrantEligibility eligibility = GrantEligibility.of(live)) {
            for (int time = 0; time < times; time++) {
                change(rules, time);
                long began = System.nanoTime();
                store.publish(rules, "coordinator", "Change " + time + ".", Instant.now());
                live.refresh();
                decide(eligibility);
                taken.add((System.nanoTime() - began) / 1e6);
            }
        }
        return taken;
    }

    private static void change(Path rules, int time) throws IOException {
        Path file = rules.resolve(CHANGED);
        String text = Files.readString(file).replaceAll("Change [0-9]+[.] ", "");
        Files.writeString(file, text.replace("Ask for at least", "Change " + time + ". Ask for at least"));
    }

    private static void decide(GrantEligibility eligibility) {
        GrantCase grantCase = GrantCase.of(Cases.examples().get(0), eligibility.programme(Cases.PROGRAMME), Cases.DAY);
        System.out.println(eligibility.decide(grantCase).pack());
    }

    private static final class Loud implements LiveRules.Listener {
        @Override
        public void swapped(Publication before, Publication now) {}

        @Override
        public void failed(RuleStoreException failure, Publication stillInForce) {
            throw failure;
        }
    }
}
