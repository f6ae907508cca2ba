package org.lwn.rules;

/** What compiled rules report to. For the compiled rules alone; hosts have no use for it. */
public interface Found {

    /**
     * The conditions of that rule, by its place in the pack, hold.
     *
     * @param reported the facts that it joined to the case and its totals, in the order in which the rule has them
     */
    void fails(int rule, Object... reported);

    /** The conditions of that rule hold, or may hold once missing answers are given. */
    void may(int rule);

    /** That part of the rule's conditions is known to hold. */
    void holds(int rule, int part);
}
