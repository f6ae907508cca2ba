package org.lwn.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableSet;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.Place;
import org.lwn.problem.Problem;
import org.lwn.problem.Severity;

/**
 * Whether a schema and the reader say the same of a document. The reader alone knows what the constructors refuse; of
 * that the schema may say some, at the same places, and nothing else may it refuse.
 *
 * @param codes what the reader found wrong with the document's shape
 * @param accepted whether the schema accepts it
 * @param difference what one says and the other does not; null if they agree
 */
record Agreement(
        Set<String> codes, boolean accepted, @Nullable String difference) {
    private static final String REFUSED = "json.invalid-value";
    private static final ImmutableSet<String> BOUNDS =
            ImmutableSet.of("pattern", "minLength", "maxLength", "minimum", "maximum", "minItems");

    /** The schema of a type, and what it would be without what the types' constructors refuse. */
    record Judges(Class<?> type, Schema whole, Schema shapes) {}

    static Judges judges(Class<?> type, JsonNode schema) {
        return new Judges(
                type,
                SchemaFiles.judging(schema),
                SchemaFiles.judging(SchemaWriter.ofShapes().schema(type)));
    }

    static Agreement on(Judges judges, JsonNode written) throws UnreadableJsonException {
        JsonDocument document = LwnJson.parse("made", written.toString());
        List<Problem> problems = LwnJson.read(judges.type(), document).problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
        Set<String> codes = problems.stream()
                .map(Problem::code)
                .filter(code -> !code.equals(REFUSED))
                .collect(ImmutableSet.toImmutableSet());
        if (!codes.isEmpty()) {
            boolean accepted = SchemaFiles.accepts(judges.whole(), document.root());
            return new Agreement(codes, accepted, accepted ? "Only the reader refuses: " + problems : null);
        }
        List<Error> errors = SchemaFiles.errors(judges.whole(), document.root());
        return new Agreement(
                codes, errors.isEmpty(), errors.isEmpty() ? null : unfounded(judges, document, errors, problems));
    }

    /** Why a schema should not refuse a document of the right shape; null if the reader refuses the same values. */
    private static @Nullable String unfounded(
            Judges judges, JsonDocument document, List<Error> errors, List<Problem> problems) {
        if (!SchemaFiles.accepts(judges.shapes(), document.root())) {
            return "Only the schema refuses: " + errors;
        }
        Set<String> refused = problems.stream()
                .map(problem -> ((Place.InJson) problem.place()).pointer().value())
                .collect(Collectors.toSet());
        List<Error> bounds = errors.stream()
                .filter(error -> BOUNDS.contains(error.getKeyword()))
                .toList();
        boolean allRefused = bounds.stream()
                .allMatch(error -> refused.contains(error.getInstanceLocation().toString()));
        return allRefused && !bounds.isEmpty() ? null : "Only the schema's bounds refuse: " + errors;
    }
}
