package org.lwn.rules.language;

/** What kind of value a property or an answer holds, as people think of it. */
public enum ValueKind {
    /** Letters, digits and signs; an identifier too. */
    TEXT("a text"),
    /** A number without a fraction. */
    WHOLE_NUMBER("a whole number"),
    /** A number that may have a fraction. */
    NUMBER("a number"),
    /** An amount with its currency. */
    MONEY("an amount of money"),
    /** A currency by its three letters. */
    CURRENCY("a currency"),
    /** A day. */
    DATE("a date"),
    /** True or false. */
    YES_NO("true or false"),
    /** One constant of an enumeration. */
    CHOICE("one of a list of words"),
    /** Any number of values of one type. */
    LIST("a list"),
    /** Several values with names. */
    OBJECT("a group of properties");

    private final String inWords;

    ValueKind(String inWords) {
        this.inWords = inWords;
    }

    String inWords() {
        return inWords;
    }

    boolean isNumeric() {
        return this == WHOLE_NUMBER || this == NUMBER;
    }

    boolean hasOrder() {
        return isNumeric() || this == MONEY || this == DATE;
    }
}
