package org.lwn.rules.language;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes small mistakes in a rule, one at a time. They are made in what was read of it, which has the author's spelling and
 * places; each changed rule is then checked as if it had been read, and one that is refused is none.
 */
final class Mutants {
    private final Rule rule;
    private final Syntax.RuleText written;
    private final MutatedExpressions expressions;
    private final List<Mutant> mutants = new ArrayList<>();
    private final Set<Meaning> meanings = new LinkedHashSet<>();
    private final Map<String, Integer> told = new LinkedHashMap<>();

    Mutants(Rule rule) {
        this.rule = rule;
        this.written = rule.origin().written();
        this.expressions = new MutatedExpressions(rule.origin().checked());
        meanings.add(Meaning.of(rule));
    }

    /** What two rules have in common that say the same in other words. */
    private record Meaning(
            List<Element> elements,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        static Meaning of(Rule rule) {
            return new Meaning(
                    rule.elements(), rule.metadata().from(), rule.metadata().until());
        }
    }

    List<Mutant> all() {
        for (int index = 0; index < written.elements().size(); index++) {
            Syntax.Element element = written.elements().get(index);
            if (element instanceof Syntax.Facts facts) {
                facts(index, facts);
            } else {
                accumulate(index, (Syntax.Accumulate) element);
            }
        }
        for (int index = 0; index < written.annotations().size(); index++) {
            dates(index, written.annotations().get(index));
        }
        return ImmutableList.copyOf(mutants);
    }

    /** Moves the first or the last day on which the rule is in force. */
    private void dates(int index, Syntax.Annotation annotation) {
        if (!annotation.name().is("from") && !annotation.name().is("until")) {
            return;
        }
        Token written = annotation.values().get(0);
        for (int step = -1; step <= 1; step += 2) {
            Token moved = written.meaning(
                    written.kind(),
                    LocalDate.parse(written.text()).plusDays(step).toString());
            add(
                    with(
                            this.written.annotations(),
                            index,
                            new Syntax.Annotation(annotation.name(), ImmutableList.of(moved))),
                    this.written.elements(),
                    annotation.name(),
                    becomes(spelled(annotation.name(), written), spelled(annotation.name(), moved)));
        }
    }

    private static String spelled(Token name, Token date) {
        return "@" + name.text() + "( \"" + date.text() + "\" )";
    }

    private void facts(int index, Syntax.Facts facts) {
        Token at = facts.pattern().type();
        if (index > 0) {
            leaveOut(index);
        }
        if (facts.quantifier() != Quantifier.EACH) {
            boolean isNot = facts.quantifier() == Quantifier.NOT;
            Syntax.Facts opposite = new Syntax.Facts(isNot ? Quantifier.EXISTS : Quantifier.NOT, facts.pattern());
            add(index, opposite, at, becomes(Spelling.of(facts), Spelling.of(opposite)));
        }
        pattern(facts.pattern())
                .forEach(change ->
                        add(index, new Syntax.Facts(facts.quantifier(), change.changed()), change.at(), change.what()));
    }

    private void accumulate(int index, Syntax.Accumulate accumulate) {
        leaveOut(index);
        pattern(accumulate.pattern())
                .forEach(change -> add(
                        index,
                        new Syntax.Accumulate(change.changed(), accumulate.totals(), accumulate.conditions()),
                        change.at(),
                        change.what()));
        for (int total = 0; total < accumulate.totals().size(); total++) {
            functions(index, accumulate, total);
        }
        List<Syntax.Expression> limits = accumulate.conditions();
        for (int limit = 0; limit < limits.size(); limit++) {
            Syntax.Expression before = limits.get(limit);
            add(
                    index,
                    new Syntax.Accumulate(accumulate.pattern(), accumulate.totals(), with(limits, limit, null)),
                    before.start(),
                    leftOut(Spelling.of(before)));
            for (Change<Syntax.Expression> change : expressions.of(before)) {
                add(
                        index,
                        new Syntax.Accumulate(
                                accumulate.pattern(), accumulate.totals(), with(limits, limit, change.changed())),
                        change.at(),
                        change.what());
            }
        }
    }

