package org.lwn.rules.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.lwn.campaign.Campaign;
import org.lwn.json.LwnJson;

/** Supplies what a finding says is missing, and nothing else. */
final class Mending {
    private static final Set<String> CONTACT_DETAILS = ImmutableSet.of("name", "email", "telephone", "erasedOn");

    private final ObjectNode campaign;
    private final String on;

    private Mending(Campaign campaign, LocalDate on) {
        this.campaign = LwnJson.mapper().valueToTree(campaign);
        this.on = on.toString();
    }

    /** The campaign with what the rule of that code asks for, dated that day. */
    static Campaign of(Campaign campaign, String code, LocalDate on) {
        Mending mending = new Mending(campaign, on);
        mending.supply(code.substring("campaign.step-".length()));
        return Campaigns.read(mending.campaign);
    }

    private void supply(String what) {
        switch (what) {
            case "01.listeners-too-few" -> add("team", "{'id': 'NEW', 'roles': ['LISTENER'], 'joinedOn': 'ON'}");
            case "01.coordinators-too-few" -> add("team", "{'id': 'NEW', 'roles': ['COORDINATOR'], 'joinedOn': 'ON'}");
            case "01.community-not-named" -> campaign.put("community", "all").put("communityNamedOn", on);
            case "01.not-said-what-for" -> add("objectives", "{'whatFor': 'lights', 'agreedOn': 'ON'}");
            case "01.not-said-whom-to-reach" -> add("objectives", "{'whomToReach': 'all', 'agreedOn': 'ON'}");
            case "02.purposes-not-covered" -> {
                add("questions", "{'id': 'NEW', 'text': '?', 'purpose': 'WHAT_PEOPLE_CARE_ABOUT', 'writtenOn': 'ON'}");
                add("questions", "{'id': 'NEW', 'text': '?', 'purpose': 'WHAT_THEY_WANT_TO_DO', 'writtenOn': 'ON'}");
                add("questions", "{'id': 'NEW', 'text': '?', 'purpose': 'WHETHER_THEY_WOULD_LEAD', 'writtenOn': 'ON'}");
            }
            case "03.methods-too-few" ->
                add("methods", "{'id': 'NEW', 'title': 'x', 'form': 'ONE_TO_ONE', 'channel': 'ONLINE', 'tool': 'x'}");
            case "03.method-without-channel" -> each("methods", method -> method.put("channel", "ONLINE"));
            case "03.method-without-place-or-tool" -> each("methods", method -> method.put("tool", "x"));
            case "04.risk-not-assessed" ->
                campaign.withObject("/safety")
                        .withArray("riskAssessments")
                        .add(json("{'on': 'ON', 'methods': [" + ids("methods") + "]}"));
            case "04.safeguarding-lead-missing" -> {
                String lead = add("team", "{'id': 'NEW', 'roles': ['SAFEGUARDING_LEAD'], 'joinedOn': 'ON'}");
                campaign.withObject("/safety").put("safeguardingLead", lead);
            }
            case "04.lone-working-not-arranged" ->
                campaign.withObject("/safety")
                        .withArray("loneWorking")
                        .add(json("{'on': 'ON', 'arrangement': 'x', 'methods': [" + ids("methods") + "]}"));
            case "04.listeners-not-trained" ->
                each(
                        "team",
                        member -> member.set(
                                "training",
                                json("[{'topic': 'LISTENING', 'completedOn': 'ON'}, {'topic':"
                                        + " 'DATA_PROTECTION', 'completedOn': 'ON'}, {'topic': 'SAFEGUARDING', 'completedOn':"
                                        + " 'ON'}]")));
            case "05.listeners-not-practised" ->
                each(
                        "team",
                        member -> add("practice", "{'id': 'NEW', 'listener': " + member.get("id") + ", 'on': 'ON'}"));
            case "05.nothing-learnt" ->
                add("practice", "{'id': 'NEW', 'listener': 'x', 'on': 'ON', 'learnt': 'ask less'}");
            case "06.target-not-set" -> campaign.set("target", json("{'people': 1, 'by': 'ON'}"));
            case "06.shortfall-not-explained" -> campaign.put("shortfallExplained", "rain");
            case "06.target-not-reached",
                    "07.no-conversation",
                    "08.no-conversation",
                    "12.listening-stopped",
                    "12.last-conversation-too-long-ago" ->
                add(
                        "conversations",
                        "{'id': 'NEW', 'on': 'ON', 'method': 'x', 'listener': 'x', 'people': 1000, 'recordedOn': 'ON'}");
            case "07.record-missing" ->
                each("conversations", held -> {
                    if (held.path("recordedOn").asText("9999").compareTo(on) > 0) {
                        held.put("recordedOn", on);
                    }
                });
            case "07.record-late" -> each("conversations", held -> held.put("delayExplained", "rain"));
            case "08.details-missing" ->
                each(
                        "conversations",
                        held -> add(
                                "contacts",
                                "{'id': 'NEW', 'conversation': " + held.get("id")
                                        + ", 'email': 'r@example.org', 'consent': {'state': 'GIVEN', 'on': 'ON'}, 'purpose':"
                                        + " 'news'}"));
            case "08.held-without-consent" ->
                each("contacts", contact -> {
                    boolean isGiven = contact.at("/consent/state").asText().equals("GIVEN")
                            && contact.at("/consent/on").asText().compareTo(on) <= 0;
                    if (!isGiven) {
                        contact.remove(CONTACT_DETAILS);
                        contact.put("erasedOn", on);
                    }
                });
            case "09.no-theme-agreed", "09.residents-too-few", "12.no-analysis", "12.responses-not-analysed" ->
                add(
                        "analyses",
                        "{'id': 'NEW', 'on': 'ON', 'cutOff': 'ON', 'interim': true, 'people': 4, 'residents': 4,"
                                + " 'agreedThemes': ['lights']}");
            case "10.no-issue" -> add("issues", "{'id': 'NEW', 'title': 'x', 'raisedOn': 'ON', 'chosen': true}");
            case "10.issues-not-ranked" ->
                add("rankings", "{'on': 'ON', 'residents': 4, 'order': [" + ids("issues") + "]}");
            case "10.mobilisation-missing" -> each("issues", issue -> issue.put("mobilisation", "a walk"));
            case "11.no-action", "12.no-action" ->
                add("actions", "{'id': 'NEW', 'issue': 'x', 'what': 'x', 'plannedOn': 'ON'}");
            case "11.who-missing" -> each("actions", action -> action.put("who", "coordinator"));
            case "11.by-when-missing" -> each("actions", action -> action.put("byWhen", on));
            case "11.resources-missing" -> each("actions", action -> action.set("resources", json("['stamps']")));
            case "11.no-group" -> add("groups", "{'id': 'NEW', 'name': 'x', 'formedOn': 'ON'}");
            case "11.next-meeting-missing" ->
                each(
                        "groups",
                        group -> group.withObject("/nextMeeting").put("on", on).put("place", "hall"));
            case "11.note-writer-missing" ->
                each("groups", group -> group.withObject("/nextMeeting").put("noteWriter", "a resident"));
            case "13.no-report" -> add("reports", "{'id': 'NEW', 'title': 'x', 'on': 'ON'}");
            case "13.report-not-sent" ->
                add(
                        "reports",
                        "{'id': 'NEW', 'title': 'x', 'on': 'ON', 'sent': [{'to': 'RESIDENTS', 'on': 'ON'}, {'to':"
                                + " 'NETWORK', 'on': 'ON'}, {'to': 'PARTNERS', 'on': 'ON'}]}");
            case "13.feedback-missing" -> add("feedback", "{'on': 'ON', 'to': [" + ids("contacts") + "]}");
            default -> throw new IllegalArgumentException("Nobody knows how to supply " + what);
        }
    }

    /** The identifier of what was added. */
    private String add(String list, String item) {
        ArrayNode items = campaign.withArray(list);
        String id = "mended-" + list + "-" + items.size();
        items.add(json(item.replace("NEW", id)));
        return id;
    }

    private void each(String list, Consumer<ObjectNode> change) {
        campaign.path(list).forEach(item -> change.accept((ObjectNode) item));
    }

    private String ids(String list) {
        Set<String> ids = new TreeSet<>();
        campaign.path(list).forEach(item -> ids.add(item.get("id").toString()));
        return ids.stream().collect(Collectors.joining(", "));
    }

    private JsonNode json(String text) {
        try {
            return LwnJson.parse("mending", text.replace("'ON'", "'" + on + "'").replace('\'', '"'))
                    .root();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
