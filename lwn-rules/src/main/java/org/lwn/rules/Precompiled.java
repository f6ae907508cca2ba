package org.lwn.rules;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;

/**
 * What a pack was compiled into when lwn was built.
 *
 * @param hash that of the DRL
 * @param modelClass describes the rules to Drools
 * @param directClass has those that can be asked directly
 */
record Precompiled(String hash, String modelClass, String directClass) {
    static final String FILE = "precompiled.txt";

    /** What of the pack of that id, if there is one that came with lwn, was compiled from just this DRL. */
    static Optional<Precompiled> find(PackSource source) {
        PackFolder folder =
                PackFolder.onClassPath(RulePack.SHIPPED + source.manifest().id());
        try {
            List<String> lines = new String(folder.read(FILE), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return Optional.of(new Precompiled(lines.get(0), lines.get(1), lines.get(2)))
                    .filter(precompiled -> precompiled.hash().equals(hash(source)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new RulePackException(folder.name(), "its compiled rules cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** What {@link #find} reads. */
    String text() {
        return String.join("\n", hash, modelClass, directClass) + "\n";
    }

    static String hash(PackSource source) {
        return Hashing.sha256()
                .hashString(source.canonicalDrl(), StandardCharsets.UTF_8)
                .toString();
    }
}
