package org.lwn.rules.form;

/** How a form stands. */
public enum FormState {
    /** An answer is wrong, or bars the application as things stand. */
    TO_CORRECT,
    /** Nothing is wrong, but answers that the decision needs are missing. */
    TO_COMPLETE,
    /** It can be decided on: the rules find it eligible, or refer it to people. */
    COMPLETE
}
