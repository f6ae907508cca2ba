package org.lwn.rules;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import org.lwn.json.JsonDocument;
import org.lwn.json.JsonLimits;
import org.lwn.json.LwnJson;
import org.lwn.json.Reading;
import org.lwn.json.UnreadableJsonException;
import org.lwn.problem.Place;
import org.lwn.problem.Pointer;
import org.lwn.problem.Problem;
import org.lwn.problem.Severity;
import org.lwn.rules.language.CanonicalPrinter;
import org.lwn.rules.language.FactTypes;
import org.lwn.rules.language.Relations;
import org.lwn.rules.language.Rule;
import org.lwn.rules.language.RuleReader;
import org.lwn.rules.language.Versions;

/**
 * A pack as it was read and checked, before it is compiled.
 *
 * @param manifest what its folder holds
 * @param rules in the order of the manifest's files
 * @param drl the rules as they are compiled, printed when they are asked for
 * @param translations wording by language and code
 * @param programmes the documents that hold thresholds, not yet read as what they are
 * @param notices warnings and notes
 * @param shipped what tells the files of a pack that comes with lwn from others, with which it may not be confused by
 *     accident; empty for every other pack
 */
record PackSource(
        Manifest manifest,
        List<Rule> rules,
        Supplier<String> drl,
        Map<Locale, ImmutableMap<String, String>> translations,
        List<JsonDocument> programmes,
        List<Problem> notices,
        OptionalLong shipped) {
    private static final String MANIFEST = "pack.json";

    /** Of a pack that did not come with lwn. */
    PackSource(
            Manifest manifest,
            List<Rule> rules,
            Map<Locale, ImmutableMap<String, String>> translations,
            List<JsonDocument> programmes,
            List<Problem> notices) {
        this(manifest, rules, printed(manifest, rules), translations, programmes, notices, OptionalLong.empty());
    }

    private static Supplier<String> printed(Manifest manifest, List<Rule> rules) {
        return Suppliers.memoize(() -> new CanonicalPrinter(packageName(manifest), Found.class).print(rules));
    }

    /** The DRL that is compiled. */
    String canonicalDrl() {
        return drl.get();
    }

    /**
     * Reads a pack's folder; one that comes with lwn without the checks that it passed when lwn was built.
     *
     * @throws RulePackException with every problem of every file, if there is any error
     */
    static PackSource read(PackFolder folder, FactTypes factTypes) {
        return read(new Reader(folder, factTypes, folder.isShipped()));
    }

    /** The same with every check. */
    static PackSource readAndCheck(PackFolder folder, FactTypes factTypes) {
        return read(new Reader(folder, factTypes, false));
    }

    private static PackSource read(Reader reader) {
        PackFolder folder = reader.folder;
        try {
            return reader.read();
        } catch (UnreadableJsonException e) {
            throw new RulePackException(folder.name(), String.valueOf(e.getMessage()), e);
        } catch (NotDirectoryException e) {
            throw new RulePackException(
                    folder.name(), "it is a file. Name the folder that has the pack's " + MANIFEST + ".", e);
        } catch (NoSuchFileException e) {
            throw new RulePackException(
                    folder.name(),
                    "there is no file " + e.getMessage() + ". A pack's folder has a " + MANIFEST + ".",
                    e);
        } catch (IOException e) {
            throw new RulePackException(folder.name(), "its files cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** The name of the DRL package, and of the Java package that it is compiled into. */
    String packageName() {
        return packageName(manifest);
    }

    private static String packageName(Manifest manifest) {
        return "org.lwn.pack." + manifest.id().replace('-', '_');
    }

    PackIdentity identity() {
        Hasher hasher = Hashing.sha256().newHasher();
        put(hasher, canonicalDrl());
        for (Rule rule : rules) {
            put(hasher, rule.name());
            put(hasher, rule.metadata().toString());
            put(hasher, rule.reportsAt().value());
            put(hasher, rule.boundPaths());
        }
        translations.forEach((language, wording) -> {
            put(hasher, language.toLanguageTag());
            new TreeMap<>(wording).forEach((code, message) -> {
                put(hasher, code);
                put(hasher, message);
            });
        });
        return identity(hasher.hash().toString());
    }

    /** The same with the hash that is known. */
    PackIdentity identity(String sha256) {
        return new PackIdentity(manifest.id(), manifest.version(), sha256);
    }

    /** Each text with its length before it, so that no two lists of texts run into one. */
    private static void put(Hasher hasher, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        hasher.putInt(bytes.length).putBytes(bytes);
    }

    /** Reads one folder and collects what is wrong with it. */
    private static final class Reader {
        private final PackFolder folder;
        private final FactTypes factTypes;
        private final boolean isCheckedBefore;
        private final List<Problem> problems = new ArrayList<>();
        private final CRC32 checksum = new CRC32();

        Reader(PackFolder folder, FactTypes factTypes, boolean isCheckedBefore) {
            this.folder = folder;
            this.factTypes = factTypes;
            this.isCheckedBefore = isCheckedBefore;
        }

        PackSource read() throws IOException {
            Reading<Manifest> reading = LwnJson.read(Manifest.class, document(MANIFEST));
            problems.addAll(reading.problems());
            Manifest manifest = reading.value();
            if (manifest == null) {
                throw new RulePackException(folder.name(), problems);
            }
            checkManifest(manifest);
            List<Rule> rules = rules(manifest);
            Map<Locale, ImmutableMap<String, String>> translations = translations(manifest, rules);
            List<JsonDocument> programmes = programmes(manifest);
            if (problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
                throw new RulePackException(folder.name(), problems);
            }
            return new PackSource(
                    manifest,
                    rules,
                    printed(manifest, rules),
                    translations,
                    programmes,
                    ImmutableList.copyOf(problems),
                    folder.isShipped() ? OptionalLong.of(checksum.getValue()) : OptionalLong.empty());
        }

        private JsonDocument document(String file) throws IOException {
            return document(file, content(file));
        }

        private byte[] content(String file) throws IOException {
            byte[] content = folder.read(file);
            checksum.update(file.getBytes(StandardCharsets.UTF_8));
            checksum.update(content);
            return content;
        }

        private static JsonDocument document(String file, byte[] content) throws IOException {
            return LwnJson.parse(file, new ByteArrayInputStream(content), JsonLimits.DEFAULT);
        }

        /** The content of each of the files that the manifest lists in that field; those not there are problems. */
        private Map<String, byte[]> listed(String field, List<String> files) throws IOException {
            Map<String, byte[]> contents = new LinkedHashMap<>();
            for (int index = 0; index < files.size(); index++) {
                try {
                    contents.put(files.get(index), content(files.get(index)));
                } catch (NoSuchFileException e) {
                    error(
                            Pointer.ROOT.child(field).child(index),
                            "The pack lists " + files.get(index) + ", which is not there.",
                            "Put the file back, or take it out of the list.");
                }
            }
            return contents;
        }

        private List<JsonDocument> programmes(Manifest manifest) throws IOException {
            Map<String, JsonDocument> byId = new HashMap<>();
            ImmutableList.Builder<JsonDocument> programmes = ImmutableList.builder();
            for (Map.Entry<String, byte[]> file :
                    listed("programmes", manifest.programmes()).entrySet()) {
                JsonDocument programme = document(file.getKey(), file.getValue());
                String id = programme.root().path("id").asText();
                JsonDocument earlier = byId.putIfAbsent(id, programme);
                if (earlier != null && !id.isEmpty()) {
                    problems.add(Problem.error(
                            new Place.InJson(file.getKey(), Pointer.ROOT.child("id")),
                            "programme.duplicate-id",
                            "The id '" + id + "' is used already in " + earlier.name() + ".",
                            "Give each programme its own."));
                }
                programmes.add(programme);
            }
            return programmes.build();
        }

        private void checkManifest(Manifest manifest) throws IOException {
            String caseName = factTypes.caseType().name();
            if (!manifest.factType().equals(caseName)) {
                error(
                        "factType",
                        "The rules here are about a " + caseName + ", not '" + manifest.factType() + "'.",
                        "Write \"" + caseName + "\".");
            }
            if (manifest.rules().isEmpty()) {
                error("rules", "The pack lists no rule file.", "List its .drl files.");
            }
            for (String file : folder.ruleFiles()) {
                if (!manifest.rules().contains(file)) {
                    error(
                            "rules",
                            "The folder has the rule file " + file + ", which is not listed and would not count.",
                            "Add \"" + file + "\" to the list, or remove the file.");
                }
            }
        }

        private List<Rule> rules(Manifest manifest) throws IOException {
            RuleReader reader = isCheckedBefore ? RuleReader.ofChecked(factTypes) : new RuleReader(factTypes);
            ImmutableList.Builder<Rule> rules = ImmutableList.builder();
            Map<String, Rule> byName = new HashMap<>();
            for (Map.Entry<String, byte[]> content :
                    listed("rules", manifest.rules()).entrySet()) {
                String file = content.getKey();
                RuleReader.Result result = reader.read(file, content.getValue());
                problems.addAll(result.problems());
                for (Rule rule : result.rules()) {
                    Rule sameName = byName.putIfAbsent(rule.name(), rule);
                    if (sameName != null
                            && !sameName.place().document().equals(file)
                            && !sameName.metadata()
                                    .code()
                                    .equals(rule.metadata().code())) {
                        duplicate(rule, "name \"" + rule.name() + "\"", sameName);
                    }
                    rules.add(rule);
                }
            }
            List<Rule> all = rules.build();
            // Those of one file are told by its reader.
            (isCheckedBefore ? Versions.problems(all) : Relations.problems(all))
                    .stream().filter(problem -> !problems.contains(problem)).forEach(problems::add);
            return all;
        }

        private void duplicate(Rule rule, String what, Rule earlier) {
            problems.add(Problem.error(
                    rule.place(),
                    "rule.duplicate",
                    "The " + what + " is used already at " + earlier.place() + ".",
                    "Give each rule its own."));
        }

        private Map<Locale, ImmutableMap<String, String>> translations(Manifest manifest, List<Rule> rules)
                throws IOException {
            boolean allRulesRead = problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
            Map<String, byte[]> contents = listed("wording", manifest.wording());
            return isCheckedBefore
                    ? WordingReader.readChecked(contents, problems)
                    : new WordingReader(rules, allRulesRead, factTypes, problems).read(contents);
        }

        private void error(String field, String sentence, String remedy) {
            error(Pointer.ROOT.child(field), sentence, remedy);
        }

        private void error(Pointer pointer, String sentence, String remedy) {
            problems.add(Problem.error(new Place.InJson(MANIFEST, pointer), "pack.manifest", sentence, remedy));
        }
    }
}
