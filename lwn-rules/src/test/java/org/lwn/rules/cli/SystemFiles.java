package org.lwn.rules.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.lwn.json.LwnJson;
import org.lwn.rules.review.SystemReview;
import org.lwn.system.Systems;

/** Files of neighbourhood systems: those that lwn ships, and a sixth that has everything that such a file can hold. */
final class SystemFiles {
    /** What stands in that sixth file to tell who its contacts are. */
    static final List<String> CONTACTS = List.of(
            "Zebedee", "Quillfeather", "zebedee@", "example.org", "example.com", "7946", "Ottoline", "Underbough");

    private SystemFiles() {}

    static String shipped(String name) {
        try (InputStream document = Systems.document(name)) {
            return new String(document.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Made up from end to end, with two contacts whose names occur nowhere else. */
    static String canalside() {
        return resource(SystemFiles.class, "canalside.json");
    }

    /** A made-up charity that tells of its grants. */
    static String hollowbrook() {
        return resource(SystemReview.class, "hollowbrook.json");
    }

    private static String resource(Class<?> beside, String name) {
        try {
            return Resources.toString(Resources.getResource(beside, name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> all() {
        List<String> all = new ArrayList<>();
        Systems.names().forEach(name -> all.add(shipped(name)));
        all.add(canalside());
        return all;
    }

    static String changed(String file, Consumer<ObjectNode> change) {
        ObjectNode root = (ObjectNode) tree(file);
        change.accept(root);
        return root.toString();
    }

    static JsonNode tree(String file) {
        try {
            return LwnJson.mapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
