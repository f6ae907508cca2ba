/**
 * Rule packs told to people who are no programmers: what each rule decides, and how to change it. Begin with {@link
 * org.lwn.rules.handbook.Handbook}.
 */
@NullMarked
package org.lwn.rules.handbook;

import org.jspecify.annotations.NullMarked;
