package org.lwn.rules.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.lwn.problem.Pointer;
import org.lwn.rules.PackIdentity;
import org.lwn.rules.grant.Outcome;
import org.lwn.rules.language.Effect;

/** What things are called in the text for people. */
final class Words {
    private static final int SHORT_HASH = 12;

    private Words() {}

    static String outcome(Outcome outcome) {
        return switch (outcome) {
            case ELIGIBLE -> "eligible";
            case INELIGIBLE -> "not eligible";
            case NEEDS_INFORMATION -> "needs information";
            case REFER -> "for a person";
        };
    }

    static String effect(Effect effect) {
        return switch (effect) {
            case INELIGIBLE, BREACH -> "a bar";
            case MISSING -> "missing";
            case REFER -> "for a person";
            case ADVICE -> "advice";
            case STRENGTH -> "goes well";
        };
    }

    static String pack(PackIdentity pack) {
        return identity(pack.id() + " " + pack.version(), pack.sha256());
    }

    static String identity(String name, String sha256) {
        return Text.printable(name) + " (" + sha256.substring(0, SHORT_HASH) + ")";
    }

    static String fields(List<Pointer> fields) {
        return fields.stream().map(Pointer::value).collect(Collectors.joining(", "));
    }
}
