package org.lwn.rules.language;

import java.util.Arrays;

/** How two terms are compared. */
enum Operator {
    EQUAL("=="),
    NOT_EQUAL("!="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    CONTAINS("contains"),
    NOT_CONTAINS("not contains"),
    MEMBER_OF("memberOf"),
    NOT_MEMBER_OF("not memberOf"),
    MATCHES("matches"),
    NOT_MATCHES("not matches");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }

    boolean isEquality() {
        return this == EQUAL || this == NOT_EQUAL;
    }

    /** Whether it compares two values by their order, or asks whether they are one. */
    boolean isByOrder() {
        return !isOverList() && this != MATCHES && this != NOT_MATCHES;
    }

    /** Whether it denies what another says. */
    boolean isDenial() {
        return this == NOT_EQUAL || this == NOT_CONTAINS || this == NOT_MEMBER_OF || this == NOT_MATCHES;
    }

    /** Whether it asks about what a list holds. */
    boolean isOverList() {
        return this == CONTAINS || this == NOT_CONTAINS || isMembership();
    }

    /** Whether the list stands on the right. */
    boolean isMembership() {
        return this == MEMBER_OF || this == NOT_MEMBER_OF;
    }

    /** The comparison that holds just where this one does not. */
    Operator negated() {
        return switch (this) {
            case EQUAL -> NOT_EQUAL;
            case NOT_EQUAL -> EQUAL;
            case LESS -> GREATER_OR_EQUAL;
            case LESS_OR_EQUAL -> GREATER;
            case GREATER -> LESS_OR_EQUAL;
            case GREATER_OR_EQUAL -> LESS;
            case CONTAINS -> NOT_CONTAINS;
            case NOT_CONTAINS -> CONTAINS;
            case MEMBER_OF -> NOT_MEMBER_OF;
            case NOT_MEMBER_OF -> MEMBER_OF;
            case MATCHES -> NOT_MATCHES;
            case NOT_MATCHES -> MATCHES;
        };
    }

    /** The comparison that says the same with its two sides exchanged. */
    Operator mirrored() {
        return switch (this) {
            case LESS -> GREATER;
            case LESS_OR_EQUAL -> GREATER_OR_EQUAL;
            case GREATER -> LESS;
            case GREATER_OR_EQUAL -> LESS_OR_EQUAL;
            default -> this;
        };
    }

    static Operator of(String sign, boolean negated) {
        String full = negated ? "not " + sign : sign;
        return Arrays.stream(values())
                .filter(operator -> operator.sign.equals(full))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No operator is written " + full));
    }
}
