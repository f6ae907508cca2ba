package org.lwn.organisation;

import org.lwn.provenance.Standing;

/**
 * A legal form that an organisation wants to take. Source: 000.
 *
 * @param form the form
 * @param standing how far it has come
 */
public record LegalFormAim(LegalForm form, Standing standing) {}
