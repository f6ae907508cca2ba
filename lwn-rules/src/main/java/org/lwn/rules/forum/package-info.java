/**
 * Whether a forum keeps its ground rules, meets its needs and can run itself. Begin with
 * {@link org.lwn.rules.forum.ForumRules}.
 */
@NullMarked
package org.lwn.rules.forum;

import org.jspecify.annotations.NullMarked;
