package org.lwn.rules.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lwn.rules.CaseRules;
import org.lwn.rules.grant.GrantCase;
import org.lwn.rules.packs.Packs;

/** Rules that are exchanged again and again while four threads ask them; {@code -Dlwn.reloads=1000} exchanges them more often. */
class ReloadTest {
    private static final int RELOADS = Integer.getInteger("lwn.reloads", 50);
    private static final int THREADS = 4;

    @TempDir
    Path folder;

    @Test
    void every_answer_is_that_of_a_set_in_force_meanwhile_and_old_sets_leave_nothing_in_memory() throws Exception {
        RuleStore<GrantCase> store = RuleStore.in(folder.resolve("store"), Packs.GRANT_ELIGIBILITY);
        publish(store, 1);
        AtomicBoolean done = new AtomicBoolean();
        CountDownLatch asking = new CountDownLatch(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<WeakReference<CaseRules<GrantCase>>> old = new ArrayList<>();
        Failures failures = new Failures();
        try (LiveRules<GrantCase> live = LiveRules.of(store, failures)) {
            List<Future<Integer>> answered = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                answered.add(threads.submit(() -> ask(live, asking, done)));
            }
            LiveRulesTest.awaited(asking);
            int warm = RELOADS / 2;
            int classes = 0;
            for (int set = 2; set <= RELOADS + 1; set++) {
                old.add(new WeakReference<>(live.ask(rules -> rules)));
                publish(store, set);
                assertThat(live.refresh()).isTrue();
                if (set == warm) {
                    collect(old);
                    classes = loadedClasses();
                }
            }
            done.set(true);
            for (Future<Integer> count : answered) {
                assertThat(count.get(2, TimeUnit.MINUTES)).isPositive();
            }
            assertThat(failures.told()).isEmpty();
            collect(old);
            assertThat(old).allMatch(reference -> reference.get() == null);
            assertThat(loadedClasses()).as("classes, and so metaspace").isLessThan(classes + RELOADS);
        } finally {
            done.set(true);
            threads.shutdownNow();
        }
    }

    private void publish(RuleStore<GrantCase> store, int set) {
        store.publish(Sets.write(folder.resolve("rules"), set), Sets.WHO, "Set " + set + ".", Sets.AT);
    }

    /** How many questions were answered, each rightly. */
    private static int ask(LiveRules<GrantCase> live, CountDownLatch asking, AtomicBoolean done) {
        int answers = 0;
        while (!done.get()) {
            int before = live.publication().number();
            int answer = Sets.answering(live);
            int after = live.publication().number();
            assertThat(answer).isBetween(before, after);
            answers++;
            asking.countDown();
        }
        return answers;
    }

    /** A bounded number of times, for the system collects when it likes. */
    private static void collect(List<WeakReference<CaseRules<GrantCase>>> old) {
        for (int time = 0; time < 50 && old.stream().anyMatch(reference -> reference.get() != null); time++) {
            System.gc();
        }
        System.gc();
    }

    private static int loadedClasses() {
        return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
    }
}
