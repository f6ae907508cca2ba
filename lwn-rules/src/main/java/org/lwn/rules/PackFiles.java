package org.lwn.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lwn.json.JsonDocument;
import org.lwn.json.JsonLimits;
import org.lwn.json.LwnJson;
import org.lwn.json.Reading;
import org.lwn.json.UnreadableJsonException;
import org.lwn.problem.Place;
import org.lwn.problem.Pointer;
import org.lwn.problem.Problem;

/** What stands in a pack's folder beside its rules, for tools that read it. Its rules are not looked at. */
public final class PackFiles {
    private static final String MANIFEST = "pack.json";
    private static final String CASES = "cases";

    /** Where a pack says, if it does, which changes of its rules change nothing. */
    private static final String EQUIVALENT = CASES + "/equivalent.json";

    private final PackFolder folder;
    private final @Nullable Path onDisk;
    private final @Nullable ImmutableMap<String, byte[]> inMemory;
    private final Manifest manifest;

    private PackFiles(PackFolder folder, @Nullable Path onDisk, @Nullable ImmutableMap<String, byte[]> inMemory) {
        this.folder = folder;
        this.onDisk = onDisk;
        this.inMemory = inMemory;
        this.manifest = manifest(folder);
    }

    /**
     * A pack's folder on disk.
     *
     * @throws RulePackException if its manifest cannot be read
     */
    public static PackFiles in(Path folder) {
        return new PackFiles(PackFolder.onDisk(folder), folder, null);
    }

    /**
     * Files that were read already.
     *
     * @param name what the pack's folder is called in problems
     * @param contents of the files, by their names as seen from the folder; copied
     * @throws RulePackException if the manifest is not among them or cannot be read
     */
    public static PackFiles of(String name, Map<String, byte[]> contents) {
        ImmutableMap.Builder<String, byte[]> copies = ImmutableMap.builder();
        contents.forEach((file, content) -> copies.put(file, content.clone()));
        ImmutableMap<String, byte[]> files = copies.buildOrThrow();
        return new PackFiles(PackFolder.inMemory(name, files), null, files);
    }

    /**
     * The folder of a pack that comes with lwn.
     *
     * @throws RulePackException if there is no such pack
     */
    public static PackFiles shipped(String id) {
        return new PackFiles(PackFolder.shipped(id), null, null);
    }

