package org.lwn.rules.language;

import com.google.common.collect.ImmutableList;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lwn.problem.Problem;

/** Reads rule files. Thread-safe. */
public final class RuleReader {
    /** The longest rule file, in bytes. */
    public static final int MOST_BYTES = 64 * 1024;

    private static final int MOST_RULES = 200;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final FactTypes factTypes;
    private final boolean isCheckedBefore;

    /** @param factTypes the kinds of fact that the rules may name */
    public RuleReader(FactTypes factTypes) {
        this(factTypes, false);
    }

    private RuleReader(FactTypes factTypes, boolean isCheckedBefore) {
        this.factTypes = factTypes;
        this.isCheckedBefore = isCheckedBefore;
    }

    /** Of files that were checked before: what conditions are to each other, which takes longest, is not looked at again. */
    public static RuleReader ofChecked(FactTypes factTypes) {
        return new RuleReader(factTypes, true);
    }

    /**
     * What was read of one file.
     *
     * @param rules those that are right, in the order in which they are written
     * @param problems everything that is wrong, in the order in which a reader meets it
     */
    public record Result(List<Rule> rules, List<Problem> problems) {
        public Result {
            rules = ImmutableList.copyOf(rules);
            problems = ImmutableList.copyOf(problems);
        }
    }

    /**
     * Reads one file.
     *
     * @param file its name, as problems show it
     * @param bytes its content, in UTF-8
     */
    public Result read(String file, byte[] bytes) {
        Problems problems = new Problems(file);
        if (bytes.length > MOST_BYTES) {
            problems.error(
                    1,
                    1,
                    "rule.file-too-long",
                    "The file has more than the " + MOST_BYTES + " bytes that a rule file may have.",
                    "Divide it by topic into several files.");
            return new Result(ImmutableList.of(), problems.inOrder());
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            int[] place = placeOfFirstBadByte(bytes);
            problems.error(
                    place[0],
                    place[1],
                    "rule.encoding",
                    "The file is not saved as UTF-8: what stands here cannot be read.",
                    "Save it again with the encoding UTF-8.");
            return new Result(ImmutableList.of(), problems.inOrder());
        }
        return readText(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text, problems);
    }

    private Result readText(String text, Problems problems) {
        List<Syntax.RuleText> written = new Parser(new Lexer(text, problems).tokens(), problems).rules();
        if (written.size() > MOST_RULES) {
            problems.error(
                    written.get(MOST_RULES).name(),
                    "rule.too-many",
                    "The file has " + written.size() + " rules, but may have at most " + MOST_RULES + ".",
                    "Divide it by topic into several files.");
            return new Result(ImmutableList.of(), problems.inOrder());
        }
        ImmutableList.Builder<Rule> rules = ImmutableList.builder();
        refuseSeconds(written, problems);
        for (Syntax.RuleText rule : written) {
            Optional<Rule> resolved = new Resolver(factTypes, problems, isCheckedBefore).resolve(rule);
            // A rule that lost a condition to a mistake says something else than was meant.
            if (!problems.anyWithin(rule.name().line(), rule.end().line())) {
                resolved.ifPresent(rules::add);
            }
        }
        ImmutableList<Rule> read = problems.areAllTold() ? rules.build() : ImmutableList.of();
        List<Problem> all = Stream.concat(problems.inOrder().stream(), Versions.problems(read).stream())
                .sorted(Problem.BY_PLACE)
                .collect(ImmutableList.toImmutableList());
        return new Result(read, all);
    }

    /** Refuses a second rule of one name, and of one code unless both say when they are in force. */
    private static void refuseSeconds(List<Syntax.RuleText> written, Problems problems) {
        Map<String, Token> names = new HashMap<>();
        Map<String, Token> codes = new HashMap<>();
        Set<String> versions = new HashSet<>();
        for (Syntax.RuleText rule : written) {
            Optional<Token> code = values(rule, "code").findFirst();
            boolean isVersion = isDated(rule)
                    && code.isPresent()
                    && !versions.add(rule.name().text() + "\n" + code.get().text());
            if (!isVersion) {
                refuseSecond("name", rule.name(), names, problems);
            }
            if (!isDated(rule)) {
                values(rule, "code").forEach(token -> refuseSecond("code", token, codes, problems));
            }
        }
    }

    private static boolean isDated(Syntax.RuleText rule) {
        return values(rule, "from").findAny().isPresent()
                || values(rule, "until").findAny().isPresent();
    }

    private static Stream<Token> values(Syntax.RuleText rule, String annotation) {
        return rule.annotations().stream()
                .filter(written -> written.name().is(annotation))
                .flatMap(written -> written.values().stream());
    }

    private static void refuseSecond(String what, Token token, Map<String, Token> earlier, Problems problems) {
        Token first = earlier.putIfAbsent(token.text(), token);
        if (first != null) {
            problems.error(
                    token,
                    "rule.duplicate",
                    "The " + what + " \"" + token.text() + "\" stands already in line " + first.line() + ".",
                    "Give each rule its own.");
        }
    }

    private static int[] placeOfFirstBadByte(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        java.nio.CharBuffer out = java.nio.CharBuffer.allocate(bytes.length);
        StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(in, out, true);
        String before = out.flip().toString();
        int lineStart = before.lastIndexOf('\n') + 1;
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        return new int[] {line, 1 + before.codePointCount(lineStart, before.length())};
    }
}
