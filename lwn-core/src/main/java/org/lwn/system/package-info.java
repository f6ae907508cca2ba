/** A whole neighbourhood system as one document, with its sources and its anomalies. {@link org.lwn.system.Systems} is the way in. */
@NullMarked
package org.lwn.system;

import org.jspecify.annotations.NullMarked;
