package org.lwn.rules;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.drools.model.Condition;
import org.drools.model.Consequence;
import org.drools.model.Constraint;
import org.drools.model.Declaration;
import org.drools.model.Global;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.consequences.NamedConsequenceImpl;
import org.drools.model.functions.BlockN;
import org.drools.modelcompiler.constraints.ConstraintEvaluationException;

/**
 * A rule about one fact, and about whether there are others beside it, as Drools compiled it: asked by Drools' own
 * conditions, with no session around them.
 *
 * <p>Thread-safe: compiled conditions and consequences are constants without fields, and what they are asked about is
 * immutable.
 *
 * @param name as it was printed
 * @param subject the kind of fact
 * @param conditions what must hold of the fact, all of it, in the order in which Drools asks; empty if every such fact will do
 * @param others what there must be beside the fact, or must not be
 * @param report the rule's consequence, which is given nothing but {@link Found}
 */
record DirectRule(
        String name,
        Class<?> subject,
        ImmutableList<SingleConstraint> conditions,
        ImmutableList<Others> others,
        BlockN report) {
    private static final ImmutableList<Rule.Attribute<?>> ATTRIBUTES = ImmutableList.of(
            Rule.Attribute.NO_LOOP,
            Rule.Attribute.LOCK_ON_ACTIVE,
            Rule.Attribute.ENABLED,
            Rule.Attribute.AUTO_FOCUS,
            Rule.Attribute.SALIENCE,
            Rule.Attribute.AGENDA_GROUP,
            Rule.Attribute.ACTIVATION_GROUP,
            Rule.Attribute.RULEFLOW_GROUP,
            Rule.Attribute.DURATION,
            Rule.Attribute.TIMER,
            Rule.Attribute.CALENDARS,
            Rule.Attribute.DATE_EFFECTIVE,
            Rule.Attribute.DATE_EXPIRES);

    /** The rule, if it is one of just this form; empty for every other, which a session must be asked about. */
    static Optional<DirectRule> of(Rule rule) {
        List<Condition> view = rule.getView().getSubConditions();
        boolean isPlain = ATTRIBUTES.stream().noneMatch(attribute -> isSet(rule, attribute))
                && rule.getMetaData().isEmpty()
                && rule.getConsequences().size() == 1
                && reportsOnly(rule.getDefaultConsequence())
                && rule.getView().getType() == Condition.Type.AND
                && view.size() >= 2
                && view.get(0).getType() == Condition.Type.PATTERN
                && view.get(view.size() - 1) instanceof NamedConsequenceImpl consequence
                && !consequence.isBreaking();
        if (!isPlain || !(view.get(0) instanceof Pattern<?> pattern) || !isAlone(pattern)) {
            return Optional.empty();
        }
        Variable<?> subject = pattern.getPatternVariable();
        ImmutableList.Builder<Others> others = ImmutableList.builder();
        for (Condition condition : view.subList(1, view.size() - 1)) {
            Optional<Others> known = Others.of(condition, subject);
            if (known.isEmpty()) {
                return Optional.empty();
            }
            others.add(known.get());
        }
        return conditions(pattern.getConstraint(), condition -> isAbout(condition, subject))
                .map(conditions -> new DirectRule(
                        rule.getName(),
                        subject.getType(),
                        conditions,
                        others.build(),
                        rule.getDefaultConsequence().getBlock()));
    }

    /**
     * Whether there is a fact of which conditions hold that may compare it with the subject.
     *
     * @param kind the kind of fact
     * @param expected whether there must be one, or must be none
     * @param conditions what must hold of it
     */
    record Others(Class<?> kind, boolean expected, ImmutableList<Compared> conditions) {

        /** What the condition asks, if it is of just this form. */
        static Optional<Others> of(Condition condition, Variable<?> subject) {
            Condition.Type type = condition.getType();
            boolean asks = type == Condition.Type.EXISTS || type == Condition.Type.NOT;
            if (!asks
                    || condition.getSubConditions().size() != 1
                    || !(condition.getSubConditions().get(0) instanceof Pattern<?> pattern)
                    || pattern.getType() != Condition.Type.PATTERN) {
                return Optional.empty();
            }
            Variable<?> own = pattern.getPatternVariable();
            boolean isKnown = pattern.getBindings().isEmpty()
                    && !pattern.isPassive()
                    && Arrays.stream(pattern.getInputVariables())
                            .allMatch(variable -> variable.equals(own) || variable.equals(subject))
                    && isPlain(own);
            return !isKnown
                    ? Optional.empty()
                    : DirectRule.conditions(
                                    pattern.getConstraint(),
                                    one -> Compared.of(one, own, subject).isPresent())
                            .map(conditions -> new Others(
                                    own.getType(),
                                    type == Condition.Type.EXISTS,
                                    conditions.stream()
                                            .flatMap(one -> Compared.of(one, own, subject).stream())
                                            .collect(ImmutableList.toImmutableList())));
        }

        boolean hold(Object subject, List<?> facts) {
            for (Object fact : facts) {
                if (kind.isInstance(fact) && allHold(fact, subject)) {
                    return expected;
                }
            }
            return !expected;
        }

        private boolean allHold(Object fact, Object subject) {
            for (Compared condition : conditions) {
                if (!condition.holds(fact, subject)) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * A condition on another fact, on the subject or on both.
     *
     * @param first whether it is given the other fact first; of one that is given one fact, whether that is the other
     */
    record Compared(SingleConstraint condition, boolean both, boolean first) {

        static Optional<Compared> of(SingleConstraint condition, Variable<?> own, Variable<?> subject) {
            if (isAbout(condition, own) || isAbout(condition, subject)) {
                return Optional.of(new Compared(condition, false, isAbout(condition, own)));
            }
            boolean ownFirst = Arrays.equals(condition.getVariables(), new Variable<?>[] {own, subject});
            boolean isKnown = isPlain(condition)
                    && condition.getPredicate2() != null
                    && (ownFirst || Arrays.equals(condition.getVariables(), new Variable<?>[] {subject, own}));
            return isKnown ? Optional.of(new Compared(condition, true, ownFirst)) : Optional.empty();
        }

        @SuppressWarnings("unchecked") // The condition was compiled for these facts.
        boolean holds(Object fact, Object subject) {
            try {
                if (!both) {
                    return condition.getPredicate1().test(first ? fact : subject);
                }
                return first
                        ? condition.getPredicate2().test(fact, subject)
                        : condition.getPredicate2().test(subject, fact);
            } catch (Exception e) {
                throw failed(condition, e);
            }
        }
    }

    private static <T> boolean isSet(Rule rule, Rule.Attribute<T> attribute) {
        T value = rule.getAttribute(attribute);
        return value != null && !value.equals(attribute.getDefaultValue());
    }

    private static boolean reportsOnly(Consequence consequence) {
        return !consequence.isUsingDrools()
                && !consequence.isBreaking()
                && consequence.getDeclarations().length == 0
                && consequence.getVariables().length == 1
                && consequence.getVariables()[0] instanceof Global<?> global
                && global.getType() == Found.class;
    }

    private static boolean isAlone(Pattern<?> pattern) {
        Variable<?> variable = pattern.getPatternVariable();
        return pattern.getBindings().isEmpty()
                && !pattern.isPassive()
                && Arrays.stream(pattern.getInputVariables()).allMatch(variable::equals)
                && isPlain(variable);
    }

    private static boolean isPlain(Variable<?> variable) {
        return variable instanceof Declaration<?> declaration
                && declaration.getSource() == null
                && declaration.getWindow() == null;
    }

    /** What the constraint is made of, if that is nothing but such conditions, all of which must hold. */
    private static Optional<ImmutableList<SingleConstraint>> conditions(
            Constraint constraint, Predicate<SingleConstraint> isKnown) {
        if (constraint.equals(SingleConstraint.TRUE)) {
            return Optional.of(ImmutableList.of());
        }
        Stream<? extends Constraint> parts = constraint.getType() == Constraint.Type.MULTIPLE
                ? constraint.getChildren().stream()
                : Stream.of(constraint);
        ImmutableList.Builder<SingleConstraint> conditions = ImmutableList.builder();
        for (Constraint part : (Iterable<Constraint>) parts.<Constraint>map(one -> one)::iterator) {
            if (!(part instanceof SingleConstraint condition) || !isKnown.test(condition)) {
                return Optional.empty();
            }
            conditions.add(condition);
        }
        return Optional.of(conditions.build());
    }

    private static boolean isAbout(SingleConstraint condition, Variable<?> variable) {
        return isPlain(condition)
                && Arrays.equals(condition.getVariables(), new Variable<?>[] {variable})
                && condition.getPredicate1() != null;
    }

    private static boolean isPlain(SingleConstraint condition) {
        return condition.getType() == Constraint.Type.SINGLE && !condition.isTemporal();
    }

    /**
     * Lets the rule report if its conditions hold of the fact, as often as a session would.
     *
     * @param facts all of them, the fact among them
     * @return whether it reported
     */
    boolean fire(Object fact, List<?> facts, Found found) {
        boolean fires = subject.isInstance(fact) && holds(fact) && othersHold(fact, facts);
        if (fires) {
            try {
                report.execute(found);
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException("The rule '" + name + "' could not report.", e);
            }
        }
        return fires;
    }

    @SuppressWarnings("unchecked") // The condition was compiled for the subject.
    private boolean holds(Object fact) {
        for (SingleConstraint condition : conditions) {
            try {
                if (!condition.getPredicate1().test(fact)) {
                    return false;
                }
            } catch (Exception e) {
                throw failed(condition, e);
            }
        }
        return true;
    }

    private boolean othersHold(Object fact, List<?> facts) {
        for (Others some : others) {
            if (!some.hold(fact, facts)) {
                return false;
            }
        }
        return true;
    }

    /** As a session throws it: hosts see one exception, whichever road a rule takes. */
    private static ConstraintEvaluationException failed(SingleConstraint condition, Exception e) {
        return new ConstraintEvaluationException(condition.predicateInformation(), new RuntimeException(e));
    }
}
