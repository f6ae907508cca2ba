/**
 * What a neighbourhood's work came to in a period, as far as it is recorded, and what is not known of it. {@link
 * org.lwn.impact.Impact} is the way in.
 */
@NullMarked
package org.lwn.impact;

import org.jspecify.annotations.NullMarked;
