package org.lwn.rules;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.lwn.json.LwnJson;
import org.lwn.rules.language.FactTypes;
import org.lwn.rules.language.Rule;

/** A language that nobody speaks, {@code en-XA}: English with every letter changed, so that what is not translated shows. */
final class Pseudo {
    static final Locale LANGUAGE = Locale.forLanguageTag("en-XA");

    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String ACCENTED = "åƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ";
    private static final String FILE = "wording/en-XA.properties";

    private Pseudo() {}

    /** In brackets, a third longer and in letters of no language, but for the names in braces. */
    static String of(String english) {
        StringBuilder pseudo = new StringBuilder("⟦");
        boolean isName = false;
        for (int at = 0; at < english.length(); at++) {
            char letter = english.charAt(at);
            isName = letter == '{' || (isName && letter != '}');
            int index = isName ? -1 : PLAIN.indexOf(letter);
            pseudo.append(index < 0 ? letter : ACCENTED.charAt(index));
        }
        return pseudo + " " + "·".repeat(english.length() / 3) + "⟧";
    }

    /** The pack with every message and name, every sentence of forms and every choice in this language. */
    static PackFiles shipped(Pack<?> pack) throws IOException {
        PackFiles files = PackFiles.shipped(pack.id());
        Map<String, byte[]> contents = new LinkedHashMap<>(files.contents());
        ObjectNode manifest = (ObjectNode) files.read("pack.json").root().deepCopy();
        ArrayNode wording = manifest.withArray("wording");
        wording.add(FILE);
        contents.put("pack.json", LwnJson.write(manifest).getBytes(StandardCharsets.UTF_8));
        contents.put(
                FILE, file(PackSource.read(files.folder(), pack.factTypes()).rules(), pack.factTypes()));
        return PackFiles.of(pack.id(), contents);
    }

    private static byte[] file(List<Rule> rules, FactTypes factTypes) {
        Map<String, String> english = new LinkedHashMap<>(WordingDraft.choices(rules, factTypes));
        english.putAll(OwnWording.ENGLISH);
        for (Rule rule : rules) {
            english.put(rule.metadata().code(), rule.metadata().message());
            english.put(Wording.nameOf(rule.metadata().code()), rule.name());
        }
        return english.entrySet().stream()
                .map(entry -> entry.getKey() + " = " + of(entry.getValue()))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What the pack's own wording is in this language, by key. */
    static ImmutableMap<String, String> wording(List<Rule> rules) {
        return rules.stream()
                .collect(ImmutableMap.toImmutableMap(
                        rule -> rule.metadata().code(),
                        rule -> of(rule.metadata().message()),
                        (one, other) -> one));
    }
}
