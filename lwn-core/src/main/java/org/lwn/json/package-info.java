/** Reads and writes the models as JSON, strictly and with every problem at its place. Begin with {@link LwnJson}. */
@NullMarked
package org.lwn.json;

import org.jspecify.annotations.NullMarked;
