/** Listening and social action campaigns and Local Action Groups: what each of the thirteen steps needs as evidence. */
@NullMarked
package org.lwn.campaign;

import org.jspecify.annotations.NullMarked;
