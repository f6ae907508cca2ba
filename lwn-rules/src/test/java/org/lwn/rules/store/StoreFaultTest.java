package org.lwn.rules.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lwn.rules.PackFiles;
import org.lwn.rules.grant.GrantCase;
import org.lwn.rules.packs.Packs;

/** What a store is after a fault at each of its steps. */
class StoreFaultTest {
    @TempDir
    Path folder;

    private Candidate one;
    private Candidate two;
    private Candidate three;

    /** What was checked and tried, and is to be written: compiling it again for each step would take minutes. */
    private record Candidate(Publication publication, PackFiles files) {}

    @BeforeEach
    void rehearse() {
        one = candidate(1);
        two = candidate(2);
        three = candidate(3);
    }

    private Candidate candidate(int set) {
        Path rules = Sets.write(folder.resolve("set-" + set), set);
        Published published = store(Disk.REAL, folder.resolve("nowhere")).rehearse(rules, Sets.WHO, "Set.", Sets.AT);
        return new Candidate(
                published.publication(),
                PackFiles.of(rules.toString(), PackFiles.in(rules).contents()));
    }

    @ParameterizedTest
    @EnumSource
    void after_a_fault_at_any_step_of_a_publication_the_last_good_set_or_the_new_one_is_in_force_and_the_next_succeeds(
            FaultyDisk.Fault fault) throws IOException {
        Path before = folder.resolve("before");
        put(Disk.REAL, before, one);
        // What a killed publisher leaves behind is there at the beginning, so that its removal can fail too.
        Sets.file(before, "incoming/pack/half.drl", "rule");
        Sets.file(before, "publications/000002/publication.json", "{}");
        int steps = Integer.MAX_VALUE;
        for (int step = 1; step <= steps; step++) {
            Path place = copy(before, folder.resolve("store-" + step));
            FaultyDisk disk = new FaultyDisk(step, fault);
            boolean said = puts(disk, place, two);

            String inForce = inForce(place);
            assertThat(inForce).as("in force after a fault at step %s", step).isIn("0.1", "0.2");
            if (said) {
                assertThat(inForce).isEqualTo("0.2");
            } else if (fault != FaultyDisk.Fault.KILLED_AFTER) {
                assertThat(inForce).isEqualTo("0.1");
            }
            put(Disk.REAL, place, three);
            assertThat(inForce(place)).isEqualTo("0.3");
            assertThat(names(place)).containsExactly("publications", "store.json");
            steps = disk.steps() < step ? step : steps;
        }
        assertThat(steps).isGreaterThan(20);
    }

    @ParameterizedTest
    @EnumSource
    void after_a_fault_at_any_step_of_the_first_publication_another_succeeds(FaultyDisk.Fault fault)
            throws IOException {
        int steps = Integer.MAX_VALUE;
        for (int step = 1; step <= steps; step++) {
            Path place = folder.resolve("store-" + step);
            FaultyDisk disk = new FaultyDisk(step, fault);
            puts(disk, place, one);

            put(Disk.REAL, place, two);
            assertThat(inForce(place)).isEqualTo("0.2");
            assertThat(names(place)).containsExactly("publications", "store.json");
            steps = disk.steps() < step ? step : steps;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 9, 20})
    void a_full_disk_is_told_and_nothing_half_written_stays(int step) throws IOException {
        Path place = folder.resolve("store");
        store(Disk.REAL, place).publish(folder.resolve("set-1"), Sets.WHO, "The first.", Sets.AT);
        RuleStore<GrantCase> full = store(new FaultyDisk(step, FaultyDisk.Fault.REFUSED), place);

        assertThatThrownBy(() -> full.publish(folder.resolve("set-2"), Sets.WHO, "The second.", Sets.AT))
                .isInstanceOf(RuleStoreException.class)
                .hasMessageContaining("Nothing was published; publication 1 is still in force.")
                .hasMessageContaining("store.unwritable The store cannot be written to (No space left on device)");
        assertThat(names(place)).containsExactly("lock", "publications", "store.json");
        assertThat(names(place.resolve("publications"))).containsExactly("000001");
    }

    /** As a store does it, but for the lock. */
    private static void put(Disk disk, Path place, Candidate candidate) throws IOException {
        StoreFiles files = new StoreFiles(place, disk);
        files.createFolder();
        StoreIndex index = files.indexOrNew(new StoreIndex("sets", "GrantCase", List.of()));
        files.clean(index);
        Publication rehearsed = candidate.publication();
        Publication numbered = new Publication(
                index.last() + 1,
                null,
                rehearsed.who(),
                rehearsed.why(),
                rehearsed.at(),
                rehearsed.pack(),
                rehearsed.rules(),
                rehearsed.cases(),
                rehearsed.replayed(),
                null,
                rehearsed.files());
        files.put(index, numbered, candidate.files(), null);
    }

    /** Whether it says that it did. */
    private static boolean puts(Disk disk, Path place, Candidate candidate) {
        try {
            put(disk, place, candidate);
            return true;
        } catch (IOException failed) {
            return false;
        }
    }

    /** The version in force, all of whose files, like those of all others, are as they were published. */
    private static String inForce(Path place) {
        StoreFiles files = new StoreFiles(place, Disk.REAL);
        StoreIndex index = files.index();
        String version = "";
        for (int number = 1; number <= index.last(); number++) {
            version = files.stored(index, number).publication().pack().version();
        }
        return version;
    }

    private static RuleStore<GrantCase> store(Disk disk, Path place) {
        return RuleStore.on(disk, place, Packs.GRANT_ELIGIBILITY);
    }

    private static List<String> names(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path path : walk.toList()) {
                Files.copy(path, to.resolve(from.relativize(path)));
            }
        }
        return to;
    }
}
