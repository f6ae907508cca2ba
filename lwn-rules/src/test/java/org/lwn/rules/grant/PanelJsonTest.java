package org.lwn.rules.grant;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.lwn.json.Id;
import org.lwn.json.LwnJson;
import org.lwn.json.Reading;
import org.lwn.problem.Pointer;
import org.lwn.problem.Problem;

class PanelJsonTest {
    private static final List<String> TEXTS = List.of("x", "£5 \"for\" tea\n", "Łódź 😀", "null", " padded ", "{}");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Property(tries = 300)
    void what_is_written_is_read_back_equal(@ForAll("decisions") PanelDecision decision) throws Exception {
        String written = LwnJson.write(decision);
        Reading<PanelDecision> reading = LwnJson.read(PanelDecision.class, LwnJson.parse("panel.json", written));

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.orThrow()).isEqualTo(decision);
        assertThat(LwnJson.write(reading.orThrow())).isEqualTo(written).startsWith("""
                {
                  "format": "lwn-panel-decision/1",
                """);
    }

    @Property(tries = 100)
    void hosts_can_let_jackson_write_and_read(@ForAll("decisions") PanelDecision decision) throws Exception {
        String written = LwnJson.mapper().writeValueAsString(decision);

        assertThat(LwnJson.mapper().readValue(written, PanelDecision.class)).isEqualTo(decision);
    }

    @Property(tries = 500)
    void a_decision_changed_anywhere_is_read_or_refused_with_a_remedy(@ForAll("mutants") String document)
            throws Exception {
        Reading<PanelDecision> reading = LwnJson.read(PanelDecision.class, LwnJson.parse("panel.json", document));

        assertThat(reading.value() == null).isEqualTo(reading.hasErrors());
        for (Problem problem : reading.problems()) {
            assertThat(problem.remedy()).as(problem.toString()).isNotBlank();
        }
    }

    @Test
    void all_problems_are_told_at_their_places() throws Exception {
        ObjectNode json =
                json(Panels.decision(Panels.machine(Outcome.INELIGIBLE), Panels.award(900), PanelOverride.OUTCOME));
        json.remove("overrides");
        json.put("decidedOn", "2026-04-30");
        json.putArray("setAside").add("grant.dates.retrospectiv");

        assertThat(places(json)).containsExactlyInAnyOrder("/overrides", "/decidedOn", "/setAside", "/setAside/0");
    }

    @Test
    void a_hash_that_is_none_is_refused_where_it_stands() throws Exception {
        ObjectNode json = json(Panels.decision(Panels.machine(Outcome.REFER), Panels.decline()));
        ((ObjectNode) json.at("/machine/pack")).put("sha256", Panels.HASH.toUpperCase(java.util.Locale.ROOT));
        ((ObjectNode) json.at("/machine/programme")).put("sha256", "0");
        ((ObjectNode) json.at("/machine")).put("outcome", "ELIGIBLE");

        assertThat(places(json))
                .containsExactly("/machine/pack/sha256", "/machine/programme/sha256", "/machine/outcome");
    }

    @Test
    void a_verdict_of_no_known_kind_a_name_and_an_unknown_field_are_refused() throws Exception {
        ObjectNode json = json(Panels.decision(Panels.machine(Outcome.REFER), Panels.decline()));
        ((ObjectNode) json.at("/verdict")).put("kind", "REFUSE");
        json.put("name", "somebody");

        assertThat(places(json)).containsExactly("/verdict/kind", "/name");
    }

    @Test
    void the_record_holds_no_answer_of_the_applicant_but_the_amount() {
        JsonNode machine = json(Panels.decision(Panels.machine(Outcome.INELIGIBLE), Panels.decline()))
                .get("machine");

        assertThat(machine.fieldNames())
                .toIterable()
                .containsExactly(
                        "application",
                        "asOf",
                        "pack",
                        "programme",
                        "outcome",
                        "findings",
                        "waiting",
                        "currency",
                        "amountRequested",
                        "minimumAward",
                        "maximumAward");
        assertThat(machine.at("/findings/0").fieldNames()).toIterable().containsExactly("code", "effect");
    }

    @Provide
    Arbitrary<PanelDecision> decisions() {
        return Arbitraries.randomValue(PanelJsonTest::random);
    }

    @Provide
    Arbitrary<String> mutants() {
        return Arbitraries.randomValue(random -> mutant(random, json(random(random))));
    }

    private static PanelDecision random(Random random) {
        MachineDecision machine = Panels.machine(one(random, List.of(Outcome.values())));
        Verdict verdict = switch (random.nextInt(3)) {
            case 0 -> Panels.award(1 + random.nextInt(7000));
            case 1 -> Panels.decline();
            default ->
                new Verdict.AskAgain(List.of(
                        new Verdict.Question(null, one(random, TEXTS)),
                        new Verdict.Question(Pointer.of("/budget/lines/0"), one(random, TEXTS))));
        };
        PanelDecision sound = Panels.decision(
                machine, verdict, PanelOverride.neededFor(verdict, machine).toArray(PanelOverride[]::new));
        return new PanelDecision(
                Id.of("decision-" + random.nextInt(100)),
                machine,
                Panels.RULES_DAY.plusDays(random.nextInt(1000)),
                one(random, TEXTS),
                verdict,
                one(random, TEXTS),
                sound.upheld(),
                sound.setAside(),
                sound.overrides(),
                random.nextBoolean() ? List.of() : List.of(one(random, TEXTS), "treasurer"),
                random.nextBoolean() ? null : new PanelDecision.Appeal(Id.of("earlier"), one(random, TEXTS)));
    }

    private static String mutant(Random random, ObjectNode root) {
        List<ObjectNode> objects = new ArrayList<>(List.of(root));
        for (int next = 0; next < objects.size(); next++) {
            objects.get(next).forEach(child -> collect(child, objects));
        }
        ObjectNode object = one(random, objects);
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        String name = one(random, names);
        List<JsonNode> pool = List.of(
                NODES.nullNode(),
                NODES.numberNode(-1),
                NODES.textNode(""),
                NODES.textNode("2026-02-30"),
                NODES.textNode("x".repeat(3000)),
                NODES.arrayNode(),
                NODES.arrayNode().addNull(),
                NODES.objectNode(),
                NODES.objectNode().put("kind", "AWARD"),
                NODES.objectNode().put("amount", 5).put("currency", "EUR"));
        if (random.nextInt(4) == 0) {
            object.remove(name);
        } else {
            object.set(name, one(random, pool).deepCopy());
        }
        return root.toString();
    }

    private static void collect(JsonNode child, List<ObjectNode> objects) {
        if (child instanceof ObjectNode object) {
            objects.add(object);
        } else {
            child.forEach(element -> collect(element, objects));
        }
    }

    private static <T> T one(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static ObjectNode json(PanelDecision decision) {
        try {
            return (ObjectNode) LwnJson.mapper().readTree(LwnJson.write(decision));
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<String> places(JsonNode json) throws Exception {
        return LwnJson.read(PanelDecision.class, LwnJson.parse("panel.json", json.toString())).problems().stream()
                .map(problem -> problem.place().toString().replace("panel.json#", ""))
                .toList();
    }
}
