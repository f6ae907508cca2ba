/** Work that is done with and by a community, not for it: what is funded, and what is asked of a programme. */
@NullMarked
package org.lwn.togetherness;

import org.jspecify.annotations.NullMarked;
