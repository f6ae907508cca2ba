/**
 * Keeps what was published of a rule pack, with who published it, when and why, and gives hosts the rules in force while they run.
 * Coordinators publish to a {@link org.lwn.rules.store.RuleStore}; hosts decide by {@link org.lwn.rules.store.LiveRules}.
 */
@NullMarked
package org.lwn.rules.store;

import org.jspecify.annotations.NullMarked;
