/** What is on offer in a neighbourhood: services, how to reach them and when they were last confirmed, and activities. */
@NullMarked
package org.lwn.directory;

import org.jspecify.annotations.NullMarked;
