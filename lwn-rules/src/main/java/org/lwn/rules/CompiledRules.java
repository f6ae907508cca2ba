package org.lwn.rules;

import com.google.common.base.Suppliers;
import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Maps;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import com.google.common.primitives.Ints;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import org.drools.model.Condition;
import org.drools.model.Model;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.constraints.ConstraintEvaluationException;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;

/**
 * Rules as Drools runs them. Thread-safe.
 *
 * <p>There are two roads, and which a rule takes is settled when it is compiled, before any case is seen. A printed rule that
 * is one pattern on the case, and asks at most whether there are other facts, is asked directly; of the others Drools makes a
 * knowledge base, and opens a session of it for each case in which one of them can fire.
 */
final class CompiledRules implements AutoCloseable {

    /** What {@code CanonicalPrinter} calls the rules that it prints, by the place of the rule in the pack. */
    private static final java.util.regex.Pattern PRINTED =
            java.util.regex.Pattern.compile("(\\d{1,9}) (?:fails|may fail(?: \\d+)?|(holds) \\d+)");

    private static final int NOT_PRINTED = -1;

    /** No rules. */
    private static final DirectRules NONE = new DirectRules() {
        @Override
        public boolean isSubject(Object fact) {
            return false;
        }

        @Override
        public int[] places() {
            return new int[0];
        }

        @Override
        public void ask(int place, Object fact, List<?> facts, Found found) {}
    };

    private final String pack;
    private final Supplier<List<Model>> models;
    private final Bounds bounds;
    private final DirectRules direct;
    private final int[] placesAskedDirectly;
    private final ImmutableSet<Joining> joining;
    private final Supplier<SessionRules> inSession;
    private volatile @Nullable SessionRules opened;
    private volatile boolean closed;

    /**
     * A rule asked in a session, which is of the rule at that place in the pack.
     *
     * @param needed kinds of fact without one of each of which it cannot fire
     */
    private record Joining(int place, ImmutableSet<Class<?>> needed) {
        /** In others, such as accumulate, a pattern may stand for what no fact is. */
        private static final ImmutableSet<Condition.Type> KNOWN = ImmutableSet.of(
                Condition.Type.PATTERN, Condition.Type.EXISTS, Condition.Type.NOT, Condition.Type.CONSEQUENCE);

        static Joining of(int place, Rule rule) {
            List<Condition> view = rule.getView().getSubConditions();
            boolean isKnown = rule.getView().getType() == Condition.Type.AND
                    && view.stream().allMatch(part -> KNOWN.contains(part.getType()));
            return new Joining(
                    place,
                    !isKnown
                            ? ImmutableSet.of()
                            : view.stream()
                                    .map(Joining::inside)
                                    .filter(part -> part.getType() == Condition.Type.PATTERN)
                                    .<Class<?>>map(pattern -> ((Pattern<?>) pattern)
                                            .getPatternVariable()
                                            .getType())
                                    .collect(ImmutableSet.toImmutableSet()));
        }

        /** What must exist, of a condition that asks for just that. */
        private static Condition inside(Condition condition) {
            boolean asks = condition.getType() == Condition.Type.EXISTS
                    && condition.getSubConditions().size() == 1;
            return asks ? condition.getSubConditions().get(0) : condition;
        }

        boolean canFire(List<?> facts) {
            return needed.stream().allMatch(kind -> facts.stream().anyMatch(kind::isInstance));
        }
    }

    /**
     * Rules some of which are asked directly, and all others in a session.
     *
     * @param models all rules; asked for only if one of them needs a session
     * @param isAllDirect whether none does
     */
    private CompiledRules(
            String pack, Supplier<List<Model>> models, DirectRules direct, boolean isAllDirect, Bounds bounds) {
        this.pack = pack;
        this.models = models;
        this.bounds = bounds;
        this.direct = direct;
        this.placesAskedDirectly = direct.places();
        ImmutableList<Model> others = isAllDirect ? ImmutableList.of() : without(placesAskedDirectly, models.get());
        this.joining = others.stream()
                .flatMap(model -> model.getRules().stream())
                .filter(rule -> !saysWhatHolds(rule))
                .map(rule -> Joining.of(place(rule), rule))
                .collect(ImmutableSet.toImmutableSet());
        this.inSession = Suppliers.memoize(() -> new SessionRules(pack, others, bounds));
    }

    private SessionRules prepareSessions() {
        SessionRules prepared = inSession.get();
        opened = prepared;
        return prepared;
    }

    /** Rules that were compiled just now: what Drools has against them is told at once. */
    static CompiledRules of(String pack, List<Model> models, DirectRules direct, Bounds bounds) {
        CompiledRules rules = new CompiledRules(pack, () -> models, direct, false, bounds);
        if (!rules.joining.isEmpty()) {
            rules.prepareSessions();
        }
        return rules;
    }

    /** The same rules, every one in a session: slower, and with the same answers. Close it too. */
    CompiledRules allInSession() {
        return new CompiledRules(pack, models, NONE, false, bounds);
    }

