package org.lwn.rules.grant;

/**
 * Which programme decided, with its thresholds.
 *
 * @param id the programme's identifier
 * @param sha256 the hash of the whole programme as JSON, in lower-case hexadecimal
 */
public record ProgrammeIdentity(String id, String sha256) {}
