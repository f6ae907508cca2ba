package org.lwn.rules.handbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.lwn.json.LwnJson;
import org.lwn.provenance.DatedValue;
import org.lwn.provenance.Timeline;
import org.lwn.rules.CaseRules;
import org.lwn.rules.language.InWords;
import org.lwn.rules.language.Rule;
import org.lwn.rules.language.Vocabulary;

/** The five things that coordinators change, said of one pack: in its own files, with its own rules and limits. */
final class Tasks {
    static final LocalDate FROM = LocalDate.of(2027, 4, 1);

    private static final String DECIDED = "board minutes of 9 February 2027";
    private static final String WELSH = "wording/cy.properties";

    private final CaseRules<?> rules;
    private final PackTexts texts;
    private final Limits limits;
    private final GrantCases cases;

    Tasks(CaseRules<?> rules, PackTexts texts, Limits limits) {
        this.rules = rules;
        this.texts = texts;
        this.limits = limits;
        this.cases = new GrantCases(texts);
    }

    List<Task> all() {
        return Stream.of(raise(), lengthen(), Optional.of(add()), reword(), change())
                .flatMap(Optional::stream)
                .collect(ImmutableList.toImmutableList());
    }

    private Optional<Task> raise() {
        return limit(Money.class, Integer.class).map(limit -> {
            Object value = latest(limit).value();
            Object raised = value instanceof Money money ? money.plus(BigDecimal.valueOf(100)) : (Integer) value + 1;
            List<Task.Change> changes =
                    new ArrayList<>(set(limit, LwnJson.mapper().valueToTree(raised)));
            if (raised instanceof Money least && limit.field().equals("minimumAward")) {
                changes.addAll(cases.minimum(least));
            }
            String title = limit.field().startsWith("minimum") ? "Raise the minimum" : "Change a limit";
            return new Task(
                    title,
                    about(limit, Limits.inWords(value, limit.unit()) + " to " + Limits.inWords(raised, limit.unit())),
                    changes);
        });
    }

    private Optional<Task> lengthen() {
        return limit(List.class).map(limit -> {
            ArrayNode list = LwnJson.mapper().valueToTree(latest(limit).value());
            boolean isPriorities = limit.field().equals("priorities");
            if (isPriorities) {
                list.addObject().put("id", "green-spaces").put("title", "Green spaces");
            } else if (list.size() > 1) {
                list.remove(list.size() - 1);
            }
            List<Task.Change> changes = new ArrayList<>(set(limit, list));
            changes.addAll(isPriorities ? cases.priority() : ImmutableList.of());
            return new Task(
                    isPriorities ? "Add a priority" : "Change a list of what is asked for",
                    ImmutableList.of(
                            "A list is always given whole: what is to stay in it is written again.",
                            isPriorities
                                    ? "From 1 April 2027 there is a priority more, green spaces."
                                    : "From 1 April 2027 the last entry of " + limit.name() + " is left out."),
                    changes);
        });
    }

    private List<String> about(Limit limit, String change) {
        return ImmutableList.of(
                "From 1 April 2027 " + limit.name() + " goes from " + change + ".",
                "Nothing that was decided before changes: the earlier value stays, and cases before that day go by it.");
    }

    /** Where the pack has no file of its own for its limits, they are in a policy that is handed over with each case. */
    private List<Task.Change> set(Limit limit, JsonNode value) {
        String entry = "{ \"value\": " + JsonText.of(value) + ", \"from\": \"" + FROM + "\", \"source\": \"" + DECIDED
                + "\" }";
        Optional<String> file = texts.programmes().stream()
                .filter(name -> texts.array(name, limit.field()).isPresent())
                .findFirst();
        if (file.isEmpty()) {
            JsonNode timeline = LwnJson.mapper().valueToTree(limit.timeline());
            String array = "\"" + limit.field() + "\": [\n    " + JsonText.entries(timeline, ",\n    ") + "\n  ]";
            return ImmutableList.of(new Task.Change(Task.How.HAND_OVER, "", "", PackTexts.with(array, entry)));
        }
        String array = texts.array(file.get(), limit.field()).orElseThrow();
        return ImmutableList.of(Task.Change.replace(file.get(), array, PackTexts.with(array, entry)));
    }

    private Task add() {
        Rule first = rules.checked().get(0);
        List<Task.Change> changes = new ArrayList<>();
        if (cases.areShipped()) {
            changes.add(Task.Change.add(cases.applicants(), "\n" + GrantCases.BAR));
            changes.addAll(cases.company());
            return new Task(
                    "Bar a kind of applicant",
                    ImmutableList.of(
                            "This bars groups that are companies limited by shares. `LWN vocabulary` lists what else a"
                                    + " rule can look at, with the words that may be compared with it."),
                    changes);
        }
        changes.add(Task.Change.add(first.place().document(), "\n" + question()));
        return new Task(
                "Ask for one answer more",
                ImmutableList.of(
                        "This asks for an answer that nobody had to give. `LWN vocabulary` lists what else a rule"
                                + " can look at. Write a case that it finds and a near miss that it does not."),
                changes);
    }

