package org.lwn.rules.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.hash.Hashing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lwn.json.LwnJson;
import org.lwn.json.Reading;
import org.lwn.json.UnreadableJsonException;
import org.lwn.problem.Place;
import org.lwn.problem.Pointer;
import org.lwn.problem.Problem;
import org.lwn.problem.Severity;
import org.lwn.rules.PackFiles;

/**
 * Where a store has its files:
 *
 * <pre>
 * store.json                          lists the publications by their hashes, replaced last
 * publications/000001/publication.json
 * publications/000001/replay.json     only if asked for
 * publications/000001/pack/           the pack as it was published
 * incoming/                           what is being written; left behind by who was killed
 * lock
 * </pre>
 *
 * <p>What is published is never written to again.
 */
final class StoreFiles {
    static final String INDEX = "store.json";

    private static final String NEXT_INDEX = "store.json.new";
    private static final String INCOMING = "incoming";
    private static final String PUBLICATIONS = "publications";
    private static final String ENTRY = "publication.json";
    private static final String PACK = "pack";
    private static final String REPLAY = "replay.json";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{6}");
    private static final String FROM_BACKUP = "Restore it from a backup, or publish the rules anew.";

    private final Path folder;
    private final Disk disk;

    StoreFiles(Path folder, Disk disk) {
        this.folder = folder;
        this.disk = disk;
    }

    /** A publication as it is kept, checked against its hashes. */
    record Stored(Publication publication, PackFiles files) {}

    Path folder() {
        return folder;
    }

    private Path entryFolder(int number) {
        return folder.resolve(PUBLICATIONS).resolve(String.format(Locale.ROOT, "%06d", number));
    }

    // Reading

    boolean exists() {
        return Files.exists(folder.resolve(INDEX));
    }

    /** @throws RuleStoreException if there is no index, or none that can be read */
    StoreIndex index() {
        Path file = folder.resolve(INDEX);
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw refused(
                    folder,
                    Files.isDirectory(folder.resolve(PUBLICATIONS)) ? "store.damaged" : "store.none",
                    "There is no rule store here, for there is no " + INDEX + ".",
                    "Look at how the folder is written, or publish to it.");
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        return document(StoreIndex.class, file, bytes);
    }

    /**
     * The entry of a publication.
     *
     * @throws RuleStoreException if it is not what was written
     */
    Publication entry(StoreIndex index, int number) {
        Path file = entryFolder(number).resolve(ENTRY);
        Publication publication = document(
                Publication.class, file, intact(file, index.publications().get(number - 1)));
        if (publication.number() != number) {
            throw refused(file, "store.damaged", "The entry has the number " + publication.number() + ".", FROM_BACKUP);
        }
        return publication;
    }

