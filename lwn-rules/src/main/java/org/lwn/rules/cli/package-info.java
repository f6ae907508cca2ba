/** The command line {@code lwn}. None of it is API; {@link org.lwn.rules.cli.Main} is where the jar starts. */
@NullMarked
package org.lwn.rules.cli;

import org.jspecify.annotations.NullMarked;
