package org.lwn.rules.language;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lwn.documentation.Documentation;

/** Puts conditions into words, one after the other, and keeps what the names in them mean. */
final class ConditionsInWords {
    private final Nouns nouns;
    private final List<InWords.Line> lines = new ArrayList<>();
    private final Map<String, String> meanings = new LinkedHashMap<>();

    ConditionsInWords(Nouns nouns) {
        this.nouns = nouns;
    }

    List<InWords.Line> lines() {
        return lines;
    }

    Map<String, String> meanings() {
        return meanings;
    }

    void element(Element element) {
        if (element instanceof Accumulation accumulation) {
            accumulation(accumulation);
            return;
        }
        Pattern pattern = (Pattern) element;
        String fact = Nouns.spaced(pattern.type().name());
        // The case is the first, and needs no words.
        boolean isCase = pattern.type().answers().isPresent();
        if (isCase) {
            conditions(0, pattern.conditions());
            return;
        }
        List<Condition> conditions = pattern.conditions().stream()
                .filter(condition -> !isExistence(condition))
                .toList();
        String found = switch (pattern.quantifier()) {
            case EACH, EXISTS -> "there is at least one " + fact;
            case NOT -> "there is no " + fact;
        };
        line(0, conditions.isEmpty() ? found : found + " of which " + allOf(conditions));
        conditions.forEach(condition -> condition(1, condition));
    }

    /** That a fact is known to be there is what its being there means. */
    private static boolean isExistence(Condition condition) {
        return condition instanceof Condition.Comparison comparison
                && comparison.left() instanceof Term.Path path
                && path.last().accessor().isAnnotationPresent(Existence.class);
    }

    private void accumulation(Accumulation accumulation) {
        Pattern facts = accumulation.facts();
        List<Condition> conditions = facts.conditions().stream()
                .filter(condition -> !isExistence(condition))
                .toList();
        String all = "all " + Nouns.spaced(facts.type().name()) + "s";
        line(
                0,
                "taken together, "
                        + (conditions.isEmpty() ? all + " come to this:" : all + " of which " + allOf(conditions)));
        conditions.forEach(condition -> condition(1, condition));
        if (!conditions.isEmpty()) {
            line(0, "and they come to this:");
        }
        accumulation.limits().forEach(limit -> condition(1, limit));
    }

    private static String allOf(List<Condition> conditions) {
        return conditions.size() == 1 ? "this holds:" : "all of this holds:";
    }

    /** What is only that a limit is set goes without saying: a rule whose limit is not set is not in force. */
    private void conditions(int depth, List<Condition> conditions) {
        List<Condition> telling = conditions.stream()
                .filter(condition -> !isThatALimitIsSet(condition))
                .toList();
        (telling.isEmpty() ? conditions : telling).forEach(condition -> condition(depth, condition));
    }

    private static boolean isThatALimitIsSet(Condition condition) {
        return condition instanceof Condition.Missing missing
                && !missing.expected()
                && missing.path().isSetting();
    }

    private void condition(int depth, Condition condition) {
        if (condition instanceof Condition.Comparison comparison) {
            line(depth, comparison(comparison));
        } else if (condition instanceof Condition.Missing missing) {
            line(depth, missing(missing));
        } else if (condition instanceof Condition.All all) {
            parts(depth, "all of these hold:", Operator.NOT_EQUAL, "is none of: ", all.parts());
        } else {
            parts(
                    depth,
                    "at least one of these holds:",
                    Operator.EQUAL,
                    "is one of: ",
                    ((Condition.Any) condition).parts());
        }
    }

    private void parts(int depth, String together, Operator operator, String among, List<Condition> parts) {
        Optional<Term> common = comparedWithConstants(parts, operator);
        if (common.isPresent()) {
            String values = parts.stream()
                    .map(part -> constant(((Condition.Comparison) part).right()))
                    .collect(Collectors.joining(", "));
            line(depth, named(common.get()) + " " + among + values);
        } else {
            line(depth, together);
            parts.forEach(part -> condition(depth + 1, part));
        }
    }

    /** What all parts compare with a value of their own, as {@code in} does. */
    private static Optional<Term> comparedWithConstants(List<Condition> parts, Operator operator) {
        List<Term> compared = parts.stream()
                .filter(part -> part instanceof Condition.Comparison comparison
                        && comparison.operator() == operator
                        && comparison.right() instanceof Term.Constant)
                .map(part -> ((Condition.Comparison) part).left())
                .toList();
        return compared.size() == parts.size() && compared.stream().distinct().count() == 1
                ? Optional.of(compared.get(0))
                : Optional.empty();
    }

    private String missing(Condition.Missing missing) {
        Term.Path path = missing.path();
        Property last = path.last();
        String clause = Nouns.clause(last);
        if (path.isSetting() && !clause.isEmpty()) {
            return owner(path) + (missing.expected() ? " does not say " : " says ") + clause;
        }
        String known = Nouns.isDerived(last) ? "known" : "answered";
        String state = missing.expected() ? "is not " + known : "is " + known;
        String are = last.type().kind() == ValueKind.LIST ? state.replaceFirst("is", "are") : state;
        return Nouns.whether(last)
                .map(whether -> nouns.ofWhose(path, whether) + "it " + state + " whether " + whether)
                .orElseGet(() -> named(path) + " " + are);
    }

    private String owner(Term.Path path) {
        return nouns.owner(path).orElse("the programme");
    }

