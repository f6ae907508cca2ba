/** How the public sector pays for and supports neighbourhoods: tenders, lots, criteria, boards, allocation, obstacles and remedies. */
@NullMarked
package org.lwn.commissioning;

import org.jspecify.annotations.NullMarked;
