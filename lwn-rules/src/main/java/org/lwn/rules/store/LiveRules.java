package org.lwn.rules.store;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lwn.rules.CaseRules;
import org.lwn.rules.RulesInForce;

/**
 * The rules in force in a {@link RuleStore}, exchanged while a host runs:
 *
 * <pre>{@code
 * try (GrantEligibility rules = GrantEligibility.of(LiveRules.watching(store, Duration.ofSeconds(30), listener))) {
 *     rules.decide(application, programme, today);
 * }
 * }</pre>
 *
 * <p>Each question is answered by one set of rules from its beginning to its end. A set that is out of force is closed when its
 * last question is answered. What cannot be loaded is told to the listener, and the last good set stays in force.
 *
 * <p>Safe for many threads. Close it to end the thread that watches.
 *
 * @param <C> the kind of case
 */
public final class LiveRules<C> implements RulesInForce<C> {
    private final RuleStore<C> store;
    private final Listener listener;
    private final Object refreshing = new Object();
    private volatile RuleSet<C> current;
    private volatile boolean closed;
    private @Nullable StoreIndex seen;
    private @Nullable String told;
    private @Nullable StoreWatcher watcher;

    /** Is told what happens to the rules of a host, in the thread that finds it out. What it throws changes nothing. */
    public interface Listener {
        /** Others came into force. */
        void swapped(Publication before, Publication now);

        /**
         * What is published cannot be used, or the store cannot be read. Told once for each different reason.
         *
         * @param stillInForce what decides meanwhile
         */
        void failed(RuleStoreException failure, Publication stillInForce);
    }

    private LiveRules(RuleStore<C> store, Listener listener) {
        this.store = Objects.requireNonNull(store, "store");
        this.listener = Objects.requireNonNull(listener, "listener");
        StoreIndex index = store.index();
        this.current = new RuleSet<>(store.load(store.stored(index)));
        this.seen = index;
    }

    /**
     * Rules that are exchanged when the host says so, by {@link #refresh}.
     *
     * @throws RuleStoreException if there are none in force yet, or they are not what was published
     */
    public static <C> LiveRules<C> of(RuleStore<C> store, Listener listener) {
        return new LiveRules<>(store, listener);
    }

    /**
     * Rules that are exchanged by themselves soon after a publication. A daemon thread watches the store's folder.
     *
     * @param atLeastEvery how often to look where the system does not tell of changes, as on some network drives; from a
     *     millisecond to a day
     * @throws RuleStoreException if there are none in force yet, or they are not what was published
     */
    public static <C> LiveRules<C> watching(RuleStore<C> store, Duration atLeastEvery, Listener listener) {
        if (atLeastEvery.compareTo(Duration.ofMillis(1)) < 0 || atLeastEvery.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException(
                    "atLeastEvery is " + atLeastEvery + ", but must be from a millisecond to a day.");
        }
        LiveRules<C> live = new LiveRules<>(store, listener);
        live.watcher = StoreWatcher.start(store.folder(), atLeastEvery, live::refresh);
        return live;
    }

    /** By which publication the rules are in force. */
    public Publication publication() {
        return current.loaded.publication();
    }

    @Override
    public <T> T ask(Function<CaseRules<C>, T> question) {
        RuleSet<C> set = held();
        try {
            return question.apply(set.loaded.rules());
        } finally {
            set.release();
        }
    }

    private RuleSet<C> held() {
        while (!closed) {
            RuleSet<C> set = current;
            if (set.hold()) {
                return set;
            }
            // It went out of force in between.
            Thread.onSpinWait();
        }
        throw new IllegalStateException("The live rules are closed.");
    }

    /**
     * Looks whether others were published, and puts them into force here. Does nothing if these are closed.
     *
     * @return whether others came into force
     */
    public boolean refresh() {
        Runnable event;
        synchronized (refreshing) {
            event = closed ? null : exchange();
        }
        if (event == null) {
            return false;
        }
        try {
            event.run();
        } catch (RuntimeException | Error e) {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        }
        return event instanceof Swap;
    }

    private interface Swap extends Runnable {}

    /** What to tell the listener; null if nothing happened. */
    private @Nullable Runnable exchange() {
        RuleSet<C> before = current;
        try {
            StoreIndex index = store.index();
            if (index.equals(seen)) {
                told = null;
                return null;
            }
            RuleSet<C> next = new RuleSet<>(store.load(store.stored(index)));
            current = next;
            seen = index;
            told = null;
            before.release();
            Swap swap = () -> listener.swapped(before.loaded.publication(), next.loaded.publication());
            return swap;
        } catch (RuleStoreException failure) {
            return failure(failure, before);
        } catch (RuntimeException | LinkageError | VirtualMachineError fault) {
            return failure(RuleStore.fault(store.folder(), fault), before);
        }
    }

    private @Nullable Runnable failure(RuleStoreException failure, RuleSet<C> kept) {
        String message = failure.getMessage();
        if (Thread.currentThread().isInterrupted() || Objects.equals(message, told)) {
            return null;
        }
        told = message;
        return () -> listener.failed(failure, kept.loaded.publication());
    }

    /** Ends the watching and frees the rules once their last question is answered. More questions fail. */
    @Override
    public void close() {
        if (watcher != null) {
            watcher.close();
        }
        synchronized (refreshing) {
            if (!closed) {
                closed = true;
                current.release();
            }
        }
    }

    /** One set of rules, closed when nobody holds it any more. It is in force while this class holds it itself. */
    private static final class RuleSet<C> {
        private final RuleStore.Loaded<C> loaded;
        private final AtomicInteger holders = new AtomicInteger(1);

        RuleSet(RuleStore.Loaded<C> loaded) {
            this.loaded = loaded;
        }

        /** Whether it can still be asked. */
        boolean hold() {
            return holders.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
        }

        void release() {
            if (holders.decrementAndGet() == 0) {
                loaded.rules().close();
            }
        }
    }
}
