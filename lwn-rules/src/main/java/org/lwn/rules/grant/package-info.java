/**
 * Decisions on applications for grants: by rules, begin with {@link org.lwn.rules.grant.GrantEligibility}; by people after
 * them, with {@link org.lwn.rules.grant.PanelDecision}.
 */
@NullMarked
package org.lwn.rules.grant;

import org.jspecify.annotations.NullMarked;
