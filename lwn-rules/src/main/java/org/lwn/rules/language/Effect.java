package org.lwn.rules.language;

/** What follows when a rule's conditions hold. */
public enum Effect {
    /** A bar: the grant cannot be made as things stand. */
    INELIGIBLE,
    /** An answer is missing: nothing can be decided yet. */
    MISSING,
    /** A person must judge. */
    REFER,
    /** Worth knowing; decides nothing. */
    ADVICE,
    /** Something is not as it should be, in packs that decide no grant. */
    BREACH,
    /** Something goes well: nothing is to be put right. */
    STRENGTH;

    /** Whether what follows can turn on it: not on advice, and not on what goes well. */
    public boolean decides() {
        return this != ADVICE && this != STRENGTH;
    }
}
