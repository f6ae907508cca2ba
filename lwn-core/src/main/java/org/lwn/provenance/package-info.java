/** Where a fact or a threshold comes from and from which day it holds. */
@NullMarked
package org.lwn.provenance;

import org.jspecify.annotations.NullMarked;
