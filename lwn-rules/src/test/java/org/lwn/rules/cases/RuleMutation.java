package org.lwn.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.lwn.problem.Severity;
import org.lwn.rules.CaseRules;
import org.lwn.rules.Finding;
import org.lwn.rules.Pack;
import org.lwn.rules.RuleFate;
import org.lwn.rules.RulePack;
import org.lwn.rules.language.RuleReader;

/**
 * Whether the cases notice when a rule is lost or changed. Rules do not depend on each other, so one pack holds many
 * changed ones; each is judged by decisions in which its fate alone is the changed rule's, and all others are the true ones.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RuleMutation<C> {
    private static final Pattern RULE = Pattern.compile("(?ms)^rule \".*?^end$");
    private static final Pattern CODE = Pattern.compile("@code\\( \"([^\"]+)\" \\)");
    private static final Pattern WORDS = Pattern.compile("in \\( (\\w+), (\\w+) \\)");
    private static final ImmutableMap<String, String> MISTAKES = ImmutableMap.<String, String>builder()
            .put("<", "<=")
            .put("<=", "<")
            .put(">", ">=")
            .put(">=", ">")
            .put("==", "!=")
            .put("!=", "==")
            .put("true", "false")
            .put("false", "true")
            .put("0", "1")
            .buildOrThrow();

    private static final int IN_A_FILE = 50;

    private final Pack<C> rulePack;

    /** Changes after which the rule still says the same of everything. */
    private final Set<String> changeNothing;

    private CaseRules<C> rules;
    private PackCases<C> cases;
    private List<List<RuleFate>> reviews;
    private Map<String, String> texts;
    private Path pack;

    @TempDir
    private Path folder;

    RuleMutation(Pack<C> rulePack, Set<String> changeNothing) {
        this.rulePack = rulePack;
        this.changeNothing = changeNothing;
    }

    /** A rule with one mistake in it. */
    private record Change(String code, String what, String text) {
        /** The code of the rule among many changed ones. */
        String codeAs(int number) {
            return code + "-" + number;
        }

        String textAs(int number) {
            return text.replace("\"" + code + "\"", "\"" + codeAs(number) + "\"")
                    .replaceFirst("rule \"", "rule \"" + number + ": ");
        }

        @Override
        public String toString() {
            return code + ": " + what;
        }
    }

    @BeforeAll
    void reviewAsTheRulesAre() throws IOException, URISyntaxException {
        rules = rulePack.shipped();
        cases = PackCases.shipped(rules);
        List<CaseResult<C>> results = cases.run(rules);
        assertThat(results).as("cases, before any rule is changed").allMatch(CaseResult::passed);
        reviews = results.stream().map(CaseResult::fates).toList();
        pack = Path.of(RulePack.class
                        .getResource("/org/lwn/rules/packs/" + rulePack.id() + "/pack.json")
                        .toURI())
                .getParent();
        texts = new LinkedHashMap<>();
        for (Path file : ruleFiles()) {
            Matcher rule = RULE.matcher(Files.readString(file));
            while (rule.find()) {
                Matcher code = CODE.matcher(rule.group());
                assertThat(code.find()).isTrue();
                texts.put(code.group(1), rule.group());
            }
        }
    }

    @AfterAll
    void close() {
        rules.close();
    }

    @Test
    void the_text_of_every_rule_is_found() {
        assertThat(texts.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        rules.rules().stream().map(rule -> rule.code()).toList());
    }

    @Test
    void a_rule_that_is_lost_makes_a_case_fail_and_changes_no_other_rule() throws IOException {
        List<String> codes = texts.keySet().stream().sorted().toList();
        List<String> unnoticed = new ArrayList<>();
        for (int half = 0; half < 2; half++) {
            List<String> lost = new ArrayList<>();
            for (int index = half; index < codes.size(); index += 2) {
                lost.add(codes.get(index));
            }
            List<List<RuleFate>> without = reviewsWithout("without-" + half, lost);
            for (int index = 0; index < reviews.size(); index++) {
                List<RuleFate> kept = reviews.get(index).stream()
                        .filter(fate -> !lost.contains(fate.code()))
                        .toList();
                assertThat(without.get(index)).containsExactlyElementsOf(kept);
            }
            lost.stream().filter(code -> !isNoticed(code, code, without)).forEach(unnoticed::add);
        }
        assertThat(unnoticed).as("rules whose loss no case notices").isEmpty();
    }

    /** A change that makes a contradiction cannot be published, so no case need notice it. */
    private boolean isRefused(String rule) {
        return new RuleReader(rulePack.factTypes())
                .read("changed.drl", rule.getBytes(StandardCharsets.UTF_8)).problems().stream()
                        .anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    @Test
    void a_condition_that_is_changed_makes_a_case_fail() throws IOException {
        List<Change> changes = new ArrayList<>();
        texts.forEach((code, text) -> changes.addAll(changes(code, text)));
        changes.removeIf(change -> isRefused(change.textAs(0)));
        assertThat(changes).hasSizeGreaterThan(3 * texts.size() / 2);
        Map<String, String> mutants = new LinkedHashMap<>();
        for (int number = 0; number < changes.size(); number++) {
            Change change = changes.get(number);
            mutants.merge("changed-" + number / IN_A_FILE + ".drl", change.textAs(number) + "\n", String::concat);
        }
        List<List<RuleFate>> changed = reviewsOf("changed", mutants);
        assertThat(changed).allMatch(fates -> fates.size() == changes.size());
        List<String> unnoticed = new ArrayList<>();
        for (int number = 0; number < changes.size(); number++) {
            Change change = changes.get(number);
            if (!isNoticed(change.code(), change.codeAs(number), changed)) {
                unnoticed.add(change.toString());
            }
        }
        assertThat(unnoticed).as("changes that no case notices").containsExactlyInAnyOrderElementsOf(changeNothing);
    }

    /** Whether a case fails in which one rule of the changed pack speaks instead of the true one of that code. */
    private boolean isNoticed(String code, String instead, List<List<RuleFate>> changed) {
        for (int index = 0; index < reviews.size(); index++) {
            List<RuleFate> hybrid = hybrid(reviews.get(index), code, changed.get(index), instead);
            if (!Differences.between(cases.cases().get(index).expected(), hybrid)
                    .isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static List<RuleFate> hybrid(List<RuleFate> whole, String code, List<RuleFate> changed, String instead) {
        ImmutableList.Builder<RuleFate> fates = ImmutableList.builder();
        for (RuleFate fate : whole) {
            if (fate.code().equals(code)) {
                changed.stream()
                        .filter(other -> other.code().equals(instead))
                        .map(other -> as(code, other))
                        .forEach(fates::add);
            } else {
                fates.add(fate);
            }
        }
        return fates.build();
    }

    private static RuleFate as(String code, RuleFate fate) {
        if (fate instanceof RuleFate.Failed failed) {
            Finding finding = failed.finding();
            return new RuleFate.Failed(new Finding(
                    code,
                    finding.effect(),
                    finding.field(),
                    finding.facts(),
                    finding.message(),
                    finding.source(),
                    finding.who()));
        }
        if (fate instanceof RuleFate.NotReached notReached) {
            return new RuleFate.NotReached(code, fate.effect(), notReached.missing());
        }
        if (fate instanceof RuleFate.NotInForce notInForce) {
            return new RuleFate.NotInForce(code, fate.effect(), notInForce.reason());
        }
        return new RuleFate.Passed(code, fate.effect());
    }

    private List<List<RuleFate>> reviewsWithout(String name, List<String> lost) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        for (Path file : ruleFiles()) {
            String text = Files.readString(file);
            for (String code : lost) {
                text = text.replace(texts.get(code), "");
            }
            files.put(file.getFileName().toString(), text);
        }
        return reviewsOf(name, files);
    }

    private List<List<RuleFate>> reviewsOf(String name, Map<String, String> files) throws IOException {
        Path changed = Files.createDirectories(folder.resolve(name));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(changed.resolve(file.getKey()), file.getValue());
        }
        Files.writeString(changed.resolve("pack.json"), """
                {"format": "lwn-pack/1", "id": "%s", "version": "0.1", "factType": "%s", "rules": [%s]}
                """.formatted(
                        rulePack.id(),
                        rulePack.caseType(),
                        files.keySet().stream().map(file -> "\"" + file + "\"").collect(Collectors.joining(", "))));
        try (CaseRules<C> other = rulePack.load(changed)) {
            return cases.cases().stream()
                    .map(one -> other.review(one.subject()))
                    .toList();
        }
    }

    private List<Path> ruleFiles() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String line : Files.readAllLines(pack.resolve("pack.json"))) {
            Matcher file = Pattern.compile("\"([a-z]+[.]drl)\"").matcher(line);
            if (file.find()) {
                files.add(pack.resolve(file.group(1)));
            }
        }
        return files;
    }

    /** Small mistakes that an author might make in the rule, one each. */
    private static List<Change> changes(String code, String text) {
        String when = text.substring(text.indexOf("\nwhen\n"), text.indexOf("\nthen\n"));
        List<Change> changes = new ArrayList<>();
        for (Map.Entry<String, String> mistake : MISTAKES.entrySet()) {
            Matcher place = Pattern.compile("(?<=[ (])" + Pattern.quote(mistake.getKey()) + "(?=[ ,)])")
                    .matcher(when);
            while (place.find()) {
                String changed = when.substring(0, place.start()) + mistake.getValue() + when.substring(place.end());
                String what = mistake.getKey() + " becomes " + mistake.getValue();
                changes.add(new Change(code, what, text.replace(when, changed)));
            }
        }
        changes.add(new Change(code, "or becomes and", text.replace(when, when.replace("||", "&&"))));
        changes.add(new Change(code, "and becomes or", text.replace(when, when.replace("&&", "||"))));
        Matcher words = WORDS.matcher(when);
        if (words.find()) {
            String first = words.replaceFirst("in ( $1 )");
            String second = words.replaceFirst("in ( $2 )");
            changes.add(new Change(code, "without the second word", text.replace(when, first)));
            changes.add(new Change(code, "without the first word", text.replace(when, second)));
        }
        for (String condition : conditions(when)) {
            if (!condition.matches("[$]\\w+ : [\\w.]+")) {
                String without = when.replace(condition + ",", "").replaceFirst(",\\s*" + Pattern.quote(condition), "");
                changes.add(new Change(code, "without " + condition, text.replace(when, without)));
            }
        }
        return changes.stream().filter(change -> !change.text().equals(text)).toList();
    }

    /** What stands between the commas of the first pattern, brackets within it left whole. */
    private static List<String> conditions(String when) {
        List<String> conditions = new ArrayList<>();
        int depth = 0;
        int begin = 0;
        for (int at = when.indexOf('('); at < when.length(); at++) {
            char character = when.charAt(at);
            depth += character == '(' ? 1 : character == ')' ? -1 : 0;
            if (depth == 1 && character == '(') {
                begin = at + 1;
            } else if (depth == 0 || (depth == 1 && character == ',')) {
                conditions.add(when.substring(begin, at).strip());
                begin = at + 1;
            }
            if (depth == 0) {
                break;
            }
        }
        return conditions.stream().filter(one -> !one.isEmpty()).toList();
    }
}