    private String question() {
        Vocabulary vocabulary = Vocabulary.of(rules.pack().factTypes());
        Vocabulary.Fact fact = vocabulary.facts().get(0);
        Vocabulary.Entry asked = fact.properties().stream()
                .filter(entry ->
                        entry.operators().contains("== null") && entry.path().indexOf('.') > 0)
                .filter(entry -> vocabulary.pointers().contains(pointer(entry)))
                .findFirst()
                .orElse(fact.properties().get(0));
        String name = Limits.spaced(asked.path().substring(asked.path().indexOf('.') + 1));
        return """
                rule "The answer to %s is missing"
                    @code( "%s.%s-missing" ) @effect( MISSING ) @source( "practice" ) @since( "%s" )
                    @message( "The %s is not given yet. Give it." )
                when
                    %s( %s == null )
                then
                    found.at( "%s" );
                end""".formatted(
                        name,
                        rules.identity().id(),
                        name.replace(' ', '-'),
                        rules.identity().version(),
                        name,
                        fact.name(),
                        asked.path(),
                        pointer(asked));
    }

    private static String pointer(Vocabulary.Entry entry) {
        return entry.path().substring(Math.max(0, entry.path().indexOf('.'))).replace('.', '/');
    }

    private Optional<Task> reword() {
        Rule rule = rules.checked().get(0);
        String code = rule.metadata().code();
        return texts.message(rule).map(message -> {
            boolean isAmount = code.equals("grant.amount.missing");
            String english = isAmount
                    ? "How much money do you ask for? Give the amount."
                    : "Please see to this. " + rule.metadata().message();
            String welsh =
                    isAmount ? "Faint o arian ydych chi’n gofyn amdano? Rhowch y swm." : "The same sentence in Welsh.";
            List<Task.Change> changes = new ArrayList<>();
            changes.add(Task.Change.replace(rule.place().document(), message, "@message( \"" + english + "\" )"));
            changes.addAll(translated(code, welsh));
            return new Task(
                    "Reword a message in two languages",
                    ImmutableList.of(
                            "The English stands in the rule, and every other language in a file of its own. This rewords “"
                                    + Writing.quoted(rule.name()) + "”.",
                            "A name in braces, such as {asked}, stands for a value. Each must be bound in the rule."),
                    changes);
        });
    }

    private List<Task.Change> translated(String code, String welsh) {
        String line = code + " = " + welsh;
        if (!texts.wording().isEmpty()) {
            String file = texts.wording().get(0);
            return ImmutableList.of(texts.wording(file, code)
                    .map(before -> Task.Change.replace(file, before, line))
                    .orElseGet(() -> Task.Change.add(file, line)));
        }
        Task.Change create = Task.Change.create(WELSH, line);
        return texts.array(PackTexts.MANIFEST, "wording")
                .map(listed -> ImmutableList.of(
                        create, Task.Change.replace(PackTexts.MANIFEST, listed, "\"wording\": [\"" + WELSH + "\"]")))
                .orElse(ImmutableList.of(create));
    }

    /** The rule as it is gets a last day, and a copy of it, changed, begins on the day after. */
    private Optional<Task> change() {
        List<Rule> undated = rules.checked().stream()
                .filter(rule ->
                        rule.metadata().from() == null && rule.metadata().until() == null)
                .toList();
        Optional<Rule> advice = undated.stream()
                .filter(rule -> cases.areShipped() && rule.metadata().code().equals(GrantCases.ADVISED))
                .findFirst();
        return advice.or(() -> undated.stream().reduce((earlier, later) -> later))
                .map(rule -> {
                    String before = texts.rule(rule);
                    String until = dated(before, "@until( \"" + FROM.minusDays(1) + "\" )");
                    String from = dated(before, "@from( \"" + FROM + "\" )");
                    String changed = advice.isPresent()
                            ? from.replace("@effect( ADVICE )", "@effect( REFER )")
                            : from.replace("@message( \"", "@message( \"Please see to this. ");
                    List<Task.Change> changes = new ArrayList<>();
                    changes.add(Task.Change.replace(rule.place().document(), before, until + "\n\n" + changed));
                    changes.addAll(advice.isPresent() ? cases.referred() : ImmutableList.of());
                    return new Task(
                            "Bring a rule into force on a given day",
                            ImmutableList.of(
                                    "Until 31 March 2027 “" + Writing.quoted(rule.name())
                                            + "” stays as it is. From 1 April 2027 "
                                            + (advice.isPresent()
                                                    ? "a person must judge it."
                                                    : "it says something else."),
                                    "The first version gets a last day, and the second begins on the day after."
                                            + " A case goes by the rule of its own day."),
                            changes);
                });
    }

    private static String dated(String rule, String annotation) {
        return rule.replaceFirst("(@since\\([^)]*\\))", "$1 " + annotation);
    }

    /** The first limit of the pack whose latest value is of such a kind and began before our day. */
    private Optional<Limit> limit(Class<?>... kinds) {
        return rules.checked().stream()
                .flatMap(rule -> InWords.of(rule).thresholds().stream())
                .flatMap(threshold -> threshold.fields().stream()
                        .flatMap(field -> limits.timeline(field).stream()
                                .map(timeline -> new Limit(threshold.name(), field, threshold.unit(), timeline))))
                .filter(limit -> beganBefore(latest(limit).from()))
                .filter(limit -> Stream.of(kinds)
                        .anyMatch(kind -> kind.isInstance(latest(limit).value())))
                .findFirst();
    }

    private static boolean beganBefore(@Nullable LocalDate day) {
        return day == null || day.isBefore(FROM);
    }

    private static DatedValue<?> latest(Limit limit) {
        return limit.timeline().values().get(limit.timeline().values().size() - 1);
    }

    private record Limit(String name, String field, String unit, Timeline<?> timeline) {}
}
