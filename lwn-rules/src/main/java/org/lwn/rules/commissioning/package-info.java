/**
 * Whether an authority commissions as neighbourhoods need it: its tenders, boards and allocations, and what each neighbourhood
 * has. Begin with {@link org.lwn.rules.commissioning.CommissioningRules}.
 */
@NullMarked
package org.lwn.rules.commissioning;

import org.jspecify.annotations.NullMarked;
