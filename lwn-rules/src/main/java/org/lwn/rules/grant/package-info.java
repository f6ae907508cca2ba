/**
 * Decisions on applications for grants. Begin with {@link org.lwn.rules.grant.GrantEligibility}.
 */
@NullMarked
package org.lwn.rules.grant;

import org.jspecify.annotations.NullMarked;
