package org.lwn.rules;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.lwn.problem.Pointer;
import org.lwn.problem.Problem;
import org.lwn.rules.language.Metadata;
import org.lwn.rules.language.Rule;

/**
 * Rules about one kind of case, ready to be asked from any thread. A {@link Pack} gives them; close them when they are not
 * needed any more.
 *
 * @param <C> the kind of case
 */
public final class CaseRules<C> implements RulesInForce<C> {
    private final Pack<C> pack;
    private final RulePack rules;

    CaseRules(Pack<C> pack, RulePack rules) {
        this.pack = pack;
        this.rules = rules;
    }

    /** The pack that these are the rules of, or a changed copy of them. */
    public Pack<C> pack() {
        return pack;
    }

    /** Which rules these are. */
    @Override
    public PackIdentity identity() {
        return rules.identity();
    }

    /** What each rule says of itself, in the pack's order. */
    public List<Metadata> rules() {
        return rules.rules();
    }

    /** The rules, as they were read and checked, in the pack's order; of a rule with several versions, each. */
    public List<Rule> checked() {
        return rules.checked();
    }

    /** The wording that a rule's message has in that language, with names in braces; empty where it is not translated. */
    public Optional<String> translation(String code, Locale locale) {
        return rules.translation(code, locale);
    }

    /** What people call the rule of that code, in the language asked for. */
    public String name(String code, Locale locale) {
        return rules.checked().stream()
                .filter(rule -> rule.metadata().code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no rule with the code '" + code + "'."))
                .name();
    }

    /**
     * A sentence of lwn's own or of the pack's wording, its names filled.
     *
     * @param key its name, such as {@code form.not-answered}
     * @throws IllegalArgumentException if there is no such sentence
     */
    public String text(String key, Map<String, Object> values, Locale locale) {
        return Wording.own(key, values, locale);
    }

    /** Whether there is a sentence of that key. */
    public static boolean hasText(String key) {
        return Wording.hasOwn(key);
    }

    /**
     * Others in place of these rules, compiled like any: to see what would become of a case if they were so. Several may
     * have the same code and are no versions of each other: what {@link #review} tells is about each. Close them too.
     */
    public CaseRules<C> with(List<Rule> others) {
        return new CaseRules<>(pack, rules.with(others));
    }

    /** Warnings and notes about the pack's files: nothing is wrong, but their author may want to know. */
    public List<Problem> notices() {
        return rules.notices();
    }

    /** The languages that messages are translated into, sorted by their tags; the rules' own, English, is not among them. */
    public List<Locale> languages() {
        return rules.languages();
    }

    /**
     * The programmes or policies that come with the rules.
     *
     * @param type what they are
     * @throws RulePackException with every problem, if any of them cannot be read as that
     */
    public <T> List<T> programmes(Class<T> type) {
        return rules.programmes(type);
    }

    @Override
    public <T> T ask(Function<CaseRules<C>, T> question) {
        return question.apply(this);
    }

    @Override
    public List<RuleFate> review(C subject, Locale locale) {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(locale, "locale");
        return rules.review(pack.facts().apply(subject), pack.day().apply(subject), locale);
    }

    /**
     * The same as {@link #review(Object, Locale)} after some answers were changed, for less: rules that look at none of them
     * keep their fate. The day, the programme or policy and what stands beside the case must be as before, but for what the
     * changed answers say of it.
     *
     * @param before what these rules said, in that language, of the case before the change
     * @param changed where answers were given, changed or taken away, in the document that people fill in: the answer itself, or
     *     what holds it. Of an element put into a list or taken out, the list.
     * @throws IllegalArgumentException if the fates are not those of these rules
     * @throws IllegalStateException if these are closed
     */
    public List<RuleFate> reviewAgain(C subject, Locale locale, List<RuleFate> before, Collection<Pointer> changed) {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(locale, "locale");
        return rules.reviewAgain(pack.facts().apply(subject), pack.day().apply(subject), locale, before, changed);
    }

    /**
     * The values that a rule looks at in the case, by the names that it gives them, in that order; those not answered, and
     * those of facts beside the case, left out.
     *
     * @param code the rule's code
     * @return empty if there is no such rule
     */
    public Map<String, Object> values(C subject, String code) {
        return rules.values(pack.facts().apply(subject).get(0), pack.day().apply(subject), code);
    }

    @Override
    public void close() {
        rules.close();
    }
}
