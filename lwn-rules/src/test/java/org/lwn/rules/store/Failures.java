package org.lwn.rules.store;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what goes wrong with live rules. */
final class Failures implements LiveRules.Listener {
    private final List<String> told = new CopyOnWriteArrayList<>();

    List<String> told() {
        return told;
    }

    @Override
    public void swapped(Publication before, Publication now) {
        if (now.number() <= before.number()) {
            told.add("back from " + before.number() + " to " + now.number());
        }
    }

    @Override
    public void failed(RuleStoreException failure, Publication stillInForce) {
        told.add(String.valueOf(failure.getMessage()));
    }
}
