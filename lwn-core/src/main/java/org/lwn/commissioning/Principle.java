package org.lwn.commissioning;

/** A principle by which resources are shared out. */
public enum Principle {
    /** Everyone has something, and those who are more deprived have proportionally more. */
    PROPORTIONATE_UNIVERSALISM
}
