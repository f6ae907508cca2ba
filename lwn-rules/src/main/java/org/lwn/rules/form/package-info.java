/** Reviews application forms while they are filled in; {@link org.lwn.rules.form.GrantForm} is where to begin. */
@NullMarked
package org.lwn.rules.form;

import org.jspecify.annotations.NullMarked;
