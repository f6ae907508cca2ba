package org.lwn.rules;

import com.google.common.base.Suppliers;
import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.ListMultimap;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lwn.json.JsonDocument;
import org.lwn.json.LwnJson;
import org.lwn.json.Reading;
import org.lwn.problem.Pointer;
import org.lwn.problem.Problem;
import org.lwn.problem.Severity;
import org.lwn.rules.language.FactTypes;
import org.lwn.rules.language.Metadata;
import org.lwn.rules.language.Rule;
import org.lwn.rules.language.Versions;
import org.lwn.rules.language.Waiting;

/**
 * A set of rules that is read, checked and compiled once and then asked about any number of cases, from any number of
 * threads. Close it when it is not needed any more.
 */
public final class RulePack implements AutoCloseable {

    /** How many combinations of facts one rule may look at for one case. */
    private static final int MOST_COMBINATIONS = 10_000;

    /** So many facts cannot be combined more often than that, for a rule has two beside its case at most. */
    private static final int FEW_FACTS = 100;

    private final PackSource source;
    private final FactTypes factTypes;
    private final PackIdentity identity;
    private final ImmutableList<Rule> rules;
    private final ImmutableList<List<Integer>> versions;
    private final Supplier<ImmutableList<ImmutableSet<Pointer>>> lookedAt;
    private final Waiting[] waiting;
    private final RuleFate[] passed;
    private final ImmutableList<Rule> joiningRules;
    private final Wording wording;
    private final ImmutableList<JsonDocument> programmes;
    private final ImmutableList<Problem> notices;
    private final CompiledRules compiled;

    /** Hosts ask about one day again and again. */
    private volatile @Nullable OnDay lastDay;

    private RulePack(
            PackSource source,
            FactTypes factTypes,
            List<List<Integer>> versions,
            PackIdentity identity,
            CompiledRules compiled) {
        this.source = source;
        this.factTypes = factTypes;
        this.identity = identity;
        this.rules = ImmutableList.copyOf(source.rules());
        this.versions = ImmutableList.copyOf(versions);
        this.lookedAt = Suppliers.memoize(() -> lookedAt(rules, versions));
        this.waiting = rules.stream().map(Waiting::new).toArray(Waiting[]::new);
        this.passed = rules.stream()
                .map(rule -> new RuleFate.Passed(
                        rule.metadata().code(), rule.metadata().effect()))
                .toArray(RuleFate[]::new);
        this.joiningRules = joiningRules(source);
        this.wording = new Wording(source.translations());
        this.programmes = ImmutableList.copyOf(source.programmes());
        this.notices = ImmutableList.copyOf(source.notices());
        this.compiled = compiled;
    }

