package org.lwn.rules;

/**
 * Which rules decided: two packs of one identity decide alike and say the same.
 *
 * @param id the pack's short name
 * @param version the version that its manifest states
 * @param sha256 the hash of its rules as they are compiled, their metadata and all wording, in lower-case hexadecimal
 */
public record PackIdentity(String id, String version, String sha256) {}
