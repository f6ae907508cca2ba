package org.lwn.rules.cases;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.Place;
import org.lwn.rules.Finding;
import org.lwn.rules.RuleFate;
import org.lwn.rules.language.Effect;
import org.lwn.rules.language.Rule;

/** One change of one rule. */
interface Attempt {

    /** Where the rule's fate stands among those of its pack, counted from 0. */
    int index();

    /** The rule as it is. */
    Rule rule();

    /** Where the change begins. */
    Place.InText place();

    /** What is changed. */
    String what();

    /** Whether the rule counts on the day: of several versions of a rule one does. */
    default boolean isInForce(LocalDate day) {
        return rule().metadata().inForceOn(day);
    }

    /** The rule without conditions changed, which need not be compiled. */
    sealed interface Plain extends Attempt permits Loss, OtherEffect {
        /** What becomes of the rule instead; null if nothing does, as it is not there. */
        @Nullable
        RuleFate instead(RuleFate fate);

        /** What to do so that a case notices. */
        String remedy();

        @Override
        default Place.InText place() {
            return rule().place();
        }
    }

    /** The rule is not there. */
    record Loss(int index, Rule rule) implements Plain {
        @Override
        public String what() {
            return "the rule is left out";
        }

        @Override
        public @Nullable RuleFate instead(RuleFate fate) {
            return null;
        }

        @Override
        public String remedy() {
            return "Write a case in which it finds something.";
        }
    }

    /** The rule has another effect. */
    record OtherEffect(int index, Rule rule, Effect effect) implements Plain {
        @Override
        public String what() {
            return "'@effect( " + rule.metadata().effect() + " )' becomes '@effect( " + effect + " )'";
        }

        @Override
        public RuleFate instead(RuleFate fate) {
            if (fate instanceof RuleFate.Failed failed) {
                Finding finding = failed.finding();
                return new RuleFate.Failed(new Finding(
                        finding.code(),
                        effect,
                        finding.field(),
                        finding.facts(),
                        finding.message(),
                        finding.source(),
                        finding.who()));
            }
            if (fate instanceof RuleFate.NotReached notReached) {
                return new RuleFate.NotReached(fate.code(), effect, notReached.missing());
            }
            return fate instanceof RuleFate.NotInForce notInForce
                    ? new RuleFate.NotInForce(fate.code(), effect, notInForce.reason())
                    : new RuleFate.Passed(fate.code(), effect);
        }

        @Override
        public String remedy() {
            return "Say in a case that finds it: \"effects\": { \""
                    + rule.metadata().code() + "\": \"" + rule.metadata().effect() + "\" }.";
        }
    }

    /** The rule has a condition changed. */
    record Changed(int index, Rule rule, Place.InText place, String what, Rule changed) implements Attempt {
        @Override
        public boolean isInForce(LocalDate day) {
            return rule.metadata().inForceOn(day) || changed.metadata().inForceOn(day);
        }
    }

    /** What cases are judged by if the rule at that place has this fate instead, or is not there. */
    static List<RuleFate> hybrid(List<RuleFate> fates, int index, @Nullable RuleFate instead) {
        ImmutableList.Builder<RuleFate> hybrid = ImmutableList.builder();
        hybrid.addAll(fates.subList(0, index));
        if (instead != null) {
            hybrid.add(instead);
        }
        return hybrid.addAll(fates.subList(index + 1, fates.size())).build();
    }

    /** Whether no case could tell the two apart. */
    static boolean isSame(RuleFate one, @Nullable RuleFate other) {
        return other != null
                && one.getClass() == other.getClass()
                && one.effect() == other.effect()
                && (!(one instanceof RuleFate.NotReached waiting)
                        || waiting.missing().equals(((RuleFate.NotReached) other).missing()));
    }
}
