package org.lwn.rules.language;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lwn.documentation.Documentation;
import org.lwn.documentation.Unit;
import org.lwn.json.DerivedFrom;

/** What properties, facts and totals are called in a sentence. */
final class Nouns {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final Pattern HOW_MANY = Pattern.compile("(?:\\w+ )?how many\\b.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern LIMIT = Pattern.compile("(minimum|maximum|least|most|longest|smallest) (.+)");
    private static final Pattern PARTICIPLE = Pattern.compile("spent|left over|(?!amount).*ed");
    private static final Pattern POINTING = Pattern.compile(".*\\b(?:it|its|them|they|their)\\b.*");
    private static final Pattern WHETHER = Pattern.compile("whether (.+)");
    private static final ImmutableSet<String> ASKING =
            ImmutableSet.of("what", "which", "who", "whom", "whose", "where", "how", "its", "whether", "when", "why");

    private final List<Element> elements;

    Nouns(List<Element> elements) {
        this.elements = elements;
    }

    /** {@code the programme's minimum award}. */
    String of(Term term) {
        if (term instanceof Term.Path path) {
            return of(path);
        }
        if (term instanceof Term.Total total) {
            return of(total);
        }
        if (term instanceof Term.Arithmetic sum) {
            return operand(sum.left())
                    + switch (sum.operator()) {
                        case "+" -> " plus ";
                        case "-" -> " minus ";
                        default -> " times ";
                    }
                    + operand(sum.right());
        }
        return InWords.value(((Term.Constant) term).value());
    }

    private String operand(Term term) {
        return term instanceof Term.Arithmetic ? "(" + of(term) + ")" : of(term);
    }

    private String of(Term.Total total) {
        Term.Path of = total.of();
        if (of == null || total.function() == AccumulateFunction.COUNT) {
            return "how many of these there are";
        }
        boolean isDate = of.type().kind() == ValueKind.DATE;
        return switch (total.function()) {
                    case SUM -> "the sum";
                    case AVERAGE -> "the average";
                    case MIN -> isDate ? "the earliest" : "the lowest";
                    default -> isDate ? "the latest" : "the highest";
                }
                + " of " + of(of);
    }

    private String of(Term.Path path) {
        Property last = path.last();
        if (!whole(path).equals(path)) {
            String whole = of(whole(path));
            return switch (last.name()) {
                case "currency" -> "the currency of " + whole;
                case "size" -> "the number of " + withoutArticle(whole);
                default -> whole;
            };
        }
        String clause = clause(last);
        if (last.type().kind() == ValueKind.DATE && clause.startsWith("the ")) {
            return path.isSetting() ? owner(path).orElse("the programme") + "’s " + withoutArticle(clause) : clause;
        }
        String name = name(last);
        if (last.type().kind() == ValueKind.MONEY && PARTICIPLE.matcher(name).matches()) {
            name = "amount " + name;
        }
        return owner(path).map(owner -> owner + "’s ").orElse("the ") + name;
    }

    /** The amount or the list that the path is a part of, or the path itself. */
    static Term.Path whole(Term.Path path) {
        int length = path.steps().size();
        boolean isPart = length > 1 && path.first(length - 1).type().kind() != ValueKind.OBJECT;
        return isPart ? path.first(length - 1) : path;
    }

    /** Whose the property is; empty for what the rule is about. */
    Optional<String> owner(Term.Path path) {
        List<Property> steps = path.steps();
        int first = isAnswers(steps.get(0)) ? 1 : 0;
        if (steps.size() - 1 > first) {
            return Optional.of("the " + spaced(steps.get(steps.size() - 2).name()));
        }
        return path.pattern() == 0 ? Optional.empty() : Optional.of(fact(path));
    }

    private static boolean isAnswers(Property property) {
        return property.accessor().isAnnotationPresent(Answers.class);
    }

    /** {@code the earlier award}, told from another that stands beside it in the rule. */
    private String fact(Term.Path path) {
        String name = spaced(path.fact().name());
        List<Element> alike = elements.stream()
                .filter(element -> element.isEach() && element.facts().type() == path.fact())
                .toList();
        int place = alike.indexOf(elements.get(Math.min(path.pattern(), elements.size() - 1)));
        return alike.size() < 2 ? "the " + name : (place == 0 ? "the first " : "the second ") + name;
    }

    private static String name(Property property) {
        String name = spaced(property.name());
        if (!property.type().kind().isNumeric()) {
            return name;
        }
        Unit unit = property.accessor().getAnnotation(Unit.class);
        if (unit != null && unit.value().equals(Unit.SHARE) && name.endsWith("s")) {
            return "share of " + name;
        }
        if (!HOW_MANY.matcher(documentation(property)).matches()) {
            return name;
        }
        Matcher limit = LIMIT.matcher(name);
        return limit.matches()
                ? limit.group(1) + " number of " + limit.group(2)
                : name.contains(" within ") ? "number of days" : "number of " + name;
    }

    /** What the models say of it, without what follows when it is missing; empty if they say nothing. */
    static String documentation(Property property) {
        return Documentation.of(property.accessor().getDeclaringClass(), property.name())
                .map(Nouns::withoutMissing)
                .orElse("");
    }

    private static String withoutMissing(String documentation) {
        return documentation
                .replaceAll("(?i)([;.]|,? and) (null|missing) [^;]*$", "")
                .replaceAll("(?i)[;.] (null|missing) [^;]*;", ";")
                .replaceAll("(, from 0 to 1)? in ten-thousandths|, from \\d+ to \\d+( characters)?|, \\d or more", "")
                .replaceAll("[.]$", "");
    }

    /** The part of the documentation that stands well in a sentence. */
    static String clause(Property property) {
        String text = documentation(property).split("[;:.] ", 2)[0];
        return text.isEmpty() ? "" : uncapitalised(text);
    }

    /** What the documentation says beside that, as sentences; empty if nothing. */
    static List<String> rest(Property property) {
        String[] parts = documentation(property).split("[;:.] ");
        return Stream.of(parts).skip(1).map(part -> capitalised(part) + ".").toList();
    }

    /** Whose answer it is, where a clause only points at it: {@code of the organisation, }; else empty. */
    String ofWhose(Term.Path path, String clause) {
        return POINTING.matcher(clause).matches()
                ? owner(path).map(owner -> "of " + owner + ", ").orElse("")
                : "";
    }

    /** What is asked for where the property is not answered. */
    String asked(Term.Path path) {
        Property last = path.last();
        String clause = clause(last);
        if (whether(last).isPresent()) {
            return ofWhose(path, clause) + clause;
        }
        boolean isNamedSo = last.type().kind() == ValueKind.LIST
                && namesEntries(last)
                && owner(path).isEmpty();
        return isNamedSo ? "which there are of these: " + withoutArticle(clause) : of(whole(path));
    }

    /** The clause behind {@code whether}; empty for what is not documented so. */
    static Optional<String> whether(Property property) {
        Matcher whether = WHETHER.matcher(clause(property));
        return whether.matches() ? Optional.of(whether.group(1)) : Optional.empty();
    }

    /** Whether the documentation names what a list holds, so that it may stand for it. */
    static boolean namesEntries(Property property) {
        String clause = clause(property);
        return !clause.isEmpty() && !ASKING.contains(clause.split("[ ,]", 2)[0]);
    }

    /** Whether it is worked out, so that it is known or not known and not answered. */
    static boolean isDerived(Property property) {
        return property.accessor().isAnnotationPresent(DerivedFrom.class);
    }

    static String choice(Enum<?> choice) {
        return Ascii.toLowerCase(choice.name()).replace('_', ' ');
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code minimum award} for {@code minimumAward}. */
    static String spaced(String name) {
        return Ascii.toLowerCase(name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ")
                .replaceAll("\\bOrganisations Name\\b", "Organisation’s Name"));
    }

    static String withoutArticle(String noun) {
        return noun.startsWith("the ") ? noun.substring("the ".length()) : noun;
    }

    static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** Begins with a small letter, unless its first word is one in capitals. */
    static String uncapitalised(String text) {
        boolean isWord = text.length() > 1 && Character.isUpperCase(text.charAt(1));
        boolean isName = text.startsWith("Local Action");
        return isWord || isName ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
