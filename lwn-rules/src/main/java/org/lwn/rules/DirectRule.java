package org.lwn.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
import org.drools.model.functions.IntrospectableLambda;
import org.jspecify.annotations.Nullable;

/**
 * A rule about one fact, and about whether there are others beside it, as Drools compiled it: it can be asked by Drools' own
 * conditions, with no session around them.
 *
 * @param name as it was printed
 * @param subject the kind of fact
 * @param conditions what must hold of the fact, all of it, in the order in which Drools asks; empty if every such fact will do
 * @param others what there must be beside the fact, or must not be
 * @param report the class of the rule's consequence, which is given nothing but {@link Found}
 */
record DirectRule(
        String name, Class<?> subject, ImmutableList<Asked> conditions, ImmutableList<Others> others, Class<?> report) {
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

    /** A fact that a condition is given. */
    enum Given {
        SUBJECT,
        OTHER
    }

    /**
     * A condition.
     *
     * @param predicate the class that Drools compiled it into
     * @param given what it is given, in that order
     */
    record Asked(Class<?> predicate, ImmutableList<Given> given) {

        /** The condition, if it is given nothing but these. */
        static Optional<Asked> of(Constraint constraint, Map<Variable<?>, Given> known) {
            if (!(constraint instanceof SingleConstraint condition)
                    || condition.getType() != Constraint.Type.SINGLE
                    || condition.isTemporal()) {
                return Optional.empty();
            }
            List<Variable<?>> variables = ImmutableList.copyOf(condition.getVariables());
            Object predicate = switch (variables.size()) {
                case 1 -> condition.getPredicate1();
                case 2 -> condition.getPredicate2();
                default -> null;
            };
            return known.keySet().containsAll(variables)
                    ? compiled(predicate)
                            .map(type -> new Asked(
                                    type, variables.stream().map(known::get).collect(ImmutableList.toImmutableList())))
                    : Optional.empty();
        }
    }

    /**
     * Whether there is a fact of which conditions hold that may compare it with the subject.
     *
     * @param kind the kind of fact
     * @param expected whether there must be one, or must be none
     * @param conditions what must hold of it
     */
    record Others(Class<?> kind, boolean expected, ImmutableList<Asked> conditions) {

        /** What the condition asks, if it is of just this form. */
        static Optional<Others> of(Condition condition, Variable<?> subject) {
            Condition.Type type = condition.getType();
            boolean asks = type == Condition.Type.EXISTS || type == Condition.Type.NOT;
            if (!asks
                    || condition.getSubConditions().size() != 1
                    || !(condition.getSubConditions().get(0) instanceof Pattern<?> pattern)
                    || pattern.getType() != Condition.Type.PATTERN
                    || !isPlain(pattern)) {
                return Optional.empty();
            }
            Variable<?> own = pattern.getPatternVariable();
            return DirectRule.conditions(pattern, ImmutableMap.of(own, Given.OTHER, subject, Given.SUBJECT))
                    .map(conditions -> new Others(own.getType(), type == Condition.Type.EXISTS, conditions));
        }
    }

    /** The rule, if it is one of just this form; empty for every other, which a session must be asked about. */
    static Optional<DirectRule> of(Rule rule) {
        List<Condition> view = rule.getView().getSubConditions();
        boolean isSimple = ATTRIBUTES.stream().noneMatch(attribute -> isSet(rule, attribute))
                && rule.getMetaData().isEmpty()
                && rule.getConsequences().size() == 1
                && reportsOnly(rule.getDefaultConsequence())
                && rule.getView().getType() == Condition.Type.AND
                && view.size() >= 2
                && view.get(0).getType() == Condition.Type.PATTERN
                && view.get(view.size() - 1) instanceof NamedConsequenceImpl consequence
                && !consequence.isBreaking();
        if (!isSimple || !(view.get(0) instanceof Pattern<?> pattern) || !isPlain(pattern)) {
            return Optional.empty();
        }
        Variable<?> subject = pattern.getPatternVariable();
        Optional<ImmutableList<Asked>> conditions = conditions(pattern, ImmutableMap.of(subject, Given.SUBJECT));
        Optional<ImmutableList<Others>> others =
                all(view.subList(1, view.size() - 1).stream(), condition -> Others.of(condition, subject));
        Optional<Class<?>> report = compiled(rule.getDefaultConsequence().getBlock());
        return conditions.isPresent() && others.isPresent() && report.isPresent()
                ? Optional.of(
                        new DirectRule(rule.getName(), subject.getType(), conditions.get(), others.get(), report.get()))
                : Optional.empty();
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

    private static boolean isPlain(Pattern<?> pattern) {
        return pattern.getBindings().isEmpty()
                && !pattern.isPassive()
                && pattern.getPatternVariable() instanceof Declaration<?> declaration
                && declaration.getSource() == null
                && declaration.getWindow() == null;
    }

    /** What the pattern asks, if that is nothing but conditions on these facts, all of which must hold. */
    private static Optional<ImmutableList<Asked>> conditions(Pattern<?> pattern, Map<Variable<?>, Given> known) {
        Constraint constraint = pattern.getConstraint();
        if (constraint.equals(SingleConstraint.TRUE)) {
            return Optional.of(ImmutableList.of());
        }
        Stream<? extends Constraint> parts = constraint.getType() == Constraint.Type.MULTIPLE
                ? constraint.getChildren().stream()
                : Stream.of(constraint);
        return known.keySet().containsAll(Arrays.asList(pattern.getInputVariables()))
                ? all(parts, part -> Asked.of(part, known))
                : Optional.empty();
    }

    /** What is known of each; empty if of one of them nothing is. */
    private static <T, R> Optional<ImmutableList<R>> all(Stream<T> parts, Function<? super T, Optional<R>> known) {
        List<Optional<R>> each = parts.map(known).toList();
        return each.stream().allMatch(Optional::isPresent)
                ? Optional.of(each.stream().flatMap(Optional::stream).collect(ImmutableList.toImmutableList()))
                : Optional.empty();
    }

    /** The class of a constant of its own that Drools compiled a condition or a consequence into. */
    private static Optional<Class<?>> compiled(@Nullable Object lambda) {
        return lambda instanceof IntrospectableLambda wrapped && wrapped.getLambda() instanceof Enum<?> constant
                ? Optional.of(constant.getDeclaringClass())
                : Optional.empty();
    }
}
