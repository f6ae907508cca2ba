/** Grant programmes, applicants, applications, awards and reports. */
@NullMarked
package org.lwn.grant;

import org.jspecify.annotations.NullMarked;
