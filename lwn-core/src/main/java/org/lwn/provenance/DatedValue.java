package org.lwn.provenance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A value with the day it takes effect and where it comes from.
 *
 * @param value what holds
 * @param from the first day it holds; null if it has held since before anyone asks
 * @param source who says so
 * @param <T> what kind of value
 */
public record DatedValue<T>(T value, @Nullable LocalDate from, Source source) {}
