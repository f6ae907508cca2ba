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

    /** Whether it asks about what a list holds. */
    boolean isOverList() {
        return this == CONTAINS || this == NOT_CONTAINS || isMembership();
    }

    /** Whether the list stands on the right. */
    boolean isMembership() {
        return this == MEMBER_OF || this == NOT_MEMBER_OF;
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