    private static Manifest manifest(PackFolder folder) {
        try {
            Reading<Manifest> reading = LwnJson.read(Manifest.class, read(folder, MANIFEST));
            if (reading.value() == null) {
                throw new RulePackException(folder.name(), reading.problems());
            }
            return reading.value();
        } catch (UnreadableJsonException e) {
            throw new RulePackException(folder.name(), ImmutableList.of(e.problem()));
        } catch (IOException e) {
            throw new RulePackException(
                    folder.name(), "its " + MANIFEST + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** What the pack's folder is called in problems. */
    public String name() {
        return folder.name();
    }

    /** The pack's own short name. */
    public String id() {
        return manifest.id();
    }

    /** The kind of case that the pack says its rules are about. */
    public String factType() {
        return manifest.factType();
    }

    /** The rule files that the pack lists, as seen from its folder. */
    public List<String> rules() {
        return manifest.rules();
    }

    /** The files of programmes or policies that the pack lists. */
    public List<String> programmes() {
        return manifest.programmes();
    }

    /** The files of translations that the pack lists. */
    public List<String> wording() {
        return manifest.wording();
    }

    /** The files of cases that the pack lists, as seen from its folder. */
    public List<String> cases() {
        return manifest.cases();
    }

    /** Every file that belongs to the pack, as seen from its folder, its manifest first. */
    public List<String> all() {
        return Stream.of(
                        ImmutableList.of(MANIFEST),
                        manifest.rules(),
                        manifest.wording(),
                        manifest.cases(),
                        isThere(EQUIVALENT) ? ImmutableList.of(EQUIVALENT) : ImmutableList.<String>of(),
                        manifest.programmes())
                .flatMap(List::stream)
                .collect(ImmutableList.toImmutableList());
    }

    private boolean isThere(String file) {
        try {
            folder.read(file);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Writes every file that belongs to the pack into a folder.
     *
     * @param to is there and is empty
     * @throws IOException if a file cannot be read or written
     */
    public void copyTo(Path to) throws IOException {
        for (String file : all()) {
            Path copy = to.resolve(file);
            Files.createDirectories(copy.getParent());
            Files.write(copy, folder.read(file));
        }
    }

    /** Files in the folder {@code cases} that the pack does not list; none where they cannot be told. */
    public List<String> unlistedCases() throws IOException {
        return filesOfCases().stream()
                .filter(file -> !manifest.cases().contains(file) && !file.equals(EQUIVALENT))
                .collect(ImmutableList.toImmutableList());
    }

    private List<String> filesOfCases() throws IOException {
        if (inMemory != null) {
            return sortedCases(inMemory.keySet().stream());
        }
        if (onDisk == null || !Files.isDirectory(onDisk.resolve(CASES))) {
            return ImmutableList.of();
        }
        try (Stream<Path> files = Files.list(onDisk.resolve(CASES))) {
            return sortedCases(files.map(file -> CASES + "/" + file.getFileName()));
        }
    }

    private static List<String> sortedCases(Stream<String> files) {
        return files.filter(PackFiles::isOfCases).sorted().collect(ImmutableList.toImmutableList());
    }

    private static boolean isOfCases(String file) {
        return file.startsWith(CASES + "/") && file.endsWith(".json");
    }

    /**
     * The text of one of the files, of which only the first 64 KiB are looked at if it is a rule file.
     *
     * @param file as seen from the folder
     * @throws IOException if it is not there or cannot be read
     */
    public String text(String file) throws IOException {
        return new String(folder.read(file), StandardCharsets.UTF_8);
    }

    /**
     * The file that says which changes of the rules change nothing; empty if the pack has none.
     *
     * @throws UnreadableJsonException if it is not JSON
     * @throws IOException if it cannot be read
     */
    public Optional<JsonDocument> equivalent() throws IOException {
        try {
            return Optional.of(read(EQUIVALENT));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /**
     * Parses one of the files.
     *
     * @param file as seen from the folder
     * @throws UnreadableJsonException if it is not JSON
     * @throws IOException if it is not there or cannot be read
     */
    public JsonDocument read(String file) throws IOException {
        return read(folder, file);
    }

    private static JsonDocument read(PackFolder folder, String file) throws IOException {
        return LwnJson.parse(file, new ByteArrayInputStream(folder.read(file)));
    }

    PackFolder folder() {
        return folder;
    }

    Manifest manifest() {
        return manifest;
    }

    /**
     * All that the pack consists of, as it is now, with files that it should list. What is not there is left out, for
     * whoever loads the pack to tell.
     *
     * @return contents by their files' names as seen from the folder, the manifest first
     * @throws RulePackException with every problem, if a file is a link that leads out of the folder, is larger than 16 MiB or
     *     cannot be read
     */
    public Map<String, byte[]> contents() {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (String file : names()) {
            try {
                Problem refused = onDisk == null ? null : refused(onDisk, file);
                if (refused == null) {
                    contents.put(file, content(file));
                } else {
                    problems.add(refused);
                }
            } catch (NoSuchFileException e) {
                // Whoever loads the pack tells it, with the place where it is listed.
            } catch (IOException e) {
                problems.add(problem(
                        file,
                        "pack.unreadable-file",
                        "The file cannot be read (" + e.getClass().getSimpleName() + ").",
                        "See whether you may open it."));
            }
        }
        if (!problems.isEmpty()) {
            throw new RulePackException(folder.name(), problems);
        }
        return contents;
    }

    private Set<String> names() {
        Set<String> names = new LinkedHashSet<>(all());
        try {
            names.addAll(folder.ruleFiles());
            names.addAll(filesOfCases());
        } catch (IOException e) {
            throw new RulePackException(folder.name(), "its files cannot be listed: " + e.getMessage() + ".", e);
        }
        return names;
    }

    /** Why a file cannot be part of the pack; null if it can. */
    private static @Nullable Problem refused(Path folder, String file) throws IOException {
        Path path = folder.resolve(file);
        if (!path.toRealPath().startsWith(folder.toRealPath())) {
            return problem(
                    file,
                    "pack.link-out",
                    "The file is a link that leads out of the pack's folder.",
                    "Copy what it leads to into the folder.");
        }
        if (!Files.isRegularFile(path)) {
            return problem(file, "pack.no-file", "This is no file.", "Put a file in its place.");
        }
        if (Files.size(path) > JsonLimits.DEFAULT.bytes()) {
            return problem(
                    file,
                    "pack.too-large",
                    "The file has more than 16 MiB, the most that a file of a pack may have.",
                    "Divide it into smaller files.");
        }
        return null;
    }

    private byte[] content(String file) throws IOException {
        if (onDisk == null) {
            return folder.read(file);
        }
        try (InputStream in = Files.newInputStream(onDisk.resolve(file))) {
            return in.readNBytes(Math.toIntExact(JsonLimits.DEFAULT.bytes()));
        }
    }

    private static Problem problem(String file, String code, String sentence, String remedy) {
        return Problem.error(new Place.InJson(file, Pointer.ROOT), code, sentence, remedy);
    }
}
