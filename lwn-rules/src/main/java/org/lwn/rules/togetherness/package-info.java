/**
 * Whether work in a community is done with people and by them, and whom it leaves out. Begin with
 * {@link org.lwn.rules.togetherness.TogethernessCase}.
 */
@NullMarked
package org.lwn.rules.togetherness;

import org.jspecify.annotations.NullMarked;
