/**
 * Published grants of the 360Giving Data Standard, versions 1.0 to 1.4, read as past applications.
 * {@link org.lwn.standard.giving360.Giving360} is where to start.
 */
@NullMarked
package org.lwn.standard.giving360;

import org.jspecify.annotations.NullMarked;
