package org.lwn.rules.language;

import org.lwn.problem.Place;

/**
 * A rule with one small change in it, by which one can see whether a case would notice such a mistake.
 *
 * @param rule the changed rule, checked like any other; it has the code of the one it was made from
 * @param place where the change begins in the author's file
 * @param what what is changed, in the author's own spelling and without a full stop, such as {@code 'a < b' becomes
 *     'a <= b'}; unlike that of every other change of the rule
 */
public record Mutant(Rule rule, Place.InText place, String what) {}
