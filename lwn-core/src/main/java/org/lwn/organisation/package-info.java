/** Organisations on a register or on none, their committees, bank accounts and identifiers. */
@NullMarked
package org.lwn.organisation;

import org.jspecify.annotations.NullMarked;
