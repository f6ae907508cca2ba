package org.lwn.examples.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.lwn.rules.PackFiles;
import org.lwn.rules.grant.GrantCase;
import org.lwn.rules.grant.GrantEligibility;
import org.lwn.rules.store.LiveRules;
import org.lwn.rules.store.Publication;
import org.lwn.rules.store.RuleStore;
import org.lwn.rules.store.RuleStoreException;

/** The shipped pack in a folder of its own, of which a rule is changed again and again; every change decides once. */
abstract class ChangingRules implements AutoCloseable {
    private static final String CHANGED = "amount.drl";

    private final Path rules;

    private ChangingRules(Path rules) throws IOException {
        this.rules = rules;
        PackFiles.shipped(GrantEligibility.PACK.id()).copyTo(rules);
    }

    /**
     * The ways by which a change comes into force.
     *
     * @param way {@code load}, straight from the folder, or {@code publish}, through a store that tries every case of the pack
     *     first
     * @param folder one that is empty
     */
    static ChangingRules of(String way, Path folder) throws IOException {
        return way.equals("load") ? new Loaded(folder.resolve("rules")) : new Published(folder);
    }

    /** Saves the rule file with a condition that it never had. */
    void save(int change) throws IOException {
        Path file = rules.resolve(CHANGED);
        // Less than a penny, so that every case of the pack is decided as before.
        String limit = String.format(Locale.ROOT, "0.00%05d", change + 1);
        String before = Files.readString(file);
        String after = before.replaceFirst("[$]asked[.]amount <= [0-9.]+", "\\$asked.amount <= " + limit);
        if (after.equals(before)) {
            throw new IllegalStateException(CHANGED + " has no condition to change any more");
        }
        Files.writeString(file, after);
    }

    /** Puts what was saved in force, and decides by it. */
    abstract void decide() throws IOException;

    @Override
    public abstract void close();

    Path rules() {
        return rules;
    }

    private static void decide(GrantEligibility eligibility) {
        GrantCase grantCase = GrantCase.of(Cases.examples().get(0), eligibility.programme(Cases.PROGRAMME), Cases.DAY);
        System.out.println(eligibility.decide(grantCase).pack());
    }

    private static final class Loaded extends ChangingRules {

        Loaded(Path rules) throws IOException {
            super(rules);
        }

        @Override
        void decide() {
            try (GrantEligibility eligibility = GrantEligibility.load(rules())) {
                ChangingRules.decide(eligibility);
            }
        }

        @Override
        public void close() {}
    }

    private static final class Published extends ChangingRules {
        private final RuleStore<GrantCase> store;
        private final LiveRules<GrantCase> live;
        private final GrantEligibility eligibility;

        Published(Path folder) throws IOException {
            super(folder.resolve("rules"));
            store = RuleStore.in(folder.resolve("store"), GrantEligibility.PACK);
            store.publish(rules(), "coordinator", "The first rules.", Instant.now());
            live = LiveRules.of(store, new Loud());
            eligibility = GrantEligibility.of(live);
        }

        @Override
        void decide() throws IOException {
            store.publish(rules(), "coordinator", "A change.", Instant.now());
            live.refresh();
            ChangingRules.decide(eligibility);
        }

        @Override
        public void close() {
            eligibility.close();
        }
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
