package org.lwn.rules.store;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Looks again whenever a store's folder changes, and every so often in any case. */
final class StoreWatcher implements AutoCloseable {
    private final @Nullable WatchService events;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Duration atLeastEvery;
    private final Runnable look;
    private final Thread thread = new Thread(this::watch, "lwn-rule-store-watcher");

    private StoreWatcher(@Nullable WatchService events, Duration atLeastEvery, Runnable look) {
        this.events = events;
        this.atLeastEvery = atLeastEvery;
        this.look = look;
    }

    static StoreWatcher start(Path folder, Duration atLeastEvery, Runnable look) {
        StoreWatcher watcher = new StoreWatcher(events(folder), atLeastEvery, look);
        watcher.thread.setDaemon(true);
        watcher.thread.start();
        return watcher;
    }

    /** Null where the system tells of no changes: then there is the clock alone. */
    private static @Nullable WatchService events(Path folder) {
        try {
            WatchService events = folder.getFileSystem().newWatchService();
            folder.register(events, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
            return events;
        } catch (IOException | UnsupportedOperationException e) {
            return null;
        }
    }

    private void watch() {
        try {
            do {
                look.run();
            } while (waited());
        } catch (InterruptedException | ClosedWatchServiceException e) {
            // Closed.
        }
    }

    /** Whether to look again. */
    private boolean waited() throws InterruptedException {
        if (events == null) {
            return !ended.await(atLeastEvery.toNanos(), TimeUnit.NANOSECONDS);
        }
        WatchKey key = events.poll(atLeastEvery.toNanos(), TimeUnit.NANOSECONDS);
        if (key != null) {
            key.pollEvents();
            key.reset();
        }
        return ended.getCount() > 0;
    }

    @Override
    public void close() {
        ended.countDown();
        thread.interrupt();
        closeEvents();
        try {
            // A listener may close what calls it.
            if (Thread.currentThread() != thread) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void closeEvents() {
        try {
            if (events != null) {
                events.close();
            }
        } catch (IOException e) {
            // The thread ends all the same.
        }
    }
}
