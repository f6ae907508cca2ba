/** What the types say of themselves, for whoever shows them to people. */
@NullMarked
package org.lwn.documentation;

import org.jspecify.annotations.NullMarked;
