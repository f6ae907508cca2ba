package org.lwn.rules;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a pack was compiled into when lwn was built.
 *
 * @param files tells its files from others: see {@link PackSource#shipped}
 * @param identity the hash of its rules and words
 * @param hash that of the DRL
 * @param modelClass describes the rules to Drools
 * @param directClass has those that can be asked directly
 */
record Precompiled(long files, String identity, String hash, String modelClass, String directClass) {
    static final String FILE = "precompiled.txt";

    /** What of the pack of that id, if there is one that came with lwn, was compiled from just these rules. */
    static Optional<Precompiled> find(PackSource source) {
        return read(source.manifest().id())
                .filter(precompiled ->
                        precompiled.isOfTheFiles(source) || precompiled.hash().equals(hash(source)));
    }

    private static Optional<Precompiled> read(String id) {
        PackFolder folder = PackFolder.shipped(id);
        try {
            List<String> lines = new String(folder.read(FILE), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return Optional.of(new Precompiled(
                    Long.parseLong(lines.get(0)), lines.get(1), lines.get(2), lines.get(3), lines.get(4)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new RulePackException(folder.name(), "its compiled rules cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** Whether the pack came with lwn and its files are still those that were compiled. */
    boolean isOfTheFiles(PackSource source) {
        return source.shipped().equals(OptionalLong.of(files));
    }

    /** What {@link #find} reads. */
    String text() {
        return String.join("\n", "" + files, identity, hash, modelClass, directClass) + "\n";
    }

    static String hash(PackSource source) {
        return Hashing.sha256()
                .hashString(source.canonicalDrl(), StandardCharsets.UTF_8)
                .toString();
    }
}
