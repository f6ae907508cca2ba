package org.lwn.rules.form;

/** What a remark asks of whoever fills in the form. */
public enum Standing {
    /** The answer cannot be read, or a rule bars it: to be put right whenever it is told. */
    WRONG_NOW,
    /** An answer is missing that the decision needs: an error only once the form is handed in. */
    NOT_YET_ANSWERED,
    /** People will look at it, or it is advice: nothing need be done. */
    WORTH_KNOWING
}
