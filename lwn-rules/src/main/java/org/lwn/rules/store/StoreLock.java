package org.lwn.rules.store;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.Problem;

/** Keeps two publishers apart, in one process and in several. The system ends it with its process, so it is never stale. */
final class StoreLock implements AutoCloseable {
    private static final String NAME = "lock";

    /**
     * The stores that this process has locked. It must know by itself: where locks belong to processes, closing a second channel
     * of the file would end the first one's lock.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path store;
    private final FileChannel channel;

    private StoreLock(Path store, FileChannel channel) {
        this.store = store;
        this.channel = channel;
    }

    /**
     * Locks a store's folder or fails at once.
     *
     * @throws RuleStoreException if somebody else has locked it
     */
    static StoreLock of(Path folder) throws IOException {
        Path store = folder.toRealPath();
        if (!HELD.add(store)) {
            throw busy(folder);
        }
        FileChannel channel = null;
        boolean locked = false;
        try {
            channel = FileChannel.open(store.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            locked = lock(channel) != null;
            if (!locked) {
                throw busy(folder);
            }
            return new StoreLock(store, channel);
        } finally {
            if (!locked) {
                HELD.remove(store);
                if (channel != null) {
                    channel.close();
                }
            }
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Another copy of this class, in another class loader of this process.
            return null;
        }
    }

    private static RuleStoreException busy(Path folder) {
        return new RuleStoreException(
                "Nothing was changed.",
                ImmutableList.of(Problem.error(
                        StoreFiles.place(folder),
                        "store.busy",
                        "Somebody else is publishing to this store at this moment.",
                        "Look at the history when they are done, and publish again.")),
                null);
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD.remove(store);
        }
    }
}
