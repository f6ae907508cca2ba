package org.lwn.organisation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lwn.problem.InvalidValueException;

/**
 * An organisation's identifier as org-id defines it: the register's prefix, a hyphen, and the number on that register.
 * Numbers on the registers of {@link Register} are checked for their form; other registers' are taken as they stand.
 *
 * @param value such as {@code GB-CHC-1164883}
 */
public record OrganisationId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("([A-Z]{2,3}|XI|XM)-[A-Z0-9_]{2,12}-\\S.{0,99}");

    /** @throws InvalidValueException if the prefix is no register's, or the number not of its register's form */
    @JsonCreator
    public OrganisationId {
        String written = value;
        Register.of(value).ifPresent(register -> {
            if (!register.accepts(written.substring(register.prefix().length() + 1))) {
                throw new InvalidValueException(
                        "identifier",
                        written,
                        "is " + register.prefix() + "- followed by " + register.formInWords(),
                        "Look the number up on the register, and keep its leading zeros.");
            }
        });
        if (Register.of(value).isEmpty() && !FORM.matcher(value).matches()) {
            throw new InvalidValueException(
                    "identifier",
                    value,
                    "is an org-id: a register's prefix, a hyphen and a number",
                    "Write a charity as GB-CHC-1164883, a company as GB-COH-01234567, a group on no register as"
                            + " 360G- with the funder's own number.");
        }
    }

    /** The identifier that the text says. */
    public static OrganisationId of(String value) {
        return new OrganisationId(value);
    }

    /** The register, if it is one whose numbers are checked. */
    public Optional<Register> register() {
        return Register.of(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
