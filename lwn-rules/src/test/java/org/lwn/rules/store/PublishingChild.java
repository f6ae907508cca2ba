package org.lwn.rules.store;

import java.io.IOException;
import java.nio.file.Path;
import org.lwn.rules.packs.Packs;

/** A process that publishes two sets in turn until it is ended, and says each step and each publication that is done. */
final class PublishingChild {
    private PublishingChild() {}

    public static void main(String[] arguments) {
        Path place = Path.of(arguments[0]);
        RuleStore<?> store = RuleStore.on(new Telling(), place, Packs.GRANT_ELIGIBILITY);
        for (int turn = Integer.parseInt(arguments[3]); ; turn++) {
            Path rules = Path.of(arguments[turn % 2 == 0 ? 2 : 1]);
            System.out.println("done "
                    + store.publish(rules, Sets.WHO, "In turn.", Sets.AT)
                            .publication()
                            .number());
        }
    }

    /** A disk that says before each step that it comes. */
    private static final class Telling implements Disk {
        private static void tell() {
            System.out.println("step");
        }

        @Override
        public void createFolder(Path folder) throws IOException {
            tell();
            Disk.super.createFolder(folder);
        }

        @Override
        public void write(Path file, byte[] content) throws IOException {
            tell();
            Disk.super.write(file, content);
        }

        @Override
        public void sync(Path folder) throws IOException {
            tell();
            Disk.super.sync(folder);
        }

        @Override
        public void move(Path from, Path to) throws IOException {
            tell();
            Disk.super.move(from, to);
        }

        @Override
        public void delete(Path path) throws IOException {
            tell();
            Disk.super.delete(path);
        }
    }
}
