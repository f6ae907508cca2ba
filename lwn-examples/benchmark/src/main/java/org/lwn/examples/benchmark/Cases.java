package org.lwn.examples.benchmark;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.collect.Streams;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lwn.grant.GrantApplication;
import org.lwn.grant.GrantProgramme;
import org.lwn.json.LwnJson;
import org.lwn.problem.Place;
import org.lwn.problem.Pointer;
import org.lwn.rules.grant.GrantCase;

/** The applications that are decided on: the fourteen examples, and as many more as are wanted, the same for the same seed. */
final class Cases {
    /** The day of every decision. */
    static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    /** The programme of every decision: the one that ships. */
    static final String PROGRAMME = "w12-community-grants";

    static final long SEED = 20260331;

    private static final double SHARE_WITHOUT_FAULT = 0.6;
    private static final int MOST_FAULTS = 4;

    private static final JsonNode EXAMPLES = json("applications.json");
    private static final JsonNode CHANGES = json("changes.json");

    /** Of the examples, two groups and a resident with everything in place. */
    private static final ImmutableList<Integer> ELIGIBLE = ImmutableList.of(0, 1, 12);

    private Cases() {}

    /** The examples and enough others for that number. */
    static List<GrantCase> mixed(int number, GrantProgramme programme) {
        List<GrantApplication> examples = examples();
        return Streams.concat(examples.stream(), generated(number - examples.size(), SHARE_WITHOUT_FAULT))
                .map(application -> GrantCase.of(application, programme, DAY))
                .collect(ImmutableList.toImmutableList());
    }

    /** The applications of the lessons. */
    static List<GrantApplication> examples() {
        return Streams.stream(EXAMPLES).map(Cases::read).collect(ImmutableList.toImmutableList());
    }

    /** Applications with everything in place, but for a share of them from which one to four answers are missing or wrong. */
    static Stream<GrantApplication> generated(int number, double shareWithoutFault) {
        Random random = new Random(SEED);
        return IntStream.range(0, number).mapToObj(index -> {
            ObjectNode application = complete(index, random);
            if (random.nextDouble() >= shareWithoutFault) {
                int faults = 1 + random.nextInt(MOST_FAULTS);
                IntStream.range(0, faults).forEach(fault -> change(application, random));
            }
            return read(application);
        });
    }

    private static ObjectNode complete(int index, Random random) {
        ObjectNode application =
                EXAMPLES.get(ELIGIBLE.get(random.nextInt(ELIGIBLE.size()))).deepCopy();
        BigDecimal asked = BigDecimal.valueOf(500 + 50 * random.nextInt(91));
        BigDecimal first = asked.multiply(new BigDecimal("0.6"));
        application.put("id", "generated-" + index).put("childrenTakePart", false);
        application.set("amountRequested", pounds(asked));
        ObjectNode budget = application.putObject("budget");
        budget.putArray("lines").add(line("Room", first)).add(line("Materials", asked.subtract(first)));
        return application;
    }

    private static ObjectNode line(String heading, BigDecimal cost) {
        ObjectNode line = LwnJson.mapper().createObjectNode().put("heading", heading);
        line.set("cost", pounds(cost));
        return line;
    }

    private static ObjectNode pounds(BigDecimal amount) {
        return LwnJson.mapper().createObjectNode().put("amount", amount).put("currency", "GBP");
    }

    /** Takes an answer away or exchanges it; nothing, where there is no such answer. */
    private static void change(ObjectNode application, Random random) {
        JsonNode change = CHANGES.get(random.nextInt(CHANGES.size()));
        JsonPointer at = JsonPointer.compile(change.get("at").textValue());
        if (application.at(at.head()) instanceof ObjectNode owner && isOfItsKind(application, at)) {
            String name = at.last().getMatchingProperty();
            if (change.has("to")) {
                owner.set(name, change.get("to"));
            } else {
                owner.remove(name);
            }
        }
    }

    /** Whether a resident is asked for what residents, a group for what groups have. */
    private static boolean isOfItsKind(ObjectNode application, JsonPointer at) {
        boolean isResidents = at.toString().matches("/applicant/(age|postcode|safeguardingPolicy)");
        return !isResidents
                || "RESIDENT".equals(application.at("/applicant/kind").textValue());
    }

    private static GrantApplication read(JsonNode application) {
        return LwnJson.read(GrantApplication.class, application, new Place.InJson("applications.json", Pointer.ROOT))
                .orThrow();
    }

    /** The first application of the examples, as text: everything in place. */
    static String firstAsText() {
        return Objects.requireNonNull(Iterables.getFirst(EXAMPLES, null)).toString();
    }

    private static JsonNode json(String name) {
        try (@Nullable InputStream in = Cases.class.getResourceAsStream(name)) {
            return LwnJson.mapper().readTree(Objects.requireNonNull(in, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
