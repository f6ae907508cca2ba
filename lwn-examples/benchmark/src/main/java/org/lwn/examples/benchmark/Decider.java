package org.lwn.examples.benchmark;

import org.lwn.rules.grant.GrantCase;

/** A way to decide that is ready for cases, from any thread. Close it when it is not needed any more. */
interface Decider extends AutoCloseable {

    /**
     * Decides on a case.
     *
     * @return a {@code Decision}, the rules' fates, or what they find, as findings or as codes: what that way gives
     */
    Object decide(GrantCase grantCase);

    @Override
    default void close() {}
}
