package org.lwn.rules;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import java.util.Collection;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import org.drools.model.Condition;
import org.drools.model.Model;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;

/**
 * Rules as Drools runs them. Thread-safe.
 *
 * <p>There are two roads, and which a rule takes is settled here, before any case is seen. A printed rule that is one pattern
 * on the case, and asks at most whether there are other facts, is asked directly; of the others Drools makes a knowledge
 * base, and opens a session of it for each case in which one of them can fire.
 */
final class CompiledRules implements AutoCloseable {

    /** What {@code CanonicalPrinter} calls the rules that it prints, by the place of the rule in the pack. */
    private static final java.util.regex.Pattern PRINTED =
            java.util.regex.Pattern.compile("(\\d{1,9}) (?:fails|may fail(?: \\d+)?|holds \\d+)");

    private static final int NOT_PRINTED = -1;

    private final String pack;
    private final ImmutableList<Model> models;
    private final Bounds bounds;
    private final ImmutableList<Placed> direct;
    private final ImmutableSet<Joining> joining;
    private final Supplier<SessionRules> inSession;
    private volatile @Nullable SessionRules opened;
    private volatile boolean closed;

    /**
     * What is asked directly of the rule at that place in the pack.
     *
     * @param may what holds wherever the rule fails or any part of it is known to hold; null if that is asked in a session
     * @param rest what remains to be asked where it holds
     */
    private record Placed(int place, @Nullable DirectRule may, ImmutableList<DirectRule> rest) {
        static Placed of(int place, List<DirectRule> rules) {
            List<DirectRule> may = rules.stream()
                    .filter(rule -> rule.name().endsWith(" may fail"))
                    .toList();
            return may.size() == 1
                    ? new Placed(
                            place,
                            may.get(0),
                            rules.stream()
                                    .filter(rule -> !rule.equals(may.get(0)))
                                    .collect(ImmutableList.toImmutableList()))
                    : new Placed(place, null, ImmutableList.copyOf(rules));
        }

        void fire(List<?> facts, Found found) {
            if (may == null || fire(may, facts, found)) {
                rest.forEach(rule -> fire(rule, facts, found));
            }
        }

        /** Whether the rule reported of any of the facts. */
        private static boolean fire(DirectRule rule, List<?> facts, Found found) {
            boolean fired = false;
            for (Object fact : facts) {
                fired |= rule.fire(fact, facts, found);
            }
            return fired;
        }
    }

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

    /** @param allInSession whether no rule is to be asked directly */
    private CompiledRules(String pack, List<Model> models, Bounds bounds, boolean allInSession) {
        this.pack = pack;
        this.models = ImmutableList.copyOf(models);
        this.bounds = bounds;
        ListMultimap<Integer, DirectRule> alone =
                MultimapBuilder.linkedHashKeys().arrayListValues().build();
        ImmutableList.Builder<Model> others = ImmutableList.builder();
        ImmutableSet.Builder<Joining> joined = ImmutableSet.builder();
        for (Model model : models) {
            ImmutableList.Builder<Rule> ofModel = ImmutableList.builder();
            for (Rule rule : model.getRules()) {
                int place = place(rule);
                DirectRule one = allInSession || place == NOT_PRINTED
                        ? null
                        : DirectRule.of(rule).orElse(null);
                if (one == null) {
                    ofModel.add(rule);
                    joined.add(Joining.of(place, rule));
                } else {
                    alone.put(place, one);
                }
            }
            others.add(withOnly(ofModel.build(), model));
        }
        this.direct = Multimaps.asMap(alone).entrySet().stream()
                .map(rules -> Placed.of(rules.getKey(), rules.getValue()))
                .collect(ImmutableList.toImmutableList());
        this.joining = joined.build();
        ImmutableList<Model> joiningModels = others.build();
        this.inSession = Suppliers.memoize(() -> new SessionRules(pack, joiningModels, bounds));
    }

    private SessionRules prepareSessions() {
        SessionRules prepared = inSession.get();
        opened = prepared;
        return prepared;
    }

    /** Rules of models that were compiled just now: what Drools has against them is told at once. */
    static CompiledRules of(String pack, List<Model> models, Bounds bounds) {
        CompiledRules rules = new CompiledRules(pack, models, bounds, false);
        if (!rules.joining.isEmpty()) {
            rules.prepareSessions();
        }
        return rules;
    }

    /** The same rules, every one in a session: slower, and with the same answers. Close it too. */
    CompiledRules allInSession() {
        return new CompiledRules(pack, models, bounds, true);
    }

    private static int place(Rule rule) {
        Matcher printed = PRINTED.matcher(rule.getName());
        return printed.matches() ? Integer.parseInt(printed.group(1)) : NOT_PRINTED;
    }

    private static Model withOnly(List<Rule> rules, Model model) {
        ModelImpl part = new ModelImpl(model.getName()).withRules(rules).withGlobals(model.getGlobals());
        model.getTypeMetaDatas().forEach(part::addTypeMetaData);
        return part.withQueries(model.getQueries());
    }

    /** Rules compiled when lwn was built, of that model class. Their knowledge base, most of a start, waits until it is needed. */
    static CompiledRules precompiled(String pack, String modelClass, Bounds bounds)
            throws ReflectiveOperationException {
        return PinnedLoader.within(RuleCompiler.LOADER, () -> {
            Model model = Class.forName(modelClass, true, RuleCompiler.LOADER)
                    .asSubclass(Model.class)
                    .getDeclaredConstructor()
                    .newInstance();
            return new CompiledRules(pack, ImmutableList.of(model), bounds, false);
        });
    }

    /** Puts the facts before all rules. */
    void fire(List<?> facts, Found found) {
        fire(facts, found, place -> true);
    }

    /**
     * Puts the facts before the rules, which report to {@code found}.
     *
     * @param asked whether the answer of the rule at that place in the pack is wanted; others may report too
     * @throws RulePackException if the rules overstep a bound; what was found until then is not the whole answer
     */
    void fire(List<?> facts, Found found, IntPredicate asked) {
        if (closed) {
            throw new IllegalStateException("The rule pack is closed. Load it again to decide.");
        }
        PinnedLoader.within(RuleCompiler.LOADER, () -> {
            try {
                fireDirectly(facts, found, asked);
                if (needsSession(facts, asked)) {
                    prepareSessions().fire(facts, found);
                }
                return found;
            } catch (LinkageError e) {
                throw new RulePackException(
                        pack,
                        "its rules use what is hidden from rules. This is a defect of lwn: please report it with the"
                                + " rules. Java says: " + e.getMessage(),
                        e);
            }
        });
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
        for (Placed one : direct) {
            if (asked.test(one.place())) {
                one.fire(facts, found);
            }
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
