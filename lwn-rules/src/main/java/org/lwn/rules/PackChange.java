package org.lwn.rules;

import org.jspecify.annotations.Nullable;

/**
 * One difference between two states of a pack: see {@link Pack#changes}.
 *
 * @param kind what is different
 * @param subject what it is different in: a rule's code, a programme's id, a file of cases, or the pack
 * @param part which part of the subject: the tag of a translation's language, or where a programme's value stands as a JSON
 *     pointer; null if it is about the whole
 * @param before what it was; null if there was nothing
 * @param after what it is; null if there is nothing any more
 */
public record PackChange(
        Kind kind,
        String subject,
        @Nullable String part,
        @Nullable String before,
        @Nullable String after) {

    /** What can be different. */
    public enum Kind {
        /** The pack's own name or version. */
        PACK("the pack"),
        /** There is a further rule; told by its message. */
        RULE_ADDED("the rule"),
        /** A rule is not there any more. */
        RULE_REMOVED("the rule"),
        /** What a rule finds: its conditions, those that are in both states left out. */
        CONDITION("the condition"),
        /** What follows when a rule's conditions hold. */
        EFFECT("the effect"),
        /** What people are told. */
        MESSAGE("the message"),
        /** What the values in a rule's message are. */
        VALUES("what its message speaks of"),
        /** Which answer a rule's finding is about. */
        FIELD("the answer that it is about"),
        /** From when until when a rule is in force. */
        DATES("the time in force"),
        /** What people call a rule. */
        NAME("the name"),
        /** Who says so, who can put it right, and since which version. */
        ORIGIN("source and people"),
        /** Where a rule stands among the others, or in which file. */
        PLACE("the place in the pack"),
        /** A message in another language. */
        WORDING("the translation"),
        /** There is a further programme or policy. */
        PROGRAMME_ADDED("the programme"),
        /** A programme or policy is not there any more. */
        PROGRAMME_REMOVED("the programme"),
        /** A value of a programme or policy, such as a threshold. */
        THRESHOLD("the value"),
        /** A file of cases. */
        CASES("the cases");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** The change in one plain sentence, without a place. */
    public String sentence() {
        String what = subject + ": " + kind.words + (part == null ? "" : " " + part);
        if (kind == Kind.CASES) {
            return what + (before == null ? " are new." : after == null ? " are removed." : " have changed.");
        }
        if (before == null) {
            return what + " is new: " + after;
        }
        return after == null
                ? what + " is removed; it was: " + before
                : what + " was: " + before + " – and is: " + after;
    }
}
