package org.lwn.rules.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lwn.rules.CaseRules;
import org.lwn.rules.grant.GrantCase;
import org.lwn.rules.packs.Packs;

/** Publishers that are killed at random moments, while a host goes on deciding; {@code -Dlwn.kills=200} kills more of them. */
class KillTest {
    private static final int KILLS = Integer.getInteger("lwn.kills", 10);

    /** Two publications and a bit. */
    private static final int MOST_STEPS = 70;

    @TempDir
    Path folder;

    private Path place;
    private RuleStore<GrantCase> store;

    @Test
    void nothing_that_was_published_is_lost_and_no_half_set_is_ever_served() throws Exception {
        Random random = new Random(Long.getLong("lwn.seed", 1));
        place = folder.resolve("store");
        store = RuleStore.in(place, Packs.GRANT_ELIGIBILITY);
        Path odd = Sets.write(folder.resolve("odd"), 1);
        Path even = Sets.write(folder.resolve("even"), 2);
        store.publish(odd, Sets.WHO, "The first.", Sets.AT);
        AtomicBoolean done = new AtomicBoolean();
        Failures failures = new Failures();
        try (LiveRules<GrantCase> live = LiveRules.watching(store, Duration.ofMillis(1), failures)) {
            CompletableFuture<Integer> host = CompletableFuture.supplyAsync(() -> ask(live, done));
            for (int kill = 0; kill < KILLS; kill++) {
                int next = store.history().size() + 1;
                int acknowledged = publishUntilKilled(odd, even, next, 1 + random.nextInt(MOST_STEPS));
                assertAllThere(Math.max(acknowledged, next - 1));
            }
            done.set(true);
            assertThat(host.get(2, TimeUnit.MINUTES)).isPositive();
            assertThat(failures.told()).isEmpty();
        } finally {
            done.set(true);
        }
        int last = store.history().size();
        Path other = last % 2 == 0 ? odd : even;
        assertThat(store.publish(other, Sets.WHO, "After all.", Sets.AT)
                        .publication()
                        .number())
                .isEqualTo(last + 1);
    }

    /** The number of the last publication that the process said was done, which it did before that many steps; 0 if none. */
    private int publishUntilKilled(Path odd, Path even, int next, int steps) throws Exception {
        Process child = Children.start(
                PublishingChild.class, place.toString(), odd.toString(), even.toString(), Integer.toString(next));
        int acknowledged = 0;
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            int left = steps;
            String line = said.readLine();
            while (line != null && left > 0) {
                if (line.startsWith("done ")) {
                    acknowledged = Integer.parseInt(line.substring("done ".length()));
                } else {
                    left--;
                }
                line = left > 0 ? said.readLine() : line;
            }
            assertThat(left).as("steps left when the process ended by itself").isZero();
            child.destroyForcibly();
        } finally {
            child.destroyForcibly().waitFor();
        }
        return acknowledged;
    }

    private void assertAllThere(int atLeast) throws IOException {
        assertThat(store.damage()).isEmpty();
        int last = store.history().size();
        assertThat(last).isGreaterThanOrEqualTo(atLeast);
        try (CaseRules<GrantCase> rules = store.load()) {
            assertThat(Sets.answering(rules)).isEqualTo(last % 2 == 0 ? 2 : 1);
        }
    }

    private static int ask(LiveRules<GrantCase> live, AtomicBoolean done) {
        int answers = 0;
        while (!done.get()) {
            int whole = live.ask(rules -> {
                int answer = Sets.answering(rules);
                assertThat(rules.identity().version()).isEqualTo("0." + answer);
                return answer;
            });
            assertThat(whole).isBetween(1, 2);
            answers++;
        }
        return answers;
    }
}
