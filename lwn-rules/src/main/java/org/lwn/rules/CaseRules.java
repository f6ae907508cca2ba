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
import org.lwn.problem.Suggestion;
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

    /**
     * The wording that a rule's message has in that language, with names in braces; empty where it is not translated. A tag
     * finds itself or what is left of it without its last subtags: {@code cy-GB} finds {@code cy}, but {@code cy} never finds
     * {@code cy-x-draft}.
     */
    public Optional<String> translation(String code, Locale locale) {
        return rules.wording().translation(code, locale);
    }

    /**
     * What people call a rule in that language; in the rule's own words, which are English, where it has no name in it.
     *
     * @param code of a rule of several versions, the first one's name is given
     * @throws IllegalArgumentException if there is no such rule
     */
    public String name(String code, Locale locale) {
        Rule named = checked().stream()
                .filter(rule -> rule.metadata().code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no rule with the code '" + code + "'. "
                        + Suggestion.remedy(
                                code, rules().stream().map(Metadata::code).toList())));
        return rules.wording().name(named, locale);
    }

    /**
     * One of lwn's own sentences for forms, in the pack's words if its wording has that key, else in lwn's; in the language
     * asked for as far as there is any, else in English.
     *
     * @param key begins with {@code form.}
     * @param values for the names in braces, written as that language writes them; one that is not given shows as “…”
     * @throws IllegalArgumentException if there is no such sentence
     */
    public String text(String key, Map<String, Object> values, Locale locale) {
        return rules.wording().text(key, values, locale);
    }

    /**
     * What people call a choice, such as “mid point”, in the pack's words if it has any, else in lwn's; in English where the
     * language asked for has none.
     */
    public String choice(Enum<?> choice, Locale locale) {
        return rules.wording().choice(choice, locale);
    }

    /**
     * A file of wording in that language, for a translator: every key, its English above it, and what is translated already.
     * A key that is not stands in a comment, so that the file can be used at any time.
     */
    public String wordingToTranslate(Locale language) {
        return WordingDraft.of(checked(), pack.factTypes(), rules.wording(), language);
    }

    /** Whether {@link #text} has a sentence of that key. */
    public static boolean hasText(String key) {
        return OwnWording.ENGLISH.containsKey(key);
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

    /**
     * The languages that the pack's wording is translated into, sorted by their tags; the rules' own, English, is not among
     * them. One with a private subtag, such as {@code cy-x-draft}, Welsh that nobody has reviewed yet, is spoken to those
     * alone who ask for just that.
     */
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
