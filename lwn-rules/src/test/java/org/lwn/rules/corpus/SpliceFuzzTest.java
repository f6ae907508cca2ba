package org.lwn.rules.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lwn.problem.Place;
import org.lwn.problem.Problem;
import org.lwn.problem.Severity;
import org.lwn.rules.CompiledSample;
import org.lwn.rules.RulePackException;
import org.lwn.rules.grant.GrantEligibility;
import org.lwn.rules.language.Rule;
import org.lwn.rules.language.RuleReader;

/**
 * Whatever the corpus is spliced into, reading it ends soon and in one of two ways: with an error, or with rules whose
 * canonical DRL has only the letters and signs that it may have and compiles. {@code -Dlwn.splices=100000} compiles all
 * that is accepted, {@code -Dlwn.seed=1} splices others.
 */
class SpliceFuzzTest {
    private static final int SPLICES = Integer.getInteger("lwn.splices", 100_000);
    private static final int COMPILED = Integer.getInteger("lwn.splices") == null ? 150 : Integer.MAX_VALUE;
    private static final int COMPILED_TOGETHER = 150;
    private static final long SEED = Long.getLong("lwn.seed", 20260601);
    private static final Duration LONGEST_READING = Duration.ofSeconds(5);
    private static final CharMatcher OUTSIDE_TEXTS = CharMatcher.inRange('a', 'z')
            .or(CharMatcher.inRange('A', 'Z'))
            .or(CharMatcher.inRange('0', '9'))
            .or(CharMatcher.anyOf(" \n$_.,:;()=!<>&|+-*"));
    private static final CharMatcher UNSAFE_IN_TEXTS = CharMatcher.anyOf("\\\n\r")
            .or(CharMatcher.javaIsoControl().and(CharMatcher.isNot('\t')))
            .or(CharMatcher.forPredicate(
                    letter -> List.of(Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR)
                            .contains((byte) Character.getType(letter))));

    private final RuleReader reader = new RuleReader(GrantEligibility.PACK.factTypes());
    private final Splices splices = new Splices();
    private final List<Rule> accepted = new ArrayList<>();
    private final int[] acceptedFiles = new int[2];
    private volatile int number;
    private long slowest;

    @Test
    void a_splice_is_refused_or_gives_rules_that_compile() {
        assertTimeoutPreemptively(
                LONGEST_READING.multipliedBy(SPLICES / 1000), this::readAll, () -> "reading splice " + number);

        assertThat(Duration.ofNanos(slowest)).isLessThan(LONGEST_READING);
        assertThat(acceptedFiles[0]).as("accepted splices of tokens").isGreaterThan(SPLICES / 500);
        assertThat(acceptedFiles[1]).as("accepted splices of conditions").isGreaterThan(SPLICES / 5);
        Lists.partition(accepted, COMPILED_TOGETHER).forEach(SpliceFuzzTest::compile);
    }

    private void readAll() {
        for (int next = 0; next < SPLICES; next++) {
            number = next;
            Random random = new Random(SEED + number);
            int way = number % 2;
            String text = way == 0 ? splices.ofTokens(random) : splices.ofConditions(random);
            long start = System.nanoTime();
            RuleReader.Result result = reader.read("splice.drl", text.getBytes(StandardCharsets.UTF_8));
            slowest = Math.max(slowest, System.nanoTime() - start);
            assertThat(result.problems()).as(text).allMatch(SpliceFuzzTest::isPlaced);
            if (isRefused(result) || result.rules().isEmpty()) {
                continue;
            }
            acceptedFiles[way]++;
            assertThat(signs(CompiledSample.drl(result.rules()))).as(text).isEmpty();
            if (accepted.size() < COMPILED) {
                accepted.addAll(result.rules());
            }
        }
    }

    private static boolean isRefused(RuleReader.Result result) {
        return result.problems().stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    private static boolean isPlaced(Problem problem) {
        return problem.place() instanceof Place.InText place && place.line() > 0 && place.column() > 0;
    }

    /** The signs in canonical DRL that have no business there. */
    private static String signs(String drl) {
        StringBuilder signs = new StringBuilder();
        List<String> parts = Splitter.on('"').splitToList(drl);
        for (int part = 0; part < parts.size(); part++) {
            boolean isInText = part % 2 == 1;
            signs.append((isInText ? UNSAFE_IN_TEXTS : OUTSIDE_TEXTS.negate()).retainFrom(parts.get(part)));
        }
        return signs.append(parts.size() % 2 == 1 ? "" : "an open text").toString();
    }

    /** Together, since that is much faster; if they do not compile, one by one, to tell which. */
    private static void compile(List<Rule> rules) {
        try {
            CompiledSample.compile(rules);
        } catch (RulePackException e) {
            for (Rule rule : rules) {
                assertThatCode(() -> CompiledSample.compile(ImmutableList.of(rule)))
                        .as(CompiledSample.drl(ImmutableList.of(rule)))
                        .doesNotThrowAnyException();
            }
            throw e;
        }
    }
}
