package org.lwn.rules.language;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The variables of one rule. Those given a meaning inside exists, not or accumulate have none outside it. */
final class Scope {
    private final Map<String, Term> values = new LinkedHashMap<>();
    private final Map<String, WholeFact> facts = new HashMap<>();
    private final Set<String> localNames = new HashSet<>();
    private final Set<String> pastLocalNames = new HashSet<>();

    /** Variables whose meaning is wrong and told: what uses them is not told again. */
    private final Set<String> unclear = new HashSet<>();

    private boolean local;

    /** A variable that stands for a whole fact. */
    record WholeFact(int element, FactType type) {}

    /** Begins what is local to an element. */
    void beginLocal() {
        local = true;
    }

    /** Forgets what was local. */
    void endLocal() {
        local = false;
        values.keySet().removeAll(localNames);
        facts.keySet().removeAll(localNames);
        pastLocalNames.addAll(localNames);
        localNames.clear();
    }

    boolean isTaken(String name) {
        return values.containsKey(name) || facts.containsKey(name) || pastLocalNames.contains(name);
    }

    /** A total is what comes out of accumulate, and so has a meaning outside it too. */
    void put(String name, Term value) {
        values.put(name, value);
        if (!(value instanceof Term.Total)) {
            noteLocal(name);
        }
    }

    void put(String name, WholeFact fact) {
        facts.put(name, fact);
        noteLocal(name);
    }

    private void noteLocal(String name) {
        if (local) {
            localNames.add(name);
        }
    }

    void setUnclear(String name) {
        unclear.add(name);
    }

    boolean isUnclear(String name) {
        return unclear.contains(name);
    }

    boolean wasLocal(String name) {
        return pastLocalNames.contains(name);
    }

    Optional<Term> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    Optional<WholeFact> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }

    /** Every variable that has a meaning here, with its dollar sign. */
    List<String> known() {
        List<String> known = new ArrayList<>();
        values.keySet().forEach(name -> known.add("$" + name));
        facts.keySet().stream().sorted().forEach(name -> known.add("$" + name));
        return known;
    }

    /** What a message may name. */
    ImmutableMap<String, Term> bindings() {
        return ImmutableMap.copyOf(values);
    }

    /** What a message may name, and what it would be told twice for. */
    Set<String> nameable() {
        return Sets.union(values.keySet(), unclear);
    }
}