    /**
     * A publication with its files.
     *
     * @throws RuleStoreException with every file that is not what was written
     */
    Stored stored(StoreIndex index, int number) {
        Publication publication = entry(index, number);
        Path pack = entryFolder(number).resolve(PACK);
        ImmutableMap.Builder<String, byte[]> contents = ImmutableMap.builder();
        List<Problem> problems = new ArrayList<>();
        for (Publication.PublishedFile file : publication.files()) {
            try {
                contents.put(file.name(), intact(pack.resolve(file.name()), file.sha256()));
            } catch (RuleStoreException damaged) {
                problems.addAll(damaged.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new RuleStoreException("Publication " + number + " cannot be used.", problems, null);
        }
        return new Stored(publication, PackFiles.of(pack.toString(), contents.buildOrThrow()));
    }

    /** What is wrong with a kept replay; nothing if it was forgotten. */
    List<Problem> problemsOfReplay(Publication publication) {
        Path file = entryFolder(publication.number()).resolve(REPLAY);
        if (publication.replay() == null || !Files.exists(file)) {
            return ImmutableList.of();
        }
        try {
            intact(file, publication.replay());
            return ImmutableList.of();
        } catch (RuleStoreException damaged) {
            return damaged.problems();
        }
    }

    private static byte[] intact(Path file, String sha256) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw refused(file, "store.damaged", "The file is not there any more.", FROM_BACKUP);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        if (!sha256(bytes).equals(sha256)) {
            throw refused(
                    file, "store.damaged", "The file is not what was published; its hash is another.", FROM_BACKUP);
        }
        return bytes;
    }

    private static <T> T document(Class<T> type, Path file, byte[] bytes) {
        try {
            Reading<T> reading = LwnJson.read(type, LwnJson.parse(file.toString(), new ByteArrayInputStream(bytes)));
            T value = reading.value();
            if (value != null && reading.problems().isEmpty()) {
                return value;
            }
            throw new RuleStoreException(
                    "The rule store cannot be read.",
                    reading.problems().stream()
                            .map(problem -> new Problem(
                                    Severity.ERROR,
                                    problem.place(),
                                    "store.damaged",
                                    problem.sentence(),
                                    "Restore the file from a backup."))
                            .toList(),
                    null);
        } catch (UnreadableJsonException e) {
            throw refused(file, "store.damaged", e.problem().sentence(), "Restore the file from a backup.");
        } catch (IOException impossible) {
            throw new IllegalStateException("bytes in memory could not be read", impossible);
        }
    }

    // Writing, by whoever has the lock

    /** Makes the folder, if need be. */
    void createFolder() throws IOException {
        if (!Files.isDirectory(folder)) {
            disk.createFolder(folder);
        }
    }

    /** The index; of a folder that is no store yet, it is made one. */
    StoreIndex indexOrNew(StoreIndex fresh) throws IOException {
        if (exists()) {
            return index();
        }
        try (Stream<Path> there = Files.list(folder)) {
            List<String> others = there.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !name.equals("lock") && !name.equals(NEXT_INDEX))
                    .sorted()
                    .toList();
            if (!others.isEmpty()) {
                throw refused(
                        folder,
                        others.contains(PUBLICATIONS) ? "store.damaged" : "store.not-empty",
                        "The folder is no rule store, and has other things in it, such as " + others.get(0) + ".",
                        others.contains(PUBLICATIONS)
                                ? "If it was one, restore its " + INDEX + " from a backup."
                                : "Name a folder of its own for the store.");
            }
        }
        replaceIndex(fresh);
        disk.sync(folder);
        return fresh;
    }

    /** Removes what somebody left behind who was stopped while publishing. */
    void clean(StoreIndex index) throws IOException {
        deleteAll(folder.resolve(INCOMING));
        disk.delete(folder.resolve(NEXT_INDEX));
        Path publications = folder.resolve(PUBLICATIONS);
        if (!Files.isDirectory(publications)) {
            return;
        }
        int last = lastOnDisk(publications);
        if (last > index.last() + 1) {
            throw refused(
                    folder.resolve(INDEX),
                    "store.damaged",
                    "It lists " + index.last() + " publications, but the store has " + last + ".",
                    "Restore the latest " + INDEX + " from a backup.");
        }
        deleteAll(entryFolder(index.last() + 1));
    }

    private static int lastOnDisk(Path publications) throws IOException {
        try (Stream<Path> there = Files.list(publications)) {
            return there.map(path -> String.valueOf(path.getFileName()))
                    .filter(name -> NUMBER.matcher(name).matches())
                    .mapToInt(Integer::parseInt)
                    .max()
                    .orElse(0);
        }
    }

    private void deleteAll(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> inside;
        try (Stream<Path> walk = Files.walk(path)) {
            inside = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : inside) {
            disk.delete(file);
        }
    }

