/** Places: neighbourhoods, areas of benefit, postcodes and official area codes with their editions. */
@NullMarked
package org.lwn.neighbourhood;

import org.jspecify.annotations.NullMarked;
