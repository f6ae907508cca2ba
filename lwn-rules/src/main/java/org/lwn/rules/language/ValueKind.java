package org.lwn.rules.language;

/** What kind of value a property holds, as a rule's author thinks of it. */
enum ValueKind {
    TEXT("a text"),
    WHOLE_NUMBER("a whole number"),
    NUMBER("a number"),
    MONEY("an amount of money"),
    CURRENCY("a currency"),
    DATE("a date"),
    YES_NO("true or false"),
    CHOICE("one of a list of words"),
    LIST("a list"),
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
