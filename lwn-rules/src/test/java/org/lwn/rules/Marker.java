package org.lwn.rules;

import java.util.concurrent.atomic.AtomicBoolean;

/** A host's class that no rule should reach. Harmless: it remembers that it was reached. */
public final class Marker {
    private static final AtomicBoolean REACHED = new AtomicBoolean();

    public Marker() {
        boom();
    }

    /** Reached when the class is initialised, as a static field of a harmful class would be. */
    public static final class Loaded {
        public static final String NAME = name();
        public final int x = 1;

        private static String name() {
            boom();
            return "name";
        }
    }

    public static boolean boom() {
        REACHED.set(true);
        return true;
    }

    public static int boomInt() {
        boom();
        return 1;
    }

    public static String boomText() {
        boom();
        return "text";
    }

    public boolean isGood() {
        return true;
    }

    static boolean wasReached() {
        return REACHED.get();
    }

    static void forget() {
        REACHED.set(false);
    }
}
