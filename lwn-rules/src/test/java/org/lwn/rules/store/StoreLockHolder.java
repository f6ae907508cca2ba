package org.lwn.rules.store;

import java.io.IOException;
import java.nio.file.Path;

/** A process that has a store locked until it is ended. */
final class StoreLockHolder {
    private StoreLockHolder() {}

    @SuppressWarnings("try") // The lock is held, not used.
    public static void main(String[] arguments) throws IOException {
        try (StoreLock held = StoreLock.of(Path.of(arguments[0]))) {
            System.out.println("held");
            System.in.read();
        }
    }
}