    private void functions(int index, Syntax.Accumulate accumulate, int place) {
        Syntax.Total total = accumulate.totals().get(place);
        for (String word : AccumulateFunction.words()) {
            Token function = total.function().meaning(Token.Kind.WORD, word);
            Syntax.Total other = new Syntax.Total(total.variable(), function, total.of());
            add(
                    index,
                    new Syntax.Accumulate(
                            accumulate.pattern(), with(accumulate.totals(), place, other), accumulate.conditions()),
                    total.function(),
                    becomes(spelled(total), spelled(other)));
        }
    }

    private static String spelled(Syntax.Total total) {
        return total.function().text() + "( " + total.of().text() + " )";
    }

    private List<Change<Syntax.Pattern>> pattern(Syntax.Pattern pattern) {
        ImmutableList.Builder<Change<Syntax.Pattern>> changes = ImmutableList.builder();
        for (int index = 0; index < pattern.constraints().size(); index++) {
            Syntax.Constraint constraint = pattern.constraints().get(index);
            Token variable = constraint.variable();
            Syntax.Expression condition = constraint.expression();
            if (variable != null && ConditionResolver.isTerm(condition)) {
                // What only binds a variable decides nothing.
                continue;
            }
            Syntax.Constraint bound = variable != null && condition instanceof Syntax.Operation operation
                    ? new Syntax.Constraint(variable, operation.left())
                    : null;
            changes.add(new Change<>(with(pattern, index, bound), condition.start(), leftOut(Spelling.of(condition))));
            for (Change<Syntax.Expression> change : expressions.of(condition)) {
                Syntax.Constraint changed = new Syntax.Constraint(variable, change.changed());
                changes.add(new Change<>(with(pattern, index, changed), change.at(), change.what()));
            }
        }
        return changes.build();
    }

    private static Syntax.Pattern with(Syntax.Pattern pattern, int place, Syntax.@Nullable Constraint instead) {
        return new Syntax.Pattern(pattern.variable(), pattern.type(), with(pattern.constraints(), place, instead));
    }

    private void leaveOut(int index) {
        Syntax.Element element = written.elements().get(index);
        add(index, null, element.pattern().type(), leftOut(Spelling.of(element)));
    }

    private void add(int index, Syntax.@Nullable Element element, Token at, String what) {
        add(written.annotations(), with(written.elements(), index, element), at, what);
    }

    /** Keeps the change if the reader takes the rule and the rule says something new. */
    private void add(List<Syntax.Annotation> annotations, List<Syntax.Element> elements, Token at, String what) {
        Syntax.RuleText text = new Syntax.RuleText(
                written.name(), annotations, elements, written.then(), written.reportsAt(), written.end());
        Optional<Rule> changed = new Resolver(
                        rule.origin().factTypes(), new Problems(rule.place().document()))
                .resolve(text);
        if (changed.isPresent() && meanings.add(Meaning.of(changed.get()))) {
            int times = told.merge(what, 1, Integer::sum);
            mutants.add(new Mutant(
                    changed.get(),
                    new Problems(rule.place().document()).place(at),
                    times == 1 ? what : what + " (place " + times + ")"));
        }
    }

    /** A copy of the list with something else at that place, or without it. */
    private static <T> List<T> with(List<T> list, int place, @Nullable T instead) {
        List<T> copy = new ArrayList<>(list);
        if (instead == null) {
            copy.remove(place);
        } else {
            copy.set(place, instead);
        }
        return copy;
    }

    static String becomes(String before, String after) {
        return "'" + before + "' becomes '" + after + "'";
    }

    static String leftOut(String before) {
        return "'" + before + "' is left out";
    }

    /**
     * What something becomes.
     *
     * @param changed it, changed
     * @param at where the change begins
     * @param what the change in words
     */
    record Change<T>(T changed, Token at, String what) {}
}
