/** What a project costs and who else pays for it. */
@NullMarked
package org.lwn.money;

import org.jspecify.annotations.NullMarked;
