package org.lwn.rules.language;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lwn.documentation.Documentation;

/**
 * What the rules of a pack may say: its facts with their properties, and what else stands in a rule. Meanings are the
 * models' own documentation; one is null where a host's type has none.
 *
 * @param facts the kinds of fact, the case first
 * @param totals what {@code accumulate} may work out over several facts
 * @param annotations what stands between a rule's name and its conditions
 * @param effects what may stand in {@code @effect}
 * @param pointers what may stand in {@code found.at}: every place in the document that people fill in, the whole first
 */
public record Vocabulary(
        List<Fact> facts, List<Word> totals, List<Annotation> annotations, List<Word> effects, List<String> pointers) {

    /** Keeps copies in the order given. */
    public Vocabulary {
        facts = ImmutableList.copyOf(facts);
        totals = ImmutableList.copyOf(totals);
        annotations = ImmutableList.copyOf(annotations);
        effects = ImmutableList.copyOf(effects);
        pointers = ImmutableList.copyOf(pointers);
    }

    /**
     * A kind of fact.
     *
     * @param name as rules write it
     * @param meaning what it is
     * @param isCase whether it is what every rule is about
     * @param properties everything that may be named of it, from the fact inwards
     */
    public record Fact(String name, @Nullable String meaning, boolean isCase, List<Entry> properties) {
        /** Keeps a copy in the order given. */
        public Fact {
            properties = ImmutableList.copyOf(properties);
        }
    }

    /**
     * A property that may be named of a fact.
     *
     * @param path as a rule writes it, such as {@code application.budget.total}
     * @param topic the path of the group of properties that it belongs to; null if to the fact itself
     * @param partOf the path of the amount or list that it is a part of, as {@code .amount} is; null if of none
     * @param type what it holds, in the words of the reader's messages
     * @param values the words that may be compared with it or be in it; empty where any value may
     * @param unit what a number counts or measures; null for what is no number
     * @param meaning what it says
     * @param mayBeMissing whether it, or what it belongs to, may have no value
     * @param ifMissing what then follows for a rule that compares it; null if it is never missing
     * @param operators those that fit it; empty for a group of properties that is never missing
     * @param hint how it is compared
     * @param example a condition that names it and that a rule may have as it stands
     */
    public record Entry(
            String path,
            @Nullable String topic,
            @Nullable String partOf,
            String type,
            List<Word> values,
            @Nullable String unit,
            @Nullable String meaning,
            boolean mayBeMissing,
            @Nullable String ifMissing,
            List<String> operators,
            String hint,
            String example) {

        /** Keeps copies in the order given. */
        public Entry {
            values = ImmutableList.copyOf(values);
            operators = ImmutableList.copyOf(operators);
        }
    }

    /**
     * A word of ours that may stand in a rule.
     *
     * @param value as rules write it
     * @param meaning what it means
     */
    public record Word(String value, @Nullable String meaning) {}

    /**
     * What stands as {@code @name( … )} between a rule's name and its conditions.
     *
     * @param name without the {@code @}
     * @param required whether every rule has it
     * @param meaning what it says
     */
    public record Annotation(
            String name, boolean required, @Nullable String meaning) {}

    /** Everything that a rule about these facts may say. */
    public static Vocabulary of(FactTypes factTypes) {
        FactType caseType = factTypes.caseType();
        return new Vocabulary(
                factTypes.names().stream()
                        .map(name -> factTypes.named(name).orElseThrow())
                        .map(type -> new Fact(
                                type.name(),
                                firstSentence(Documentation.of(type.javaType())),
                                type == caseType,
                                VocabularyEntries.of(type)))
                        .toList(),
                Arrays.stream(AccumulateFunction.values())
                        .map(function -> new Word(function.word(), meaning(function)))
                        .toList(),
                Arrays.stream(Metadata.class.getRecordComponents())
                        .map(component -> new Annotation(
                                component.getName(),
                                !component
                                        .getAccessor()
                                        .getAnnotatedReturnType()
                                        .isAnnotationPresent(Nullable.class),
                                sentence(Documentation.of(Metadata.class, component.getName()))))
                        .toList(),
                words(Effect.class),
                AnswerPointers.all(caseType));
    }

    private static String meaning(AccumulateFunction function) {
        return switch (function) {
            case SUM -> "All the numbers together; 0 if there is no fact.";
            case COUNT -> "How many facts there are.";
            case MIN -> "The least number or the earliest date; missing if there is no fact.";
            case MAX -> "The greatest number or the latest date; missing if there is no fact.";
            case AVERAGE -> "The average of the numbers; 0 if there is no fact.";
        };
    }

    /** The words of a choice, in the order of its declaration. */
    static List<Word> words(Class<?> choice) {
        return Arrays.stream(choice.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .map(word -> new Word(word, sentence(Documentation.of(choice, word))))
                .collect(ImmutableList.toImmutableList());
    }

    /** The documentation of a component as a sentence; rules know no null, but what is missing. */
    static @Nullable String sentence(Optional<String> documentation) {
        return documentation
                .map(text -> Character.toUpperCase(text.charAt(0)) + text.substring(1))
                .map(text -> text.endsWith(".") ? text : text + ".")
                .map(text -> text.replace("null if", "missing if"))
                .orElse(null);
    }

    private static @Nullable String firstSentence(Optional<String> documentation) {
        return documentation.map(text -> text.split("(?<=[.]) ", 2)[0]).orElse(null);
    }
}
