/**
 * The rule language: the subset of DRL that a coordinator may write, read into one checked tree and printed as canonical
 * DRL. Begin with {@link org.lwn.rules.language.RuleReader}.
 */
@NullMarked
package org.lwn.rules.language;

import org.jspecify.annotations.NullMarked;
