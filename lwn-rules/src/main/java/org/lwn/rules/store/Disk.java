package org.lwn.rules.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Each step by which a store changes what is on the disk, so that tests can fail at every one. */
interface Disk {
    Disk REAL = new Disk() {};

    /** Makes a folder, and those that it lies in. */
    default void createFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
    }

    /** Writes a file that is not there yet; it is on the disk when this returns. */
    default void write(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    /** Puts on the disk what a folder lists. */
    default void sync(Path folder) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(folder, StandardOpenOption.READ);
        } catch (IOException e) {
            // Windows opens no folders; it keeps their lists safe by itself.
            return;
        }
        try (channel) {
            channel.force(true);
        }
    }

    /** Renames at one stroke; a file in the new place is replaced. */
    default void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Removes a file or an empty folder, if it is there. A link is removed, not what it leads to. */
    default void delete(Path path) throws IOException {
        Files.deleteIfExists(path);
    }
}
