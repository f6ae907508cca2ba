package org.lwn.rules.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.lwn.json.JsonDocument;
import org.lwn.json.UnreadableJsonException;
import org.lwn.problem.Pointer;
import org.lwn.rules.CaseRules;
import org.lwn.rules.PackFiles;
import org.lwn.rules.language.Answers;
import org.lwn.rules.language.Probe;

/** Cases of a pack that comes with lwn, with one answer after the other as another case of it has it, or without. */
public final class ChangedCases<C> {
    private static final int LONGEST_WALK = 25;

    private final List<CaseReader.Read<C>> cases;
    private final PatchedCases<C> patched;
    private final String document;

    /**
     * One step.
     *
     * @param changed where the answer stands
     */
    public record Change<C>(C before, Pointer changed, C after) {}

    public ChangedCases(CaseRules<C> rules) {
        CaseForm<C> form = CaseForms.of(rules);
        this.cases = new CaseReader<>(form, rules.rules(), new ArrayList<>()).read(documents(rules));
        this.patched = new PatchedCases<>(form);
        this.document = Arrays.stream(
                        rules.pack().factTypes().caseType().javaType().getMethods())
                .filter(method -> method.isAnnotationPresent(Answers.class))
                .map(Method::getName)
                .filter(name -> form.parts().containsKey(name))
                .findFirst()
                .orElse("");
    }

    private static List<JsonDocument> documents(CaseRules<?> rules) {
        PackFiles files = PackFiles.shipped(rules.pack().id());
        List<JsonDocument> documents = new ArrayList<>();
        for (String file : files.cases()) {
            try {
                documents.add(files.read(file));
            } catch (UnreadableJsonException e) {
                throw new IllegalStateException(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return documents;
    }

    /** The cases as they are. */
    public List<C> unchanged() {
        return cases.stream().map(one -> one.packCase().subject()).toList();
    }

    /** So many changes, each a case and the same with one more answer changed; none where no one document is filled in. */
    public List<Change<C>> changes(Random random, int number) {
        List<Change<C>> changes = new ArrayList<>();
        while (!document.isEmpty() && changes.size() < number) {
            walk(random, changes);
        }
        return changes;
    }

    private void walk(Random random, List<Change<C>> changes) {
        CaseReader.Read<C> start = oneOf(cases, random);
        PatchedCases.Patched<C> now =
                new PatchedCases.Patched<>(start.scenario(), start.packCase().subject(), "");
        for (int step = 0; step < LONGEST_WALK; step++) {
            JsonNode own = now.scenario().parts().get(document).tree();
            JsonNode theirs =
                    oneOf(cases, random).scenario().parts().get(document).tree();
            Pointer place = place(random.nextInt(3) == 0 ? own : theirs, random);
            JsonNode answer = theirs.at(place.value());
            boolean isTaken = answer.isMissingNode() || random.nextInt(4) == 0;
            Optional<PatchedCases.Patched<C>> next =
                    patched.with(now, new Probe(document, place, isTaken ? null : answer));
            if (next.isPresent()) {
                changes.add(new Change<>(now.subject(), place, next.get().subject()));
                now = next.get();
            }
        }
    }

    /** Somewhere in the document, not the whole of it. */
    private static Pointer place(JsonNode document, Random random) {
        Pointer place = Pointer.ROOT;
        JsonNode at = document;
        while (at.isContainerNode() && !at.isEmpty() && (place.equals(Pointer.ROOT) || random.nextInt(4) > 0)) {
            place = at.isArray() ? place.child(random.nextInt(at.size())) : place.child(oneOf(names(at), random));
            at = document.at(place.value());
        }
        return place;
    }

    private static List<String> names(JsonNode object) {
        TreeSet<String> names = new TreeSet<>();
        for (Iterator<String> each = object.fieldNames(); each.hasNext(); ) {
            names.add(each.next());
        }
        return List.copyOf(names);
    }

    private static <T> T oneOf(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
