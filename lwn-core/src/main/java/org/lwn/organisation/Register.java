package org.lwn.organisation;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Registers of organisations, as the org-id guide names them, whose numbers are checked. */
public enum Register {
    /** The Charity Commission for England and Wales. */
    CHARITY_COMMISSION("GB-CHC", "[0-9]{6,7}", "6 or 7 digits, such as GB-CHC-1164883"),
    /** Companies House; societies moved from it keep their {@code IP} and {@code SP} numbers. */
    COMPANIES_HOUSE(
            "GB-COH",
            "[0-9]{8}|[A-Z]{2}[0-9]{6}|[A-Z]{2}[0-9]{5}[A-Z]|R[0-9]{7}",
            "8 characters with leading zeros, such as GB-COH-01234567"),
    /** The Office of the Scottish Charity Regulator. */
    SCOTTISH_CHARITY_REGULATOR("GB-SC", "SC[0-9]{6}", "SC and 6 digits, such as GB-SC-SC012345"),
    /** The Charity Commission for Northern Ireland. */
    NORTHERN_IRELAND_CHARITY_COMMISSION("GB-NIC", "[0-9]{6}", "6 digits, such as GB-NIC-100001"),
    /** The Mutuals Public Register. */
    MUTUALS_PUBLIC_REGISTER(
            "GB-MPR", "[A-Z]{0,2}[0-9]{1,6}R?[A-Z]{0,2}", "the society's number, such as GB-MPR-30123R"),
    /** A funder's own number for a group on no register, published by 360Giving's convention. */
    FUNDERS_OWN("360G", "[!-~]([ -~]{0,98}[!-~])?", "the funder's prefix and its own number, such as 360G-w12-org-7");

    private final String prefix;
    private final Pattern form;
    private final String formInWords;

    Register(String prefix, String form, String formInWords) {
        this.prefix = prefix;
        this.form = Pattern.compile(form);
        this.formInWords = formInWords;
    }

    /** The org-id prefix, such as {@code GB-CHC}. */
    public String prefix() {
        return prefix;
    }

    /** Whether the organisations on it are registered with anybody but a funder. */
    public boolean isOfficial() {
        return this != FUNDERS_OWN;
    }

    boolean accepts(String number) {
        return form.matcher(number).matches();
    }

    String formInWords() {
        return formInWords;
    }

    static Optional<Register> of(String identifier) {
        return Arrays.stream(values())
                .filter(register -> identifier.startsWith(register.prefix + "-"))
                .findFirst();
    }
}
