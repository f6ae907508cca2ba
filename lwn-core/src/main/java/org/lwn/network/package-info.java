/** Networks and forums: localities, members, meetings, attendance, training, what they hold in common, ground rules and minutes. */
@NullMarked
package org.lwn.network;

import org.jspecify.annotations.NullMarked;
