package org.lwn.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.io.ByteStreams;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lwn.rules.language.RuleReader;

/** Where a pack's files are: a folder on disk, or a folder on the class path. */
interface PackFolder {
    String RULE_FILE = ".drl";

    /** Where on the class path those folders are that come with lwn. */
    String SHIPPED = "/org/lwn/rules/packs/";

    /** As problems name it. */
    String name();

    /**
     * The file's content.
     *
     * @throws NoSuchFileException if there is no such file
     * @throws NotDirectoryException if the folder is a file
     */
    byte[] read(String file) throws IOException;

    /** Rule files in the folder, whether the manifest lists them or not; none where they cannot be listed. */
    List<String> ruleFiles() throws IOException;

    /** Whether it comes with lwn, which was checked and compiled when lwn was built. */
    default boolean isShipped() {
        return false;
    }

    static PackFolder onDisk(Path folder) {
        return new PackFolder() {
            @Override
            public String name() {
                return folder.toString();
            }

            @Override
            public byte[] read(String file) throws IOException {
                if (Files.isRegularFile(folder)) {
                    throw new NotDirectoryException(folder.toString());
                }
                if (!file.endsWith(RULE_FILE)) {
                    return Files.readAllBytes(folder.resolve(file));
                }
                try (InputStream in = Files.newInputStream(folder.resolve(file))) {
                    // One byte too many is enough for the reader to refuse it.
                    return in.readNBytes(RuleReader.MOST_BYTES + 1);
                }
            }

            @Override
            public List<String> ruleFiles() throws IOException {
                try (Stream<Path> files = Files.list(folder)) {
                    return files.map(file -> file.getFileName().toString())
                            .filter(file -> file.endsWith(RULE_FILE))
                            .sorted()
                            .toList();
                }
            }
        };
    }

    /** A folder whose files are held in memory, by their names as seen from it. */
    static PackFolder inMemory(String name, Map<String, byte[]> files) {
        return new PackFolder() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public byte[] read(String file) throws IOException {
                byte[] content = files.get(file);
                if (content == null) {
                    throw new NoSuchFileException(file);
                }
                return content.clone();
            }

            @Override
            public List<String> ruleFiles() {
                return files.keySet().stream()
                        .filter(file -> file.endsWith(RULE_FILE) && !file.contains("/"))
                        .sorted()
                        .toList();
            }
        };
    }

    /** The folder of a pack that comes with lwn. */
    static PackFolder shipped(String id) {
        String folder = SHIPPED + id;
        return new PackFolder() {
            @Override
            public String name() {
                return folder.substring(folder.lastIndexOf('/') + 1);
            }

            @Override
            public byte[] read(String file) throws IOException {
                try (InputStream in = PackFolder.class.getResourceAsStream(folder + "/" + file)) {
                    if (in == null) {
                        throw new NoSuchFileException(folder + "/" + file);
                    }
                    return ByteStreams.toByteArray(in);
                }
            }

            @Override
            public List<String> ruleFiles() {
                return ImmutableList.of();
            }

            @Override
            public boolean isShipped() {
                return true;
            }
        };
    }
}
