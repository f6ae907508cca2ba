package org.lwn.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lwn.campaign.Campaigns.list;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lwn.campaign.ActionPlan.Reason;

class ActionPlanTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 10);
    private static final String ISSUES = list(
            "issues",
            "{'id': 'bus', 'title': 'A bus', 'chosen': true, 'mobilisation': 'a count at the stops'}",
            "{'id': 'cars', 'title': 'Shared cars', 'chosen': false}");
    private static final String TEAM = list(
            "team",
            "{'id': 'listener-1', 'roles': ['LISTENER', 'SAFEGUARDING_LEAD'], 'joinedOn': '2026-01-05'}",
            "{'id': 'listener-2', 'roles': ['LISTENER'], 'leftOn': '2026-05-10'}",
            "{'id': 'listener-3', 'roles': ['LISTENER'], 'joinedOn': '2026-05-11'}",
            "{'id': 'coordinator', 'roles': ['COORDINATOR'], 'leftOn': '2026-05-11'}");
    private static final String GROUPS = list(
            "groups",
            "{'id': 'bus-group', 'name': 'Bus group',"
                    + " 'nextMeeting': {'on': '2026-05-10', 'place': 'Wool room', 'noteWriter': 'secretary'}}",
            "{'id': 'old-group', 'name': 'Old group', 'endedOn': '2026-05-10'}",
            "{'id': 'late-group', 'name': 'Late group', 'nextMeeting': {'on': '2026-05-09'}}");

    @Test
    void each_chosen_issue_says_who_does_what_by_when_with_what() {
        ActionPlan plan = plan(
                "'who': 'listener', 'resources': ['clipboards']",
                "'byWhen': '2026-06-01', 'resources': ['clipboards', 'tea']",
                "'byWhen': '2026-05-20'");

        assertThat(plan.issues()).hasSize(1);
        assertThat(plan.issues().get(0).issue().mobilisation()).isEqualTo("a count at the stops");
        assertThat(names(plan.issues().get(0).actions())).containsExactly("a2", "a1", "a0");
        assertThat(plan.issues().get(0).resources()).containsExactly("clipboards", "tea");
    }

    @Test
    void each_group_says_when_it_meets_next_and_who_writes_the_notes() {
        ActionPlan plan = plan();

        assertThat(plan.groups())
                .extracting(group -> group.group().id().value())
                .containsExactly("bus-group", "late-group");
        assertThat(plan.groups().get(0).next().noteWriter()).isEqualTo("secretary");
        assertThat(plan.groups().get(1).next()).isNull();
    }

    @Test
    void an_action_is_overdue_the_day_after_its_last_day_unless_it_is_done() {
        ActionPlan plan = plan(
                "'byWhen': '2026-05-10'",
                "'byWhen': '2026-05-09'",
                "'byWhen': '2026-04-30'",
                "'byWhen': '2026-04-30', 'doneOn': '2026-05-10'",
                "'byWhen': '2026-05-08', 'doneOn': '2026-05-11'");

        assertThat(plan.overdue().stream().map(late -> late.action().id() + " " + late.days()))
                .containsExactly("a2 10", "a4 2", "a1 1");
    }

    @ParameterizedTest
    @CsvSource({
        "listener-2, MEMBER_NOT_IN_TEAM",
        "listener-3, MEMBER_NOT_IN_TEAM",
        "Listener 9, MEMBER_UNKNOWN",
        "analyst, ROLE_VACANT",
    })
    void an_action_is_orphaned_when_whoever_should_do_it_is_gone_or_was_never_there(String who, Reason reason) {
        assertThat(reasons(plan("'who': '" + who + "'"))).containsExactly(reason);
    }

    @ParameterizedTest
    @CsvSource({"listener-1", "listener", "Safeguarding lead", "coordinator", "the chair of the bus group"})
    void an_action_has_somebody_while_they_are_there_or_cannot_be_checked(String who) {
        assertThat(plan("'who': '" + who + "'").orphaned()).isEmpty();
    }

    @Test
    void a_role_is_vacant_from_the_day_on_which_the_last_who_had_it_left() {
        Campaign campaign = campaign("'who': 'analyst'", "'who': 'safeguarding lead'");

        assertThat(ActionPlan.of(campaign, LocalDate.of(2026, 1, 4)).orphaned())
                .extracting(orphan -> orphan.action().id().value())
                .containsExactly("a0", "a1");
    }

    @Test
    void an_action_is_orphaned_when_its_group_has_ended_or_was_never_there() {
        assertThat(reasons(plan("'group': 'old-group'"))).containsExactly(Reason.GROUP_ENDED);
        assertThat(reasons(plan("'group': 'no-group'"))).containsExactly(Reason.GROUP_UNKNOWN);
        assertThat(plan("'group': 'bus-group'").orphaned()).isEmpty();
    }

    @Test
    void an_action_is_orphaned_when_its_issue_was_given_up_or_was_never_there() {
        assertThat(reasons(plan("'issue': 'cars', 'who': 'listener'"))).containsExactly(Reason.ISSUE_NOT_CHOSEN);
        assertThat(reasons(plan("'issue': 'trains', 'who': 'listener'"))).containsExactly(Reason.ISSUE_UNKNOWN);
    }

    @Test
    void an_action_that_names_nobody_is_orphaned_and_each_reason_is_told() {
        assertThat(reasons(plan("'issue': 'cars'"))).containsExactly(Reason.ISSUE_NOT_CHOSEN, Reason.NOBODY_NAMED);
    }

    @Test
    void what_is_done_is_not_orphaned() {
        assertThat(plan("'who': 'listener-2', 'doneOn': '2026-05-01'").orphaned())
                .isEmpty();
    }

    private static ActionPlan plan(String... actions) {
        return ActionPlan.of(campaign(actions), DAY);
    }

    private static Campaign campaign(String... actions) {
        String[] written = new String[actions.length];
        for (int number = 0; number < actions.length; number++) {
            written[number] = "{'id': 'a" + number + "', 'what': 'act', " + actions[number]
                    + (actions[number].contains("'issue'") ? "" : ", 'issue': 'bus'") + "}";
        }
        return Campaigns.with(ISSUES, TEAM, GROUPS, list("actions", written));
    }

    private static List<Reason> reasons(ActionPlan plan) {
        return plan.orphaned().stream().map(ActionPlan.Orphan::reason).toList();
    }

    private static List<String> names(List<Action> actions) {
        return actions.stream().map(action -> action.id().value()).toList();
    }
}
