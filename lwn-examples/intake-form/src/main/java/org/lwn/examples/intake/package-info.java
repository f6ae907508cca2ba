/**
 * Host example: a web page on which residents apply for a grant. {@link org.lwn.examples.intake.Main} starts it; {@link
 * org.lwn.examples.intake.IntakeServer} says what it answers to.
 */
@NullMarked
package org.lwn.examples.intake;

import org.jspecify.annotations.NullMarked;
