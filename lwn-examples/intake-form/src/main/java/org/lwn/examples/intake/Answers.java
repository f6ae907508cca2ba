package org.lwn.examples.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multimaps;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lwn.json.LwnJson;
import org.lwn.problem.Pointer;

/**
 * What somebody has typed and chosen, by the names of the controls, just as it came: a half-written date is kept as it is.
 *
 * @param given what was given under each name; blank texts are left out
 */
record Answers(ImmutableListMultimap<String, String> given) {
    static final Answers NONE = new Answers(ImmutableListMultimap.of());

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,9}");
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,12}(\\.\\d{1,6})?");
    private static final String APPLICANT = "applicant";
    private static final ImmutableMap<String, String> RECEIVED =
            ImmutableMap.of("midPointReceivedOn", "MID_POINT", "endPointReceivedOn", "END_POINT");

    /** Of what was sent, the answers to these questions. */
    static Answers of(ListMultimap<String, String> sent, Questionnaire questions) {
        return new Answers(ImmutableListMultimap.copyOf(Multimaps.filterEntries(
                sent,
                entry -> questions.names().contains(entry.getKey())
                        && !entry.getValue().isBlank())));
    }

    static Answers parse(String written) {
        try {
            ImmutableListMultimap.Builder<String, String> given = ImmutableListMultimap.builder();
            LwnJson.mapper()
                    .readValue(written, new TypeReference<Map<String, List<String>>>() {})
                    .forEach(given::putAll);
            return new Answers(given.build());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A draft is not what was written.", impossible);
        }
    }

    /** What {@link #parse} reads. */
    String write() {
        return LwnJson.writeLine(given.asMap());
    }

    /** The single answer of that name; empty if there is none. */
    String one(String name) {
        List<String> values = given.get(name);
        return values.isEmpty() ? "" : values.get(0).strip();
    }

    boolean has(Field field) {
        return field.withParts().flatMap(Field::names).anyMatch(given::containsKey);
    }

    /** The application that these answers make, in JSON, for lwn to read; what cannot be read is left for it to tell. */
    ObjectNode application(Questionnaire questions, LocalDate today) {
        ObjectNode application = JSON.objectNode().put("submittedOn", today.toString());
        questions.fields().filter(this::applies).forEach(field -> {
            JsonNode value = value(field, questions.currency());
            if (value != null) {
                put(application, field.pointer(), value);
            }
        });
        return application;
    }

    /** What a resident is asked is not kept of a group, nor the other way round. */
    boolean applies(Field field) {
        List<String> steps = field.pointer().segments();
        if (!steps.get(0).equals(APPLICANT) || steps.get(1).equals("kind")) {
            return true;
        }
        return one("applicant.kind").equals(steps.get(1).equals("organisation") ? "GROUP" : "RESIDENT");
    }

    private @Nullable JsonNode value(Field field, String currency) {
        String one = one(field.id());
        List<String> several = given.get(field.id());
        return switch (field.kind()) {
            case TEXT, LONG_TEXT, ONE_OF -> one.isEmpty() ? null : JSON.textNode(one);
            case WHOLE_NUMBER -> one.isEmpty() ? null : wholeNumber(one);
            case MONEY -> one.isEmpty() ? null : money(one, currency);
            case DATE -> date(field.names().map(this::one).toList());
            case YES_NO, ACCEPT -> one.isEmpty() ? null : yesNo(one);
            case SEVERAL -> several.isEmpty() ? null : texts(several);
            case SEVERAL_OR_NONE ->
                several.isEmpty()
                        ? null
                        : texts(several.stream()
                                .filter(choice -> !choice.equals(Field.NONE))
                                .toList());
            case ROWS -> rows(field, currency);
            case ANY_ROWS -> anyRows(field, one, currency);
        };
    }

    private static JsonNode wholeNumber(String written) {
        return WHOLE_NUMBER.matcher(written).matches()
                ? JSON.numberNode(Integer.parseInt(written))
                : JSON.textNode(written);
    }

    private static JsonNode money(String written, String currency) {
        String amount = written.replaceAll("[£,\\s]", "");
        ObjectNode money = JSON.objectNode();
        money.set(
                "amount",
                AMOUNT.matcher(amount).matches() ? JSON.numberNode(new BigDecimal(amount)) : JSON.textNode(written));
        return money.put("currency", currency);
    }

    private static @Nullable JsonNode date(List<String> dayMonthYear) {
        String day = dayMonthYear.get(0);
        String month = dayMonthYear.get(1);
        String year = dayMonthYear.get(2);
        if (day.isEmpty() && month.isEmpty() && year.isEmpty()) {
            return null;
        }
        boolean twoDigits = Pattern.matches("\\d\\d?", day) && Pattern.matches("\\d\\d?", month);
        return JSON.textNode(
                twoDigits && Pattern.matches("\\d{4}", year)
                        ? year + "-" + ("0" + month).substring(month.length() - 1) + "-"
                                + ("0" + day).substring(day.length() - 1)
                        : day + "/" + month + "/" + year);
    }

    private static JsonNode yesNo(String written) {
        return switch (written) {
            case "yes" -> JSON.booleanNode(true);
            case "no" -> JSON.booleanNode(false);
            default -> JSON.textNode(written);
        };
    }

    private static ArrayNode texts(List<String> texts) {
        ArrayNode list = JSON.arrayNode();
        texts.forEach(list::add);
        return list;
    }

    private @Nullable JsonNode anyRows(Field field, String any, String currency) {
        return switch (any) {
            case "" -> null;
            case "no" -> JSON.arrayNode();
            default -> {
                JsonNode rows = rows(field, currency);
                yield rows == null ? JSON.arrayNode().add(JSON.objectNode()) : rows;
            }
        };
    }

    /** Rows up to the last one that says anything, so that a row's number is the same on the page. */
    private @Nullable JsonNode rows(Field field, String currency) {
        int last = IntStream.range(0, field.rows())
                .filter(row -> field.row(row).stream().anyMatch(this::has))
                .max()
                .orElse(-1);
        if (last < 0) {
            return null;
        }
        ArrayNode rows = JSON.arrayNode();
        for (int row = 0; row <= last; row++) {
            ObjectNode parts = rows.addObject();
            List<Field> asked = field.row(row);
            for (int part = 0; part < asked.size(); part++) {
                JsonNode value = value(asked.get(part), currency);
                if (value != null) {
                    put(parts, field.parts().get(part).pointer(), value);
                }
            }
            withReports(parts);
        }
        return rows;
    }

    /** The page asks for the day of each report, where an application has a list of those that came in. */
    private static void withReports(ObjectNode award) {
        RECEIVED.forEach((name, kind) -> {
            JsonNode day = award.remove(name);
            if (day != null) {
                award.withArrayProperty("reports").addObject().put("kind", kind).set("receivedOn", day);
            }
        });
    }

    private static void put(ObjectNode root, Pointer place, JsonNode value) {
        List<String> steps = place.segments();
        ObjectNode owner = root;
        for (String step : steps.subList(0, steps.size() - 1)) {
            owner = owner.withObjectProperty(step);
        }
        owner.set(steps.get(steps.size() - 1), value);
    }
}
