package org.lwn.rules.language;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import org.lwn.problem.Pointer;

/** The kinds of fact that a pack's rules may name. The first is the case that every decision is about. */
public final class FactTypes {
    private final ImmutableMap<String, FactType> byName;

    private FactTypes(ImmutableMap<String, FactType> byName) {
        this.byName = byName;
    }

    /** The case's class, then those of the facts that may stand beside it. */
    public static FactTypes of(Class<?> caseType, Class<?>... others) {
        ImmutableMap.Builder<String, FactType> types = ImmutableMap.builder();
        types.put(caseType.getSimpleName(), FactType.of(caseType));
        for (Class<?> other : others) {
            types.put(other.getSimpleName(), FactType.of(other));
        }
        return new FactTypes(types.buildOrThrow());
    }

    /** The kind of fact that every decision is about. */
    public FactType caseType() {
        return byName.values().asList().get(0);
    }

    /** The names that rules may use, the case's first. */
    public List<String> names() {
        return byName.keySet().asList();
    }

    /** The classes of the facts, the case's first. */
    public List<Class<?>> javaTypes() {
        return byName.values().stream().<Class<?>>map(FactType::javaType).collect(ImmutableList.toImmutableList());
    }

    /**
     * What may be answered at that place of the document that people fill in; empty if it has no such place. Elements of
     * a list stand at {@code 0}, {@code 1} and so on, or at {@code *}.
     */
    public Optional<ValueType> answerAt(Pointer place) {
        return AnswerPointers.answerAt(caseType(), place);
    }

    /** Every place of the document that people fill in but those inside lists, in the model's order, the whole first. */
    public List<Pointer> answerPlaces() {
        return AnswerPointers.all(caseType()).stream().map(Pointer::of).collect(ImmutableList.toImmutableList());
    }

    Optional<FactType> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
