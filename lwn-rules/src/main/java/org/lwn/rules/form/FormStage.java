package org.lwn.rules.form;

/** How far a form is said to be filled in, by whoever fills it in. */
public enum FormStage {
    /** Somebody is still at it: what is not answered yet is no error. */
    DRAFT,
    /** It is handed in: every answer that the decision needs must be there. */
    SUBMIT
}
