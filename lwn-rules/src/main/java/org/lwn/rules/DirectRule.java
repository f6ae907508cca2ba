package org.lwn.rules;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
 * A rule about one fact alone, as Drools compiled it: asked by Drools' own conditions, with no session around them.
 *
 * <p>Thread-safe: compiled conditions and consequences are constants without fields, and what they are asked about is
 * immutable.
 *
 * @param name as it was printed
 * @param subject the kind of fact
 * @param conditions what must hold of the fact, all of it, in the order in which Drools asks; empty if every such fact will do
 * @param report the rule's consequence, which is given nothing but {@link Found}
 */
record DirectRule(String name, Class<?> subject, ImmutableList<SingleConstraint> conditions, BlockN report) {
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
                && view.size() == 2
                && view.get(0).getType() == Condition.Type.PATTERN
                && view.get(1) instanceof NamedConsequenceImpl consequence
                && !consequence.isBreaking();
        if (!isPlain || !(view.get(0) instanceof Pattern<?> pattern) || !isAlone(pattern)) {
            return Optional.empty();
        }
        return conditions(pattern.getConstraint(), pattern.getPatternVariable())
                .map(conditions -> new DirectRule(
                        rule.getName(),
                        pattern.getPatternVariable().getType(),
                        conditions,
                        rule.getDefaultConsequence().getBlock()));
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
                && variable instanceof Declaration<?> declaration
                && declaration.getSource() == null
                && declaration.getWindow() == null;
    }

    /** What the constraint is made of, if that is nothing but conditions on the variable, all of which must hold. */
    private static Optional<ImmutableList<SingleConstraint>> conditions(Constraint constraint, Variable<?> variable) {
        if (constraint.equals(SingleConstraint.TRUE)) {
            return Optional.of(ImmutableList.of());
        }
        Stream<? extends Constraint> parts = constraint.getType() == Constraint.Type.MULTIPLE
                ? constraint.getChildren().stream()
                : Stream.of(constraint);
        ImmutableList.Builder<SingleConstraint> conditions = ImmutableList.builder();
        for (Constraint part : (Iterable<Constraint>) parts.<Constraint>map(one -> one)::iterator) {
            if (!(part instanceof SingleConstraint condition) || !isAbout(condition, variable)) {
                return Optional.empty();
            }
            conditions.add(condition);
        }
        return Optional.of(conditions.build());
    }

    private static boolean isAbout(SingleConstraint condition, Variable<?> variable) {
        return condition.getType() == Constraint.Type.SINGLE
                && !condition.isTemporal()
                && condition.getPredicate1() != null
                && Arrays.equals(condition.getVariables(), new Variable<?>[] {variable});
    }

    /**
     * Lets the rule report if its conditions hold of the fact, as often as a session would.
     *
     * @return whether it reported
     */
    boolean fire(Object fact, Found found) {
        boolean fires = subject.isInstance(fact) && holds(fact);
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
                // As a session throws it: hosts see one exception, whichever road a rule takes.
                throw new ConstraintEvaluationException(condition.predicateInformation(), new RuntimeException(e));
            }
        }
        return true;
    }
}
