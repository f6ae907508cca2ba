package org.lwn.organisation;

import org.jspecify.annotations.Nullable;
import org.lwn.documentation.Unit;
import org.lwn.problem.InvalidValueException;

/**
 * How an organisation's account is held. Its number is nobody's business here, and there is no place for it.
 *
 * @param inOrganisationsName whether the account is in the organisation's own name; null if not answered
 * @param signatories how many people must agree to a payment; null if not answered
 * @param signatoriesRelated whether any of them are related or live together; null if not answered
 */
public record BankAccount(
        @Nullable Boolean inOrganisationsName,
        @Unit("people") @Nullable Integer signatories,
        @Nullable Boolean signatoriesRelated) {

    /** @throws InvalidValueException if the number of signatories is negative */
    public BankAccount {
        InvalidValueException.requireAtLeast("signatories", signatories, 0);
    }
}
