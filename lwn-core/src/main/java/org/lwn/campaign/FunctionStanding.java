package org.lwn.campaign;

import org.lwn.provenance.Standing;

/**
 * Something that a Local Action Group does, and how far that has come. Source: 004.
 *
 * @param function what it does
 * @param standing how far it has come
 */
public record FunctionStanding(GroupFunction function, Standing standing) {}
