package org.lwn.rules;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lwn.json.JsonDocument;
import org.lwn.json.LwnJson;
import org.lwn.json.Reading;
import org.lwn.json.UnreadableJsonException;

/** What stands in a pack's folder beside its rules, for tools that read it. Its rules are not looked at. */
public final class PackFiles {
    private static final String MANIFEST = "pack.json";
    private static final String CASES = "cases";

    private final PackFolder folder;
    private final @Nullable Path onDisk;
    private final Manifest manifest;

    private PackFiles(PackFolder folder, @Nullable Path onDisk) {
        this.folder = folder;
        this.onDisk = onDisk;
        this.manifest = manifest(folder);
    }

    /**
     * A pack's folder on disk.
     *
     * @throws RulePackException if its manifest cannot be read
     */
    public static PackFiles in(Path folder) {
        return new PackFiles(PackFolder.onDisk(folder), folder);
    }

    /**
     * The folder of a pack that comes with lwn.
     *
     * @throws RulePackException if there is no such pack
     */
    public static PackFiles shipped(String id) {
        return new PackFiles(PackFolder.onClassPath(RulePack.SHIPPED + id), null);
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

    /** The kind of case that the pack says its rules are about. */
    public String factType() {
        return manifest.factType();
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
                        manifest.programmes())
                .flatMap(List::stream)
                .collect(ImmutableList.toImmutableList());
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
        if (onDisk == null || !Files.isDirectory(onDisk.resolve(CASES))) {
            return ImmutableList.of();
        }
        try (Stream<Path> files = Files.list(onDisk.resolve(CASES))) {
            return files.map(file -> CASES + "/" + file.getFileName())
                    .filter(file -> file.endsWith(".json") && !manifest.cases().contains(file))
                    .sorted()
                    .collect(ImmutableList.toImmutableList());
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
}