    /**
     * Puts a publication into force.
     *
     * @return notices about it
     * @throws IOException if it is not in force
     */
    List<Problem> put(StoreIndex index, Publication publication, PackFiles pack, @Nullable JsonNode replay)
            throws IOException {
        byte[] entry = bytes(publication);
        writeIncoming(publication, entry, pack.contents(), replay);
        Path publications = folder.resolve(PUBLICATIONS);
        if (!Files.isDirectory(publications)) {
            disk.createFolder(publications);
            disk.sync(folder);
        }
        disk.move(folder.resolve(INCOMING), entryFolder(publication.number()));
        disk.sync(publications);
        StoreIndex next = index.with(publication.pack().id(), sha256(entry));
        try {
            replaceIndex(next);
            disk.sync(folder);
        } catch (IOException e) {
            if (!isInForce(next)) {
                throw e;
            }
            return ImmutableList.of(Problem.warning(
                    place(folder),
                    "store.not-synced",
                    "The publication is in force, but may be lost if power fails now (" + reason(e) + ").",
                    "See to the disk, and look at the history."));
        }
        return ImmutableList.of();
    }

    /** Some systems rename and yet report a failure. */
    private boolean isInForce(StoreIndex index) {
        try {
            return index().equals(index);
        } catch (RuleStoreException e) {
            return false;
        }
    }

    private void writeIncoming(
            Publication publication, byte[] entry, Map<String, byte[]> pack, @Nullable JsonNode replay)
            throws IOException {
        Path incoming = folder.resolve(INCOMING);
        Set<Path> folders = new LinkedHashSet<>();
        for (Publication.PublishedFile file : publication.files()) {
            Path path = incoming.resolve(PACK).resolve(file.name());
            for (Path above = path.getParent(); above != null && !above.equals(folder); above = above.getParent()) {
                if (folders.add(above)) {
                    disk.createFolder(above);
                }
            }
            disk.write(path, pack.getOrDefault(file.name(), new byte[0]));
        }
        if (replay != null) {
            disk.write(incoming.resolve(REPLAY), bytes(replay));
        }
        disk.write(incoming.resolve(ENTRY), entry);
        for (Path written : folders) {
            disk.sync(written);
        }
    }

    private void replaceIndex(StoreIndex index) throws IOException {
        disk.delete(folder.resolve(NEXT_INDEX));
        disk.write(folder.resolve(NEXT_INDEX), bytes(index));
        disk.move(folder.resolve(NEXT_INDEX), folder.resolve(INDEX));
    }

    /** Whether there was a replay to forget. */
    boolean forgetReplay(Publication publication) throws IOException {
        Path file = entryFolder(publication.number()).resolve(REPLAY);
        boolean isThere = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        if (isThere) {
            disk.delete(file);
            disk.sync(entryFolder(publication.number()));
        }
        return isThere;
    }

    // What both need

    static byte[] bytes(Object document) {
        return LwnJson.write(document).getBytes(StandardCharsets.UTF_8);
    }

    static String sha256(byte[] bytes) {
        return Hashing.sha256().hashBytes(bytes).toString();
    }

    static Place place(Path path) {
        return new Place.InJson(path.toString(), Pointer.ROOT);
    }

    static RuleStoreException refused(Path path, String code, String sentence, String remedy) {
        return new RuleStoreException(
                "The rule store cannot be used.",
                ImmutableList.of(Problem.error(place(path), code, sentence, remedy)),
                null);
    }

    private static RuleStoreException unreadable(Path file, IOException e) {
        return new RuleStoreException(
                "The rule store cannot be read.",
                ImmutableList.of(Problem.error(
                        place(file),
                        "store.unreadable",
                        "The file cannot be read (" + reason(e) + ").",
                        e instanceof AccessDeniedException
                                ? "Let this process's user read it; who publishes says by their umask who may."
                                : "See to the disk.")),
                e);
    }

    /** In the system's words, or as Java names it. */
    static String reason(IOException e) {
        String words = e instanceof FileSystemException files ? files.getReason() : e.getMessage();
        return words == null ? e.getClass().getSimpleName() : words;
    }
}
