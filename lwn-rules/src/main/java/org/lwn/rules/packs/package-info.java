/** The rule packs that come with lwn, all of them in one list: {@link org.lwn.rules.packs.Packs}. */
@NullMarked
package org.lwn.rules.packs;

import org.jspecify.annotations.NullMarked;