    private String comparison(Condition.Comparison comparison) {
        if (comparison.left() instanceof Term.Path path && comparison.right() instanceof Term.Constant constant) {
            if (constant.value() instanceof Boolean yes) {
                return answer(path, yes == (comparison.operator() == Operator.EQUAL));
            }
            if (isSize(path) && constant.value() instanceof BigDecimal number && number.signum() == 0) {
                Optional<String> entries = entries(path.first(path.steps().size() - 1), comparison.operator());
                if (entries.isPresent()) {
                    return entries.get();
                }
            }
        }
        if (comparison.operator().isOverList()) {
            return membership(comparison);
        }
        String left = named(comparison.left());
        if (comparison.operator() == Operator.MATCHES || comparison.operator() == Operator.NOT_MATCHES) {
            String form = FormInWords.of(String.valueOf(((Term.Constant) comparison.right()).value()));
            return left
                    + (comparison.operator() == Operator.MATCHES ? " has this form: " : " does not have this form: ")
                    + form;
        }
        boolean isDate = comparison.left().type().kind() == ValueKind.DATE;
        return left + " " + relation(comparison.operator(), isDate) + " " + constantOrNamed(comparison.right());
    }

    private String answer(Term.Path path, boolean yes) {
        Property last = path.last();
        Optional<String> whether = Nouns.whether(last);
        if (whether.isEmpty()) {
            return named(path) + " is " + (yes ? "yes" : "no");
        }
        keepRest(whether.get(), last);
        String clause = (path.isSetting() ? owner(path) + " says that " : "") + whether.get();
        return nouns.ofWhose(path, whether.get()) + (yes ? "" : "it is not the case that ") + clause;
    }

    /** What the documentation says beside the clause that stands in the condition. */
    private void keepRest(String clause, Property property) {
        List<String> rest = Nouns.rest(property);
        if (!rest.isEmpty()) {
            meanings.put("“" + clause + "”", String.join(" ", rest));
        }
    }

    private static boolean isSize(Term.Path path) {
        return path.steps().size() > 1
                && path.last().name().equals("size")
                && path.first(path.steps().size() - 1).type().kind() == ValueKind.LIST;
    }

    /** That a list is empty or is not, by what it holds. */
    private Optional<String> entries(Term.Path list, Operator operator) {
        boolean some = operator == Operator.GREATER || operator == Operator.NOT_EQUAL;
        boolean none = operator == Operator.EQUAL || operator == Operator.LESS_OR_EQUAL;
        if (!some && !none) {
            return Optional.empty();
        }
        Property last = list.last();
        if (Nouns.namesEntries(last) && nouns.owner(list).isEmpty()) {
            keepRest(Nouns.clause(last), last);
            return Optional.of("there is " + (some ? "at least one" : "none") + " of these: "
                    + Nouns.withoutArticle(Nouns.clause(last)));
        }
        String owner = nouns.owner(list).map(whose -> whose + "’s ").orElse("the ");
        named(list);
        return Optional.of(owner + "list of " + Nouns.spaced(last.name()) + (some ? " is not empty" : " is empty"));
    }

    private String membership(Condition.Comparison comparison) {
        boolean listIsRight = comparison.operator().isMembership();
        Term list = listIsRight ? comparison.right() : comparison.left();
        Term entry = listIsRight ? comparison.left() : comparison.right();
        boolean isIn = comparison.operator() == Operator.CONTAINS || comparison.operator() == Operator.MEMBER_OF;
        return constantOrNamed(entry) + (isIn ? " is among " : " is not among ") + named(list);
    }

    private static String relation(Operator operator, boolean isDate) {
        return switch (operator) {
            case EQUAL -> "is";
            case NOT_EQUAL -> "is not";
            case LESS -> isDate ? "is before" : "is less than";
            case LESS_OR_EQUAL -> isDate ? "is on or before" : "is at most";
            case GREATER -> isDate ? "is after" : "is more than";
            default -> isDate ? "is on or after" : "is at least";
        };
    }

    private String constantOrNamed(Term term) {
        return term instanceof Term.Constant ? constant(term) : named(term);
    }

    private String constant(Term term) {
        Object value = ((Term.Constant) term).value();
        if (value instanceof Enum<?> choice) {
            Documentation.of(choice.getDeclaringClass(), choice.name())
                    .ifPresent(meaning -> meanings.put(InWords.value(value), sentence(meaning)));
        }
        return value instanceof BigDecimal number ? number.toPlainString() : InWords.value(value);
    }

    /** What the term is called, of which it is kept what it means. */
    private String named(Term term) {
        for (Term.Path path : ofWhich(term)) {
            Term.Path whole = Nouns.whole(path);
            String name = nouns.of(whole);
            String clause = Nouns.clause(whole.last());
            boolean saysMore = !clause.isEmpty() && !name.endsWith(Nouns.withoutArticle(clause));
            String meaning = Stream.concat(
                            saysMore ? Stream.of(sentence(clause)) : Stream.empty(), Nouns.rest(whole.last()).stream())
                    .collect(Collectors.joining(" "));
            if (!meaning.isEmpty()) {
                meanings.put(name, meaning);
            }
        }
        return nouns.of(term);
    }

    private static List<Term.Path> ofWhich(Term term) {
        return term instanceof Term.Total total && total.of() != null ? ImmutableList.of(total.of()) : term.paths();
    }

    private static String sentence(String text) {
        String sentence = Nouns.capitalised(text);
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }

    private void line(int depth, String text) {
        lines.add(new InWords.Line(depth, text));
    }
}
