/** Lessons, to be read in the order of their numbers. */
@NullMarked
package org.lwn.examples;

import org.jspecify.annotations.NullMarked;
