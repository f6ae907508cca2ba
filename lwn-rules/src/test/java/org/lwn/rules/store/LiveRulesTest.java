package org.lwn.rules.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lwn.rules.CaseRules;
import org.lwn.rules.grant.Decision;
import org.lwn.rules.grant.GrantCase;
import org.lwn.rules.grant.GrantEligibility;
import org.lwn.rules.packs.Packs;

class LiveRulesTest {
    private static final Duration SELDOM = Duration.ofDays(1);
    private static final Duration OFTEN = Duration.ofMillis(5);

    @TempDir
    Path folder;

    private RuleStore<GrantCase> store;
    private final Told told = new Told();

    /** What a listener is told, in order. */
    private static final class Told implements LiveRules.Listener {
        private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
        private Consumer<String> then = event -> {};

        @Override
        public void swapped(Publication before, Publication now) {
            tell("from " + before.number() + " to " + now.number());
        }

        @Override
        public void failed(RuleStoreException failure, Publication stillInForce) {
            tell(failure.problems().get(0).code() + ", still " + stillInForce.number());
        }

        private void tell(String event) {
            events.add(event);
            then.accept(event);
        }

        String next() throws InterruptedException {
            return String.valueOf(events.poll(2, TimeUnit.MINUTES));
        }
    }

    @BeforeEach
    void publishTheFirst() {
        store = RuleStore.in(folder.resolve("store"), Packs.GRANT_ELIGIBILITY);
        publish(1);
    }

    private void publish(int set) {
        store.publish(Sets.write(folder.resolve("rules"), set), Sets.WHO, "Set " + set + ".", Sets.AT);
    }

    @Test
    void a_refresh_exchanges_the_rules_if_others_were_published_and_only_then() {
        try (LiveRules<GrantCase> live = LiveRules.of(store, told)) {
            assertThat(Sets.answering(live)).isEqualTo(1);
            assertThat(live.refresh()).isFalse();
            publish(2);
            assertThat(Sets.answering(live)).isEqualTo(1);

            assertThat(live.refresh()).isTrue();

            assertThat(Sets.answering(live)).isEqualTo(2);
            assertThat(live.publication().number()).isEqualTo(2);
            assertThat(told.events).containsExactly("from 1 to 2");
        }
    }

    @Test
    void rules_that_are_watched_are_exchanged_when_the_system_tells_of_the_change() throws InterruptedException {
        assertExchanged(SELDOM);
    }

    @Test
    void rules_that_are_watched_are_exchanged_when_the_clock_says_to_look() throws InterruptedException {
        assertExchanged(OFTEN);
    }

    private void assertExchanged(Duration atLeastEvery) throws InterruptedException {
        try (LiveRules<GrantCase> live = LiveRules.watching(store, atLeastEvery, told)) {
            publish(2);
            assertThat(told.next()).isEqualTo("from 1 to 2");
            assertThat(Sets.answering(live)).isEqualTo(2);
            publish(3);
            assertThat(told.next()).isEqualTo("from 2 to 3");
            assertThat(Sets.answering(live)).isEqualTo(3);
        }
    }