    /** The answers that each rule looks at, whichever version of it. */
    private static ImmutableList<ImmutableSet<Pointer>> lookedAt(List<Rule> rules, List<List<Integer>> versions) {
        return versions.stream()
                .map(versionsOfOne -> versionsOfOne.stream()
                        .flatMap(index -> rules.get(index).looksAt().stream())
                        .collect(ImmutableSet.toImmutableSet()))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * A pack from a folder on disk. What the folder holds later does not change it.
     *
     * @throws RulePackException with every problem, if anything is wrong with the pack
     */
    public static RulePack load(Path folder, FactTypes factTypes) {
        return load(PackFolder.onDisk(folder), factTypes);
    }

    static RulePack load(PackFolder folder, FactTypes factTypes) {
        PackSource source = PackSource.read(folder, factTypes);
        return compiled(source, factTypes, Versions.of(source.rules()));
    }

    /** Compiles the rules, unless just these were compiled when lwn was built: a copy of a pack, or its words alone changed. */
    private static RulePack compiled(PackSource source, FactTypes factTypes, List<List<Integer>> versions) {
        Bounds bounds = Bounds.of(mostFirings(source));
        Optional<Precompiled> before = Precompiled.find(source);
        CompiledRules compiled = before.map(precompiled -> CompiledRules.of(
                        source.manifest().id(), precompiled, source.rules().size(), bounds))
                .orElseGet(() -> RuleCompiler.compile(source, factTypes, bounds));
        PackIdentity identity = before.filter(precompiled -> precompiled.isOfTheFiles(source))
                .map(precompiled -> source.identity(precompiled.identity()))
                .orElseGet(source::identity);
        return new RulePack(source, factTypes, versions, identity, compiled);
    }

    /** The rules, as they were read and checked, in the pack's order; of a rule with several versions, each. */
    public List<Rule> checked() {
        return rules;
    }

    /**
     * A pack that has others in place of these rules, compiled like any: to see what would become of a case if they were
     * so. Several may have the same code and are no versions of each other: what {@link #review} tells is about each.
     */
    public RulePack with(List<Rule> others) {
        List<List<Integer>> eachByItself = IntStream.range(0, others.size())
                .mapToObj(index -> List.of(index))
                .collect(ImmutableList.toImmutableList());
        return compiled(
                new PackSource(
                        source.manifest(),
                        ImmutableList.copyOf(others),
                        source.translations(),
                        source.programmes(),
                        ImmutableList.of()),
                factTypes,
                eachByItself);
    }

    /** The same rules, every one asked in a session of Drools: slower, and with the same answers. Close it too. */
    RulePack allInSession() {
        return new RulePack(source, factTypes, versions, identity, compiled.allInSession());
    }

    /** The codes of the rules for which a session is opened where one of them can fire; all others are asked directly. */
    ImmutableSet<String> codesInSession() {
        return compiled.placesInSession().stream()
                .map(index -> rules.get(index).metadata().code())
                .collect(ImmutableSet.toImmutableSet());
    }

    /**
     * What there is to tell about a pack in a folder, without compiling it.
     *
     * @param settingsType what its programmes or policies are
     * @return errors, warnings and notes
     * @throws RulePackException if there is no pack in the folder, or it cannot be read
     */
    public static List<Problem> check(Path folder, FactTypes factTypes, Class<?> settingsType) {
        return check(PackFolder.onDisk(folder), factTypes, settingsType);
    }

    static List<Problem> check(PackFolder folder, FactTypes factTypes, Class<?> settingsType) {
        try {
            PackSource source = PackSource.readAndCheck(folder, factTypes);
            return Stream.concat(
                            source.notices().stream(),
                            source.programmes().stream()
                                    .flatMap(document -> LwnJson.read(settingsType, document).problems().stream()))
                    .collect(ImmutableList.toImmutableList());
        } catch (RulePackException wrong) {
            if (wrong.problems().isEmpty()) {
                throw wrong;
            }
            return wrong.problems();
        }
    }

    /**
     * A pack that comes with lwn, compiled when lwn was built.
     *
     * @throws RulePackException if there is no such pack
     */
    public static RulePack shipped(String id, FactTypes factTypes) {
        return load(PackFolder.shipped(id), factTypes);
    }

    /**
     * Each rule reports at most once for itself, once for what may be, and once for each of its parts; a rule that joins
     * facts, once for each of their combinations.
     */
    private static int mostFirings(PackSource source) {
        return 10 * source.rules().size()
                + 100
                + 4 * MOST_COMBINATIONS * joiningRules(source).size();
    }

    private static ImmutableList<Rule> joiningRules(PackSource source) {
        return source.rules().stream()
                .filter(rule -> !rule.joined().isEmpty())
                .collect(ImmutableList.toImmutableList());
    }

    /** Which rules these are. */
    public PackIdentity identity() {
        return identity;
    }

    /** Warnings and notes about the pack's files: nothing is wrong, but their author may want to know. */
    public List<Problem> notices() {
        return notices;
    }

    /** What each rule says of itself, in the pack's order; of a rule with several versions, each. */
    public List<Metadata> rules() {
        return rules.stream().map(Rule::metadata).collect(ImmutableList.toImmutableList());
    }

    Wording wording() {
        return wording;
    }

    /**
     * The languages that its messages are translated into, sorted by their tags. The rules' own, English, is not among
     * them unless there is a translation into it.
     */
    public List<Locale> languages() {
        return wording.languages();
    }

    /**
     * The pack's programmes or policies.
     *
     * @param type what they are
     * @throws RulePackException with every problem, if any of them cannot be read as that
     */
    public <T> List<T> programmes(Class<T> type) {
        ImmutableList.Builder<T> read = ImmutableList.builder();
        List<Problem> problems = new ArrayList<>();
        for (JsonDocument document : programmes) {
            Reading<T> reading = LwnJson.read(type, document);
            problems.addAll(reading.problems());
            if (reading.value() != null) {
                read.add(reading.value());
            }
        }
        if (problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
            throw new RulePackException(identity.id(), problems);
        }
        return read.build();
    }

    /**
     * What becomes of every rule for one case, in the pack's order: of a rule with several versions, the one in force.
     *
     * @param facts the case first, then the facts that stand beside it
     * @param asOf the day on which rules must be in force to count
     * @param locale the language of the messages
     * @throws IllegalStateException if the pack is closed
     * @throws IllegalArgumentException if a rule would have to look at more than 10,000 combinations of facts
     * @throws RulePackException if a fact throws when it is read, or the rules fire far more often than any review needs or
     *     work for more than half a minute
     */
    public List<RuleFate> review(List<?> facts, LocalDate asOf, Locale locale) {
        return fates(facts, asOf, locale, index -> null);
    }

    /**
     * The same for a case of which some answers were changed: rules that look at none of them keep their fate.
     *
     * @param before the fates before the change
     * @param changed where the answers stand
     */
    List<RuleFate> reviewAgain(
            List<?> facts, LocalDate asOf, Locale locale, List<RuleFate> before, Collection<Pointer> changed) {
        requireFatesOfThese(before);
        return fates(facts, asOf, locale, place -> looksAtAny(place, changed) ? null : before.get(place));
    }

    private void requireFatesOfThese(List<RuleFate> fates) {
        boolean areOfThese = fates.size() == versions.size()
                && IntStream.range(0, fates.size())
                        .allMatch(place -> fates.get(place).code().equals(code(place)));
        if (!areOfThese) {
            throw new IllegalArgumentException("The fates before the change are not those of the rules of "
                    + identity.id() + ". Review the case by these rules first.");
        }
    }

    private String code(int place) {
        return rules.get(versions.get(place).get(0)).metadata().code();
    }

    private boolean looksAtAny(int place, Collection<Pointer> changed) {
        return lookedAt.get().get(place).stream()
                .anyMatch(looked ->
                        changed.stream().anyMatch(pointer -> pointer.startsWith(looked) || looked.startsWith(pointer)));
    }

    /** @param kept the fate that a rule keeps, by its place; null if it is to be asked */
    private List<RuleFate> fates(List<?> facts, LocalDate asOf, Locale locale, IntFunction<@Nullable RuleFate> kept) {
        if (facts.size() > FEW_FACTS) {
            joiningRules.forEach(rule -> requireFewCombinations(rule, facts));
        }
        OnDay day = on(asOf);
        Waiting.SettingsRead settings = new Waiting.SettingsRead(facts.get(0));
        @Nullable RuleFate[] known = new RuleFate[day.rules.length];
        boolean[] asked = new boolean[rules.size()];
        for (int place = 0; place < known.length; place++) {
            RuleFate before = kept.apply(place);
            RuleFate fate = before == null ? notInForce(day, place, settings) : before;
            known[place] = fate;
            asked[day.rules[place]] = fate == null;
        }
        Firings firings = new Firings(rules.size());
        compiled.fire(facts, firings, index -> asked[index]);
        ImmutableList.Builder<RuleFate> fates = ImmutableList.builderWithExpectedSize(known.length);
        for (int place = 0; place < known.length; place++) {
            RuleFate fate = known[place];
            fates.add(fate == null ? fate(day.rules[place], facts, locale, firings) : fate);
        }
        return fates.build();
    }

    /** Which rules count on a day. */
    private static final class OnDay {
        private final LocalDate day;

        /** The day as people read it. */
        private final String written;

        /** By the places of the fates, the version of each rule that is in force; where none is, the first. */
        private final int[] rules;

        /** By the places of the fates, what becomes of a rule of which none is. */
        private final @Nullable RuleFate[] notInForce;

        /** By the places of the fates, what became last of a rule of which a threshold was not set. */
        private final @Nullable Unset[] unset;

        OnDay(LocalDate day, int number) {
            this.day = day;
            this.written = day.toString();
            this.rules = new int[number];
            this.notInForce = new RuleFate[number];
            this.unset = new Unset[number];
        }

        /** The fate of a rule for want of that threshold: most cases of a programme want the same. */
        RuleFate without(String threshold, int place, Metadata metadata) {
            Unset last = unset[place];
            if (last == null || !last.threshold().equals(threshold)) {
                last = new Unset(
                        threshold,
                        new RuleFate.NotInForce(
                                metadata.code(), metadata.effect(), "No " + threshold + " is set on " + written + "."));
                unset[place] = last;
            }
            return last.fate();
        }
    }

    private record Unset(String threshold, RuleFate fate) {}

    private OnDay on(LocalDate day) {
        OnDay last = lastDay;
        if (last != null && last.day.equals(day)) {
            return last;
        }
        OnDay found = new OnDay(day, versions.size());
        for (int place = 0; place < versions.size(); place++) {
            int index = inForce(versions.get(place), day);
            Metadata metadata = rules.get(index).metadata();
            found.rules[place] = index;
            found.notInForce[place] = metadata.inForceOn(day)
                    ? null
                    : new RuleFate.NotInForce(
                            metadata.code(), metadata.effect(), "The rule is not in force on " + found.written + ".");
        }
        lastDay = found;
        return found;
    }

    /** Of the versions of a rule the one in force on the day; if none is, the first. */
    private int inForce(List<Integer> versionsOfOne, LocalDate day) {
        for (int index : versionsOfOne) {
            if (rules.get(index).metadata().inForceOn(day)) {
                return index;
            }
        }
        return versionsOfOne.get(0);
    }

    private static void requireFewCombinations(Rule rule, List<?> facts) {
        long combinations = 1;
        for (Class<?> joined : rule.joined()) {
            combinations *= Iterables.size(Iterables.filter(facts, joined));
        }
        if (combinations > MOST_COMBINATIONS) {
            throw new IllegalArgumentException("The rule '" + rule.name() + "' would look at " + combinations
                    + " combinations of facts for one case, but may look at " + MOST_COMBINATIONS
                    + " at most. Give fewer facts, or write exists in the rule.");
        }
    }

    /** What becomes of a rule that is not asked; null of one that is in force. */
    private @Nullable RuleFate notInForce(OnDay day, int place, Waiting.SettingsRead settings) {
        if (day.notInForce[place] != null) {
            return day.notInForce[place];
        }
        int index = day.rules[place];
        String unset = waiting[index].unsetThreshold(settings);
        return unset == null ? null : day.without(unset, place, rules.get(index).metadata());
    }

    /** What became of a rule that was asked. */
    private RuleFate fate(int index, List<?> facts, Locale locale, Firings firings) {
        if (firings.failed[index]) {
            return failed(rules.get(index), facts, locale, firings.reported(index, facts));
        }
        if (firings.possible[index]) {
            Metadata metadata = rules.get(index).metadata();
            List<Pointer> missing = waiting[index].missingAnswers(facts, part -> firings.isKnown(index, part));
            return new RuleFate.NotReached(metadata.code(), metadata.effect(), missing);
        }
        return passed[index];
    }

    private RuleFate failed(Rule rule, List<?> facts, Locale locale, List<Object> reported) {
        Metadata metadata = rule.metadata();
        Map<String, Object> values = rule.values(facts.get(0), reported);
        return new RuleFate.Failed(new Finding(
                metadata.code(),
                metadata.effect(),
                rule.fieldOf(facts.get(0)),
                values,
                wording.message(rule, values, locale),
                metadata.source(),
                metadata.who()));
    }

    /** The values that the rule of the code in force on the day looks at in a case; empty if there is no such rule. */
    Map<String, Object> values(Object caseFact, LocalDate day, String code) {
        return versions.stream()
                .map(versionsOfOne -> rules.get(inForce(versionsOfOne, day)))
                .filter(rule -> rule.metadata().code().equals(code))
                .findFirst()
                .map(rule -> rule.values(caseFact, ImmutableList.of()))
                .orElse(ImmutableMap.of());
    }

    /** Frees what the compiled rules hold. Reviews after this fail. */
    @Override
    public void close() {
        compiled.close();
    }

    /** What fired for one case. */
    private static final class Firings implements Found {
        /** A rule holds no more values than that. */
        private static final int MOST_PARTS = 200;

        private final boolean[] failed;
        private final boolean[] possible;
        private final BitSet parts = new BitSet();
        private @Nullable ListMultimap<Integer, List<Object>> reports;

        Firings(int rules) {
            failed = new boolean[rules];
            possible = new boolean[rules];
        }

        @Override
        public void fails(int rule, Object... reported) {
            failed[rule] = true;
            if (reported.length > 0) {
                if (reports == null) {
                    reports = ArrayListMultimap.create();
                }
                reports.put(rule, Arrays.asList(reported));
            }
        }

        @Override
        public void may(int rule) {
            possible[rule] = true;
        }

        @Override
        public void holds(int rule, int part) {
            parts.set(rule * MOST_PARTS + part);
        }

        /** What the rule handed over; of several joined facts, those that stand first among the facts. */
        List<Object> reported(int rule, List<?> facts) {
            List<List<Object>> all = reports == null ? ImmutableList.of() : reports.get(rule);
            if (all.isEmpty()) {
                return ImmutableList.of();
            }
            all.forEach(report -> report.forEach(value -> requireFactOrTotal(value, facts)));
            IdentityHashMap<Object, Integer> places = new IdentityHashMap<>();
            facts.forEach(fact -> places.put(fact, places.size()));
            return Collections.min(
                    all,
                    Comparator.comparing(
                            report -> report.stream()
                                    .map(value -> places.getOrDefault(value, 0))
                                    .toList(),
                            Comparators.lexicographical(Comparator.<Integer>naturalOrder())));
        }

        /** Nothing else can come from a checked rule, and nothing else is to reach a host. */
        private static void requireFactOrTotal(Object value, List<?> facts) {
            boolean isTotal = value instanceof BigDecimal || value instanceof Long || value instanceof LocalDate;
            if (!isTotal && facts.stream().noneMatch(fact -> fact == value)) {
                throw new IllegalArgumentException(
                        "A rule hands over " + value.getClass().getName() + ", which is neither a fact nor a total.");
            }
        }

        boolean isKnown(int rule, int part) {
            return parts.get(rule * MOST_PARTS + part);
        }
    }
}
