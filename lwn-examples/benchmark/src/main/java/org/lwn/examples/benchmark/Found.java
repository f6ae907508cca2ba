package org.lwn.examples.benchmark;

import org.lwn.rules.grant.GrantCase;

/** Where the rules of plain Drools tell what they find. Public for compiled rules. */
public interface Found {

    /** The rule of that code finds something in the case. */
    void add(String code, GrantCase grantCase);
}
