package org.lwn.impact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lwn.impact.Impact.Line;
import org.lwn.impact.Impact.Measure;
import org.lwn.json.LwnJson;
import org.lwn.problem.Pointer;
import org.lwn.system.NeighbourhoodSystem;
import org.lwn.system.Systems;

class ImpactPropertiesTest {
    private static final List<String> LOCALITIES = List.of("north", "central", "south");
    private static final int MOST_PEOPLE = 16;

    private static final NeighbourhoodSystem ISLINGTON = Systems.shipped("islington");
    private static final Impact YEAR = year(ISLINGTON);

    /** Every attendance of up to so many people is tried, and whoever knows how this works tries them all too. */
    @ParameterizedTest
    @ValueSource(strings = {"meetings", "training"})
    void no_attendance_that_is_withheld_can_be_worked_out_from_what_is_shown(String of) {
        Map<List<Line>, List<List<Integer>>> couldBe = new HashMap<>();
        for (int first = 0; first <= MOST_PEOPLE; first++) {
            for (int second = 0; first + second <= MOST_PEOPLE; second++) {
                for (int third = 0; first + second + third <= MOST_PEOPLE; third++) {
                    List<Integer> came = List.of(first, second, third);
                    couldBe.computeIfAbsent(attendance(of, came), any -> new ArrayList<>())
                            .add(came);
                }
            }
        }

        couldBe.forEach((published, tables) -> {
            for (int part = 0; part < published.size(); part++) {
                int at = part;
                Set<Integer> values = new HashSet<>();
                tables.forEach(table -> values.add(
                        at < table.size()
                                ? table.get(at)
                                : table.stream().mapToInt(Integer::intValue).sum()));
                assertThat(values.size() > 1)
                        .as("%s could be %s", published, tables)
                        .isEqualTo(published.get(part).figure() instanceof Figure.Withheld);
            }
        });
    }

    @Property(tries = 30)
    void in_whatever_order_meetings_stand_they_come_to_the_same(@ForAll long seed) {
        List<Integer> order = new ArrayList<>();
        for (int index = 0; index < ISLINGTON.networks().get(0).meetings().size(); index++) {
            order.add(index);
        }
        Collections.shuffle(order, new Random(seed));

        assertThat(year(ImpactTest.islington(root -> shuffle(root, order)))).isEqualTo(YEAR);
    }

    @Property(tries = 30)
    void a_meeting_outside_the_period_changes_nothing(
            @ForAll @IntRange(min = 1000, max = 9999) int year, @ForAll @IntRange(min = 0, max = 500) int came) {
        if (year < 2022 || year > 2023) {
            NeighbourhoodSystem more = ImpactTest.islington(root -> {
                ObjectNode meeting = root.withArray("/networks/0/meetings").addObject();
                meeting.put("id", "another").put("kind", "LOCALITY").put("when", String.valueOf(year));
                meeting.putArray("localities").add("north");
                meeting.set("attendance", people(came));
            });

            assertThat(year(more)).isEqualTo(YEAR);
        }
    }

    /** Anomalies point to meetings by their places, so they move with them. */
    private static void shuffle(ObjectNode root, List<Integer> order) {
        ArrayNode meetings = root.withArray("/networks/0/meetings");
        List<JsonNode> all = new ArrayList<>();
        meetings.forEach(all::add);
        meetings.removeAll();
        order.forEach(index -> meetings.add(all.get(index)));
        root.withArray("/anomalies").forEach(anomaly -> {
            String at = anomaly.path("at").asText();
            if (at.startsWith("/networks/0/meetings/")) {
                int index = Integer.parseInt(Pointer.of(at).segments().get(3));
                ((ObjectNode) anomaly).put("at", "/networks/0/meetings/" + order.indexOf(index) + "/when");
            }
        });
    }

    /** The lines of three meetings of localities, or of three sessions, and of all together. */
    private static List<Line> attendance(String of, List<Integer> came) {
        boolean isTraining = of.equals("training");
        NeighbourhoodSystem system = ImpactTest.islington(root -> {
            root.retain("format", "id", "name", "document", "authorities", "neighbourhoods", "actors", "networks");
            ObjectNode network = (ObjectNode) root.at("/networks/0");
            network.retain("id", "name", "localities", "meetingPatterns");
            ArrayNode meetings = network.putArray("meetings");
            ArrayNode training = network.putArray("training");
            for (int index = 0; index < came.size(); index++) {
                ObjectNode held = (isTraining ? training : meetings).addObject();
                held.put("id", LOCALITIES.get(index)).put("when", "2023-0" + (index + 1));
                held.set("attendance", people(came.get(index)));
                if (isTraining) {
                    held.put("topic", "FIRST_AID");
                } else {
                    held.put("kind", "LOCALITY").putArray("localities").add(LOCALITIES.get(index));
                }
            }
        });
        return year(system).lines().stream()
                .filter(line -> isTraining
                        ? line.measure() == Measure.TRAINING_ATTENDANCE || line.measure() == Measure.TOPIC_ATTENDANCE
                        : line.measure() == Measure.LOCALITY_ATTENDANCE
                                || line.measure() == Measure.ALL_LOCALITY_ATTENDANCE)
                .toList();
    }

    private static ObjectNode people(int number) {
        return LwnJson.mapper()
                .createObjectNode()
                .put("number", number)
                .put("exactness", "EXACT")
                .put("of", "PEOPLE");
    }

    private static Impact year(NeighbourhoodSystem system) {
        return Impact.of(system, ImpactTest.FIRST, ImpactTest.LAST, ImpactTest.FIVE);
    }
}
