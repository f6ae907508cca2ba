/** What a decision costs, beside Java written by hand and other rule engines. Begin with {@link Benchmarks}. */
@NullMarked
package org.lwn.examples.benchmark;

import org.jspecify.annotations.NullMarked;
