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

    static Operator of(String sign, boolean negated) {
        String full = negated ? "not " + sign : sign;
        return Arrays.stream(values())
                .filter(operator -> operator.sign.equals(full))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No operator is written " + full));
    }
}
