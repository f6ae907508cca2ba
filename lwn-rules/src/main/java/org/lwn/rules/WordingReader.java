package org.lwn.rules;

import static org.lwn.rules.WordingFile.error;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Sets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lwn.problem.Problem;
import org.lwn.problem.Suggestion;
import org.lwn.rules.language.FactTypes;
import org.lwn.rules.language.Rule;
import org.lwn.rules.language.Template;

/** Reads a pack's files of wording and tells what is wrong with each, and what each lacks. */
final class WordingReader {
    private static final Comparator<Locale> BY_TAG = Comparator.comparing(Locale::toLanguageTag);

    private final ListMultimap<String, Rule> byCode;
    private final ImmutableSet<String> formKeys;
    private final boolean allRulesRead;
    private final List<Problem> problems;
    private final Map<Locale, String> files = new TreeMap<>(BY_TAG);
    private final Map<Locale, ImmutableMap<String, String>> wording = new TreeMap<>(BY_TAG);

    /**
     * @param rules those that could be read
     * @param allRulesRead whether these are all that the pack has
     * @param problems where what is found is added
     */
    WordingReader(List<Rule> rules, boolean allRulesRead, FactTypes factTypes, List<Problem> problems) {
        this.byCode = Multimaps.index(rules, rule -> rule.metadata().code());
        this.formKeys = formKeys(factTypes);
        this.allRulesRead = allRulesRead;
        this.problems = problems;
    }

    private static ImmutableSet<String> formKeys(FactTypes factTypes) {
        Stream<String> choices = ReachableTypes.from(factTypes.javaTypes()).stream()
                .filter(Class::isEnum)
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(constant -> Wording.keyOf((Enum<?>) constant));
        return Stream.concat(OwnWording.ENGLISH.keySet().stream(), choices).collect(ImmutableSet.toImmutableSet());
    }

    /**
     * Wording by language and key, sorted by the languages' tags.
     *
     * @param contents of the files, by their names
     */
    Map<Locale, ImmutableMap<String, String>> read(Map<String, byte[]> contents) {
        contents.forEach(this::read);
        if (allRulesRead) {
            Translations translations = new Translations(wording);
            files.forEach((language, file) -> tellWhatIsMissing(language, file, translations));
        }
        return wording;
    }

    /** The same of files that were checked before. */
    static Map<Locale, ImmutableMap<String, String>> readChecked(Map<String, byte[]> contents, List<Problem> problems) {
        Map<Locale, ImmutableMap<String, String>> wording = new TreeMap<>(BY_TAG);
        contents.forEach((file, content) -> WordingFile.language(file, problems)
                .ifPresent(language -> wording.put(
                        language, WordingFile.read(file, content, problems).entries())));
        return wording;
    }

    private void read(String file, byte[] content) {
        ImmutableMap<String, String> entries =
                WordingFile.read(file, content, problems).entries();
        entries.forEach((key, words) -> check(file, key, words));
        WordingFile.language(file, problems).ifPresent(language -> {
            String earlier = files.putIfAbsent(language, file);
            if (earlier != null) {
                problems.add(error(
                        file,
                        "wording.language",
                        "The language is that of " + earlier + ".",
                        "Put both into one file, " + language.toLanguageTag() + ".properties."));
            }
            wording.put(language, entries);
        });
    }

    private void check(String file, String key, String words) {
        if (key.startsWith(OwnWording.FORM)) {
            checkForm(file, key, words);
        } else if (key.endsWith(Wording.NAME)) {
            String code = key.substring(0, key.length() - Wording.NAME.length());
            checkCode(file, code);
            complaints(words, ImmutableList.of()).forEach(complaint -> refuse(file, key, complaint));
        } else {
            checkCode(file, key);
            byCode.get(key).stream()
                    .flatMap(rule -> Template.complaints(words, rule.bindingNames()).stream())
                    .distinct()
                    .forEach(complaint -> refuse(file, key, complaint));
        }
    }

    /** Words for a rule that is gone are said to nobody, and do no harm. */
    private void checkCode(String file, String code) {
        if (allRulesRead && !byCode.containsKey(code)) {
            problems.add(Problem.warning(
                    WordingFile.place(file),
                    "wording.unknown-code",
                    "There is no rule with the code '" + code + "'.",
                    Suggestion.remedy(code, byCode.keySet().stream().sorted().toList())));
        }
    }

    private void checkForm(String file, String key, String words) {
        if (formKeys.contains(key)) {
            complaints(words, Template.names(OwnWording.ENGLISH.getOrDefault(key, "")))
                    .forEach(complaint -> refuse(file, key, complaint));
        } else {
            problems.add(error(
                    file,
                    "wording.unknown-key",
                    "There is no sentence with the key '" + key + "'.",
                    Suggestion.remedy(key, formKeys)));
        }
    }

    /** What is wrong with words that belong to no message of a rule. */
    private static Stream<String> complaints(String words, List<String> names) {
        List<String> told = Template.names(words);
        return Stream.concat(
                told.stream()
                        .filter(name -> !names.contains(name))
                        .map(name -> "There is no value for {" + name + "} here. "
                                + (names.isEmpty() ? "Leave it out." : Suggestion.remedy(name, names))),
                Template.complaints(words, told).stream());
    }

    private void refuse(String file, String key, String complaint) {
        problems.add(Problem.error(WordingFile.place(file), "wording.message", key + ": " + complaint, null));
    }

    /** English lacks nothing: the rules' own words are English. */
    private void tellWhatIsMissing(Locale language, String file, Translations translations) {
        boolean isEnglish = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
        List<String> lacking = byCode.keySet().stream()
                .sorted()
                .flatMap(code -> Stream.of(code, Wording.nameOf(code))
                        .filter(key ->
                                !isEnglish && translations.find(key, language).isEmpty())
                        .limit(1))
                .toList();
        List<String> leftOut = byCode.keySet().stream()
                .sorted()
                .flatMap(code -> leftOut(code, wording.getOrDefault(language, ImmutableMap.of())))
                .toList();
        if (!lacking.isEmpty()) {
            warn(
                    file,
                    "It has no words for: " + String.join(", ", lacking) + ".",
                    "Until it has, people are told the rules' own words there, which are English.");
        }
        if (!leftOut.isEmpty()) {
            warn(
                    file,
                    "It leaves out what the rules' own messages name: " + String.join(", ", leftOut) + ".",
                    "Write each name in braces where its value is to stand.");
        }
    }

    /** The names that each version's own message has. */
    private Stream<String> leftOut(String code, Map<String, String> words) {
        if (!words.containsKey(code)) {
            return Stream.empty();
        }
        Set<String> named = byCode.get(code).stream()
                .<Set<String>>map(rule ->
                        ImmutableSet.copyOf(Template.names(rule.metadata().message())))
                .reduce(Sets::intersection)
                .orElse(ImmutableSet.of());
        Set<String> told = ImmutableSet.copyOf(Template.names(words.getOrDefault(code, "")));
        return Sets.difference(named, told).stream().map(name -> "{" + name + "} of " + code);
    }

    private void warn(String file, String sentence, String remedy) {
        problems.add(Problem.warning(WordingFile.place(file), "wording.missing", sentence, remedy));
    }
}
