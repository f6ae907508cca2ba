package org.lwn.rules.corpus;

import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.Multimap;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.kie.api.KieServices;
import org.lwn.problem.Problem;
import org.lwn.problem.Severity;
import org.lwn.rules.grant.GrantEligibility;
import org.lwn.rules.language.RuleReader;

/** The mistakes of the corpus, what is said of them here and by plain Drools, and the page that tells it. */
final class Mistakes {
    static final String FOLDER = "mistakes";
    private static final String NOTHING = "none";
    private static final int CASES = 50;
    private static final int LONGEST = 100;

    private Mistakes() {}

    /** The rows of the index by their files. */
    static Multimap<String, Corpus.Row> rows() {
        Multimap<String, Corpus.Row> rows = LinkedHashMultimap.create();
        Corpus.rows(FOLDER).forEach(row -> rows.put(row.file(), row));
        return rows;
    }

    /** Whether it is about something that is told; of a file that is right, nothing is. */
    static boolean isTold(Corpus.Row row) {
        return !row.get("severity").equals(NOTHING);
    }

    /** What is told of the file; of notes only those that the index names for it, since a note is no complaint. */
    static List<Problem> problems(String file) {
        Set<String> codes = rows().get(file).stream()
                .filter(Mistakes::isTold)
                .map(row -> row.get("code"))
                .collect(ImmutableSet.toImmutableSet());
        return new RuleReader(GrantEligibility.PACK.factTypes())
                .read(file, Corpus.bytes(FOLDER, file)).problems().stream()
                        .filter(problem -> problem.severity() != Severity.NOTE || codes.contains(problem.code()))
                        .collect(ImmutableList.toImmutableList());
    }

    /** Writes into the index what is said now, here and by plain Drools, for a person to read. */
    static void writeIndex() {
        Corpus.write(
                FOLDER,
                rows().asMap().entrySet().stream()
                        .flatMap(file -> written(file.getKey(), file.getValue().stream()))
                        .toList());
    }

    private static Stream<Corpus.Row> written(String file, Stream<Corpus.Row> rows) {
        Iterator<Problem> told = problems(file).iterator();
        String plain = shortened(saidByPlainDrools(file));
        return rows.map(row -> row.with("plain", plain)
                .with("sentence", isTold(row) ? told.next().message() : ""));
    }

    private static String saidByPlainDrools(String file) {
        try (PlainDrools drools = PlainDrools.of(ImmutableMap.of(file, Corpus.text(FOLDER, file)))) {
            return saidWhenRun(drools);
        } catch (IllegalStateException refused) {
            return "" + refused.getMessage();
        } catch (RuntimeException broken) {
            return broken.getClass().getSimpleName() + ": " + broken.getMessage();
        }
    }

    private static String saidWhenRun(PlainDrools drools) {
        AnsweredCases cases = new AnsweredCases(new Random(1));
        int fired = 0;
        try {
            for (int number = 0; number < CASES; number++) {
                fired += drools.fired(cases.next()).size();
            }
        } catch (RuntimeException | LinkageError failed) {
            Throwable cause = Throwables.getRootCause(failed);
            return "when it runs, " + cause.getClass().getSimpleName() + ": " + cause.getMessage();
        }
        return fired == CASES ? "nothing, and it fires for every case" : "nothing";
    }

    /** The first thing that is said, without names of files and rules, and no longer than can be read in a table. */
    private static String shortened(String said) {
        String first = said.replaceFirst("^[^ ]+[.](drl|java): ", "")
                .replaceFirst("^\\[ERR [0-9]+] ", "")
                .replaceFirst("(?s)(\n(org|src)/|\\s+Problem stacktrace).*$", "")
                .replaceFirst("( in pattern)? in rule \"[^\"]*\"$", "")
                .replaceAll("\\s+", " ")
                .strip();
        return first.length() <= LONGEST ? first : first.substring(0, first.lastIndexOf(' ', LONGEST)) + " …";
    }

    /** The page of all mistakes, from the index. */
    static String page() {
        String version = KieServices.class.getPackage().getImplementationVersion();
        StringBuilder page = new StringBuilder("""
                # Mistakes

                What people write by mistake in [rules](language.md), what plain Drools %s says of it, and what `lwn check` says. Both read the whole file; shown
                is the line that it is about, or the first thing that is said of it. *Nothing* means that plain Drools compiles the rule and runs it. It counts
                columns from 0, where it names any; here they count from 1. What `@code` and the like hold means nothing to plain Drools. Its words are shortened
                where they end in …; the page is made from the [index](../lwn-rules/src/test/resources/org/lwn/rules/language/corpus/mistakes/INDEX.tsv) of the
                tests that hold it.
                """.formatted(version));
        Multimap<String, Corpus.Row> groups = LinkedHashMultimap.create();
        Corpus.rows(FOLDER).forEach(row -> groups.put(row.get("group"), row));
        groups.asMap().forEach((group, rows) -> {
            page.append("\n## ").append(group).append("\n\n");
            page.append("| mistake | what is written | plain Drools | lwn |\n|---|---|---|---|\n");
            rows.forEach(row -> page.append("| ")
                    .append(prose(row.get("kind")))
                    .append(" | ")
                    .append(code(lineOf(row)))
                    .append(" | ")
                    .append(row.get("plain").startsWith("nothing") ? row.get("plain") : code(row.get("plain")))
                    .append(" | ")
                    .append(isTold(row) ? said(row) : "nothing")
                    .append(" |\n"));
        });
        return page.toString();
    }

    private static String lineOf(Corpus.Row row) {
        return isTold(row)
                ? Corpus.text(FOLDER, row.file())
                        .lines()
                        .skip(Integer.parseInt(row.get("line")) - 1)
                        .findFirst()
                        .orElse("")
                        .strip()
                : "";
    }

    private static String said(Corpus.Row row) {
        String severity = row.get("severity").equals("error") ? "" : row.get("severity") + ": ";
        return row.get("line") + ":" + row.get("column") + " " + severity + prose(row.get("sentence"));
    }

    private static String prose(String text) {
        return inTable(text).replace("<", "&lt;").replace("*", "\\*");
    }

    private static String code(String text) {
        return text.isEmpty() ? "" : "`" + inTable(text) + "`";
    }

    private static String inTable(String text) {
        return text.replace("|", "\\|");
    }
}
