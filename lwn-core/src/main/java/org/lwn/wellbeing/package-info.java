/** What makes life good and how that is seen: factors, rankings, ways, indicators, observations, stories, research, cost and benefits. */
@NullMarked
package org.lwn.wellbeing;

import org.jspecify.annotations.NullMarked;
