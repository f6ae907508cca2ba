/**
 * What a change of rules or of thresholds would have changed for past applications, before it is made. Begin with
 * {@link org.lwn.rules.replay.Replay}.
 */
@NullMarked
package org.lwn.rules.replay;

import org.jspecify.annotations.NullMarked;
