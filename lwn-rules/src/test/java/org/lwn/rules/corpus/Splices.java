package org.lwn.rules.corpus;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files put together from pieces of the corpus: tokens of any file, which mostly make nonsense, and conditions, values and
 * kinds of fact of valid ones, which often make sense.
 */
final class Splices {
    private static final int LONGEST_FILE = 4000;
    private static final Pattern TOKEN =
            Pattern.compile("\"[^\"\n]*\"|'[^'\n]*'|[$]?\\w+|[=!<>]=|&&|[|]{2}|//[^\n]*|\\s+|(?s:.)");
    private static final Pattern RULE = Pattern.compile("(?ms)^rule .*?^when\n(.*?)^then\n.*?^end");
    private static final Pattern VALUE =
            Pattern.compile("\"[^\"\n]*\"|[$]?[A-Za-z]\\w*([.]\\w+)*|\\b[0-9]+([.][0-9]+)?");
    private static final Pattern COMPARISON = Pattern.compile("[=!<>]=|[<>]|contains|memberOf|matches");
    private static final String BEGINNING = """
            package org.lwn.grant.eligibility

            rule "A splice"
                @code( "splice.one" ) @effect( REFER ) @source( "practice" ) @since( "0.1" )
                @message( "A person must look at this." )
            when
            """;
    private static final String ENDING = """
            then
                found.at( "/amountRequested" );
            end
            """;

    /** Every file of the corpus by its tokens. */
    private final List<List<String>> files;

    /** The conditions of valid rules, each as its kinds of fact in order. */
    private final List<List<String>> rules;

    /** What stands between the commas of each kind of fact. */
    private final ImmutableListMultimap<String, String> constraints;

    private final List<String> values;

    Splices() {
        files = Stream.of("accept", "hostile", "mistakes", "large")
                .flatMap(folder -> Corpus.files(folder).stream().map(file -> Corpus.bytes(folder, file)))
                .filter(bytes -> bytes.length <= LONGEST_FILE)
                .map(bytes -> found(TOKEN, new String(bytes, StandardCharsets.UTF_8)))
                .collect(ImmutableList.toImmutableList());
        rules = Corpus.files("accept").stream()
                .flatMap(file -> RULE.matcher(Corpus.text("accept", file)).results())
                .map(rule -> rule.group(1)
                        .lines()
                        .map(String::strip)
                        .filter(line -> balance(line) == 0 && line.endsWith(")") && !line.startsWith("//"))
                        .collect(ImmutableList.toImmutableList()))
                .filter(elements -> !elements.isEmpty())
                .collect(ImmutableList.toImmutableList());
        ImmutableListMultimap.Builder<String, String> found = ImmutableListMultimap.builder();
        rules.stream().flatMap(List::stream).forEach(element -> found.putAll(kind(element), parts(element)));
        constraints = found.build();
        values = constraints.values().stream()
                .flatMap(constraint -> found(VALUE, constraint).stream())
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    /** A file in which some tokens were put in place of others. */
    String ofTokens(Random random) {
        List<String> tokens = new ArrayList<>(oneOf(files, random));
        for (int splices = 1 + random.nextInt(2); splices > 0; splices--) {
            List<String> replaced = some(tokens, random);
            List<String> put = random.nextInt(4) == 0 ? List.of() : List.copyOf(some(oneOf(files, random), random));
            replaced.clear();
            replaced.addAll(put);
        }
        return String.join("", tokens);
    }

    /** A rule of which some conditions, values or kinds of fact are those of other rules. */
    String ofConditions(Random random) {
        List<String> elements = new ArrayList<>(oneOf(rules, random));
        for (int splices = 1 + random.nextInt(3); splices > 0; splices--) {
            int place = random.nextInt(elements.size());
            if (random.nextInt(5) == 0) {
                List<String> other = oneOf(rules, random);
                elements.addAll(other.subList(1, other.size()));
            } else {
                elements.set(place, spliced(elements.get(place), random));
            }
        }
        return BEGINNING + String.join("\n", elements) + "\n" + ENDING;
    }

    private String spliced(String element, Random random) {
        List<String> parts = new ArrayList<>(parts(element));
        List<String> others = constraints.get(kind(element));
        if (parts.isEmpty() || others.isEmpty()) {
            return element;
        }
        int place = random.nextInt(parts.size());
        String part = parts.get(place);
        String other = oneOf(others, random);
        switch (random.nextInt(7)) {
            case 0 -> parts.set(place, other);
            case 1 -> parts.add(other);
            case 2 -> parts.set(place, "( " + part + " || " + other + " )");
            case 3 -> parts.set(place, "!( " + part + " )");
            case 4 -> parts.set(place, "( " + part + " && " + other + " ) || " + oneOf(others, random));
            case 5 -> parts.set(place, replaced(part, VALUE, oneOf(values, random), random));
            default ->
                parts.set(
                        place,
                        replaced(
                                part,
                                COMPARISON,
                                oneOf(List.of("==", "!=", "<", "<=", ">", ">=", "contains", "matches"), random),
                                random));
        }
        int open = element.indexOf('(');
        return element.substring(0, open) + "( " + String.join(", ", parts) + " )";
    }

    private static String replaced(String text, Pattern what, String by, Random random) {
        List<MatchResult> places = what.matcher(text).results().toList();
        if (places.isEmpty()) {
            return text;
        }
        MatchResult place = oneOf(places, random);
        return text.substring(0, place.start()) + by + text.substring(place.end());
    }

    /** What comes before the first bracket: the word for the fact, with what stands before it. */
    private static String kind(String element) {
        return element.substring(0, element.indexOf('('))
                .replaceFirst("^[$]\\w+ : |^(not|exists) ", "")
                .strip();
    }

    /** What stands between the commas of the outermost brackets. */
    private static List<String> parts(String element) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        StringBuilder part = new StringBuilder();
        for (String token : found(TOKEN, element.substring(element.indexOf('(') + 1, element.lastIndexOf(')')))) {
            depth += balance(token);
            if (depth == 0 && token.equals(",")) {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else {
                part.append(token);
            }
        }
        parts.add(part.toString().strip());
        return parts.stream().filter(each -> !each.isEmpty()).toList();
    }

    private static int balance(String text) {
        return (int) (text.chars().filter(c -> c == '(').count()
                - text.chars().filter(c -> c == ')').count());
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).collect(ImmutableList.toImmutableList());
    }

    /** A view of up to eight tokens in a row. */
    private static List<String> some(List<String> tokens, Random random) {
        int from = random.nextInt(tokens.size() + 1);
        return tokens.subList(from, Math.min(tokens.size(), from + random.nextInt(9)));
    }

    private static <T> T oneOf(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
