/**
 * Rule packs: folders of rules that a coordinator can edit, checked, compiled and asked about cases. Hosts usually begin
 * with {@link org.lwn.rules.grant.GrantEligibility}; {@link org.lwn.rules.RulePack} is what stands behind it.
 */
@NullMarked
package org.lwn.rules;

import org.jspecify.annotations.NullMarked;