    @Test
    void a_question_is_answered_to_its_end_by_the_set_it_began_with_which_is_closed_only_then() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayGoOn = new CountDownLatch(1);
        AtomicReference<CaseRules<GrantCase>> asked = new AtomicReference<>();
        try (LiveRules<GrantCase> live = LiveRules.of(store, told)) {
            CompletableFuture<Integer> answer = CompletableFuture.supplyAsync(() -> live.ask(rules -> {
                asked.set(rules);
                begun.countDown();
                awaited(mayGoOn);
                return Sets.answering(rules);
            }));
            awaited(begun);
            publish(2);
            live.refresh();
            assertThat(Sets.answering(live)).isEqualTo(2);
            assertThat(Sets.answering(asked.get())).isEqualTo(1);

            mayGoOn.countDown();

            assertThat(answer.get(2, TimeUnit.MINUTES)).isEqualTo(1);
            assertThatThrownBy(() -> asked.get().review(Sets.withoutTitle())).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void a_question_that_fails_lets_go_of_its_set_too() {
        AtomicReference<CaseRules<GrantCase>> asked = new AtomicReference<>();
        try (LiveRules<GrantCase> live = LiveRules.of(store, told)) {
            assertThatThrownBy(() -> live.ask(rules -> {
                        asked.set(rules);
                        throw new IllegalArgumentException("no");
                    }))
                    .hasMessage("no");
            publish(2);
            live.refresh();

            assertThatThrownBy(() -> asked.get().review(Sets.withoutTitle())).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void what_is_damaged_is_told_once_and_the_last_good_set_stays_in_force_until_it_is_mended() throws IOException {
        try (LiveRules<GrantCase> live = LiveRules.of(store, told)) {
            publish(2);
            Path file = folder.resolve("store/publications/000002/pack/title.drl");
            String good = Files.readString(file);
            Files.writeString(file, good + " ");

            assertThat(live.refresh()).isFalse();
            assertThat(live.refresh()).isFalse();

            assertThat(told.events).containsExactly("store.damaged, still 1");
            assertThat(Sets.answering(live)).isEqualTo(1);
            Files.writeString(file, good);
            assertThat(live.refresh()).isTrue();
            assertThat(Sets.answering(live)).isEqualTo(2);
        }
    }

    @Test
    void a_store_that_is_gone_is_told_and_its_return_is_noticed() throws Exception {
        Path index = folder.resolve("store/store.json");
        byte[] bytes = Files.readAllBytes(index);
        try (LiveRules<GrantCase> live = LiveRules.watching(store, OFTEN, told)) {
            Files.delete(index);
            assertThat(told.next()).isEqualTo("store.damaged, still 1");
            assertThat(Sets.answering(live)).isEqualTo(1);
            Files.write(index, bytes);
            publish(2);
            assertThat(told.next()).isIn("from 1 to 2", "store.damaged, still 1");
        }
    }

    @Test
    void a_listener_that_throws_does_not_end_the_watching() throws InterruptedException {
        told.then = event -> {
            throw new IllegalStateException("A listener that throws, to show that it does no harm.");
        };
        try (LiveRules<GrantCase> live = LiveRules.watching(store, OFTEN, told)) {
            publish(2);
            assertThat(told.next()).isEqualTo("from 1 to 2");
            publish(3);
            assertThat(told.next()).isEqualTo("from 2 to 3");
            assertThat(Sets.answering(live)).isEqualTo(3);
        }
    }

    @Test
    void a_listener_may_close_the_rules() throws InterruptedException {
        LiveRules<GrantCase> live = LiveRules.watching(store, SELDOM, told);
        CountDownLatch closed = new CountDownLatch(1);
        told.then = event -> {
            live.close();
            closed.countDown();
        };

        publish(2);

        awaited(closed);
        assertThatThrownBy(() -> Sets.answering(live)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void closing_ends_the_thread_and_may_be_done_twice() {
        List<LiveRules<GrantCase>> all = new ArrayList<>();
        for (int time = 0; time < 3; time++) {
            all.add(LiveRules.watching(store, SELDOM, told));
        }
        assertThat(watchers()).isEqualTo(3);

        all.forEach(LiveRules::close);
        all.forEach(LiveRules::close);

        assertThat(watchers()).isZero();
        assertThat(all.get(0).refresh()).isFalse();
        assertThatThrownBy(() -> Sets.answering(all.get(0)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
        assertThat(told.events).isEmpty();
    }

    private static long watchers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("lwn-rule-store-watcher"))
                .count();
    }

    @Test
    void grants_are_decided_by_live_rules_and_each_decision_names_the_rules_that_made_it() {
        LiveRules<GrantCase> live = LiveRules.of(store, told);
        try (GrantEligibility rules = GrantEligibility.of(live)) {
            Decision first = rules.decide(Sets.withoutTitle());
            assertThat(minimum(rules)).isEqualTo("101");
            publish(2);
            live.refresh();
            Decision second = rules.decide(Sets.withoutTitle());

            assertThat(first.pack().version()).isEqualTo("0.1");
            assertThat(first.findings().get(0).message()).isEqualTo("This is set 1.");
            assertThat(second.pack().version()).isEqualTo("0.2");
            assertThat(second.findings().get(0).message()).isEqualTo("This is set 2.");
            assertThat(rules.pack()).isEqualTo(second.pack());
            assertThat(minimum(rules)).isEqualTo("102");
        }
        assertThatThrownBy(() -> Sets.answering(live)).isInstanceOf(IllegalStateException.class);
    }

    private static String minimum(GrantEligibility rules) {
        return rules.programme("own")
                .minimumAward()
                .values()
                .get(0)
                .value()
                .getAmount()
                .stripTrailingZeros()
                .toPlainString();
    }

    @Test
    void there_are_no_live_rules_where_nothing_is_in_force() {
        RuleStore<GrantCase> empty = RuleStore.in(folder.resolve("empty"), Packs.GRANT_ELIGIBILITY);

        assertThatThrownBy(() -> LiveRules.of(empty, told)).isInstanceOf(RuleStoreException.class);
        assertThatThrownBy(() -> LiveRules.watching(store, Duration.ZERO, told))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(watchers()).isZero();
    }

    static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(2, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