    /**
     * Those of the rules that can be asked directly, by their places in the pack: what is printed of one rule takes one road.
     */
    static SortedMap<Integer, Collection<DirectRule>> direct(List<Model> models) {
        ListMultimap<Integer, Optional<DirectRule>> all =
                MultimapBuilder.treeKeys().arrayListValues().build();
        models.stream()
                .flatMap(model -> model.getRules().stream())
                .forEach(rule -> all.put(place(rule), DirectRule.of(rule)));
        SortedMap<Integer, Collection<DirectRule>> direct = new TreeMap<>();
        Maps.filterEntries(
                        Multimaps.asMap(all),
                        ofOne -> ofOne.getKey() != NOT_PRINTED
                                && ofOne.getValue().stream().allMatch(Optional::isPresent))
                .forEach((place, rules) -> direct.put(
                        place, rules.stream().flatMap(Optional::stream).toList()));
        return direct;
    }

    private static int place(Rule rule) {
        Matcher printed = PRINTED.matcher(rule.getName());
        return printed.matches() ? Integer.parseInt(printed.group(1)) : NOT_PRINTED;
    }

    /** Whether it only adds to what is told when another rule of its place fires. */
    private static boolean saysWhatHolds(Rule rule) {
        Matcher printed = PRINTED.matcher(rule.getName());
        return printed.matches() && printed.group(2) != null;
    }

    private static ImmutableList<Model> without(int[] places, List<Model> models) {
        ImmutableSet<Integer> left = ImmutableSet.copyOf(Ints.asList(places));
        return models.stream()
                .map(model -> withOnly(
                        model.getRules().stream()
                                .filter(rule -> !left.contains(place(rule)))
                                .toList(),
                        model))
                .collect(ImmutableList.toImmutableList());
    }

    private static Model withOnly(List<Rule> rules, Model model) {
        ModelImpl part = new ModelImpl(model.getName()).withRules(rules).withGlobals(model.getGlobals());
        model.getTypeMetaDatas().forEach(part::addTypeMetaData);
        return part.withQueries(model.getQueries());
    }

    /**
     * Rules compiled when lwn was built. Drools' own description of them, and the knowledge base, which are most of a start,
     * wait until they are needed.
     *
     * @param number how many rules there are
     */
    static CompiledRules of(String pack, Precompiled precompiled, int number, Bounds bounds) {
        DirectRules direct = precompiled(precompiled.directClass(), DirectRules.class);
        Supplier<List<Model>> models =
                Suppliers.memoize(() -> ImmutableList.of(precompiled(precompiled.modelClass(), Model.class)));
        return new CompiledRules(pack, models, direct, direct.places().length == number, bounds);
    }

    private static <T> T precompiled(String name, Class<T> type) {
        try {
            return PinnedLoader.within(
                    RuleCompiler.LOADER, () -> CompiledClasses.newInstance(RuleCompiler.LOADER, name, type));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The rules that came with lwn cannot be loaded.", e);
        }
    }

    /** Puts the facts before all rules. */
    void fire(List<?> facts, Found found) {
        fire(facts, found, place -> true);
    }

    /**
     * Puts the facts before the rules, which report to {@code found}.
     *
     * @param asked whether the answer of the rule at that place in the pack is wanted; others may report too
     * @throws RulePackException if a condition fails, or the rules overstep a bound; what was found until then is not the
     *     whole answer
     */
    void fire(List<?> facts, Found found, IntPredicate asked) {
        if (closed) {
            throw new IllegalStateException("The rule pack is closed. Load it again to decide.");
        }
        try {
            fireDirectly(facts, found, asked);
            if (needsSession(facts, asked)) {
                PinnedLoader.within(RuleCompiler.LOADER, () -> {
                    prepareSessions().fire(facts, found);
                    return found;
                });
            }
        } catch (LinkageError e) {
            throw new RulePackException(
                    pack,
                    "its rules use what is hidden from rules. This is a defect of lwn: please report it with the"
                            + " rules. Java says: " + e.getMessage(),
                    e);
        } catch (ConstraintEvaluationException e) {
            throw failed(e);
        }
    }

    private RulePackException failed(Exception e) {
        return new RulePackException(
                pack,
                "a condition of its rules could not be worked out for this case, for a fact threw "
                        + Throwables.getRootCause(e).getClass().getName() + " when it was read. See the cause.",
                e);
    }

    private boolean needsSession(List<?> facts, IntPredicate asked) {
        for (Joining one : joining) {
            if (asked.test(one.place()) && one.canFire(facts)) {
                return true;
            }
        }
        return false;
    }

    /** Each rule reports once for each fact of its kind at most, which needs no bound. */
    private void fireDirectly(List<?> facts, Found found, IntPredicate asked) {
        for (Object fact : facts) {
            if (direct.isSubject(fact)) {
                for (int place : placesAskedDirectly) {
                    if (asked.test(place)) {
                        ask(place, fact, facts, found);
                    }
                }
            }
        }
    }

    private void ask(int place, Object fact, List<?> facts, Found found) {
        try {
            direct.ask(place, fact, facts, found);
        } catch (Exception e) {
            throw failed(e);
        }
    }

    /** The places in the pack of the rules that need a session, in their order; of those that were not printed, −1. */
    ImmutableSet<Integer> placesInSession() {
        return joining.stream().map(Joining::place).collect(ImmutableSet.toImmutableSet());
    }

    /** The sessions there are at this moment, those kept for the next case among them. */
    Collection<? extends KieSession> openSessions() {
        SessionRules rules = opened;
        return rules == null ? ImmutableList.of() : rules.open();
    }

    @Override
    public void close() {
        closed = true;
        SessionRules rules = opened;
        if (rules != null) {
            rules.shutdown();
            opened = null;
        }
    }
}
