/**
 * What every rule pack that applies finds in a whole neighbourhood system, and who can put it right. Begin with
 * {@link org.lwn.rules.review.SystemReview}.
 */
@NullMarked
package org.lwn.rules.review;

import org.jspecify.annotations.NullMarked;
