package org.lwn.rules.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A disk that fails at one step, in one of several ways. */
final class FaultyDisk implements Disk {
    private final int failsAt;
    private final Fault fault;
    private int steps;

    /** What happens at the step. */
    enum Fault {
        /** The process is gone before it: nothing happens any more. */
        KILLED_BEFORE,
        /** The process is gone in the middle of it: half of a file is written. */
        KILLED_WITHIN,
        /** The process is gone after it. */
        KILLED_AFTER,
        /** It is refused, and the process goes on. */
        REFUSED,
        /** It is done, and yet a failure is reported, and the process goes on. */
        REPORTED
    }

    FaultyDisk(int failsAt, Fault fault) {
        this.failsAt = failsAt;
        this.fault = fault;
    }

    int steps() {
        return steps;
    }

    private interface Step {
        void run() throws IOException;
    }

    private void step(Step whole, Step half) throws IOException {
        steps++;
        boolean isKilled = fault.name().startsWith("KILLED");
        if (steps < failsAt || (steps > failsAt && !isKilled)) {
            whole.run();
            return;
        }
        if (steps == failsAt && fault == Fault.KILLED_WITHIN) {
            half.run();
        }
        if (steps == failsAt && (fault == Fault.KILLED_AFTER || fault == Fault.REPORTED)) {
            whole.run();
        }
        throw new IOException("No space left on device");
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        step(() -> Disk.super.createFolder(folder), () -> {});
    }

    @Override
    public void write(Path file, byte[] content) throws IOException {
        step(
                () -> Disk.super.write(file, content),
                () -> Files.write(file, Arrays.copyOf(content, content.length / 2)));
    }

    @Override
    public void sync(Path folder) throws IOException {
        step(() -> Disk.super.sync(folder), () -> {});
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        step(() -> Disk.super.move(from, to), () -> {});
    }

    @Override
    public void delete(Path path) throws IOException {
        step(() -> Disk.super.delete(path), () -> {});
    }
}
