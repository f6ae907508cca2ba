package org.lwn.rules.language;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.stream.Stream;
import org.lwn.problem.Pointer;

/**
 * Finds the answers on which it depends what becomes of a rule. Of what is worked out inside an object it names the whole
 * object, of what is worked out over a list the whole list: rather too much than too little.
 */
final class LookedAt {
    private static final ImmutableSet<Pointer> EVERYTHING = ImmutableSet.of(Pointer.ROOT);

    private final FactType caseType;

    LookedAt(FactType caseType) {
        this.caseType = caseType;
    }

    /** Where those answers stand, beginning at the document that people fill in; the root if it cannot be told. */
    ImmutableSet<Pointer> of(Rule rule) {
        if (caseType.answers().isEmpty()) {
            return EVERYTHING;
        }
        Stream<Term.Path> compared = rule.elements().stream()
                .flatMap(element -> element.conditions().stream())
                .flatMap(condition -> condition.paths().stream());
        Stream<Term.Path> told = rule.bindings().values().stream().flatMap(term -> term.paths().stream());
        Stream<Pointer> ofCase = Stream.concat(compared, told)
                .filter(path -> path.pattern() == 0 && !path.isSetting())
                .flatMap(path -> places(path.steps()).stream());
        Stream<Pointer> ofOthers = rule.elements().stream()
                .skip(1)
                .flatMap(element -> places(element.facts().type()));
        return Stream.of(ofCase, ofOthers, Stream.of(known(rule.reportsAt())))
                .flatMap(places -> places)
                .collect(ImmutableSet.toImmutableSet());
    }

    /** Where all that is known of such facts beside the case comes from. */
    private Stream<Pointer> places(FactType beside) {
        return beside.properties()
                .flatMap(property -> property.isDerived() ? property.pointers().stream() : Stream.of(Pointer.ROOT))
                .map(this::known);
    }

    private List<Pointer> places(List<Property> steps) {
        boolean isOfDocument = steps.size() > 1 && steps.get(1).isDerived() && isAnswers(steps.get(0));
        List<Property> own = isOfDocument ? steps.subList(1, steps.size()) : steps;
        Property first = own.get(0);
        if (first.isDerived() && !isFullyTraced()) {
            return EVERYTHING.asList();
        }
        Pointer rest = Pointer.ROOT;
        for (Property step : own.subList(1, own.size())) {
            rest = rest.child(step.name());
        }
        ImmutableList.Builder<Pointer> places = ImmutableList.builder();
        for (Pointer pointer : first.pointers()) {
            places.add(known(isFoundAt(first, pointer) ? pointer.append(rest) : pointer));
        }
        return places.build();
    }

    private boolean isAnswers(Property property) {
        return caseType.answers().filter(property::equals).isPresent();
    }

    private boolean isFullyTraced() {
        return caseType.answers()
                .map(answers -> answers.accessor().getAnnotation(Answers.class))
                .filter(Answers::fullyTraced)
                .isPresent();
    }

    /** Whether the property's value is what stands at the pointer, and not something else worked out from it. */
    private boolean isFoundAt(Property property, Pointer pointer) {
        return !property.isDerived()
                || (property.pointers().size() == 1
                        && AnswerPointers.answerAt(caseType, pointer)
                                .filter(type -> type.kind() == property.type().kind())
                                .filter(type -> type.javaType()
                                        .isAssignableFrom(property.type().javaType()))
                                .isPresent());
    }

    private Pointer known(Pointer pointer) {
        return AnswerPointers.plain(caseType, pointer);
    }
}
