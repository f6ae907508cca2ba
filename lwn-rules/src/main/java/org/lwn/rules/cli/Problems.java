package org.lwn.rules.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.lwn.json.LwnJson;
import org.lwn.problem.Place;
import org.lwn.problem.Pointer;
import org.lwn.problem.Problem;

/** Puts problems into lines. */
final class Problems {
    private static final Paint PLAIN = new Paint(false);

    private Problems() {}

    static List<String> lines(List<Problem> problems, Form form) {
        return lines(problems, form, PLAIN);
    }

    /** @param paint colours the severity, in text */
    static List<String> lines(List<Problem> problems, Form form, Paint paint) {
        return problems.stream()
                .map(problem -> form == Form.JSON ? json(problem) : text(problem, paint))
                .toList();
    }

    /** Prints them as what was asked for. */
    static void print(List<Problem> problems, Form form, Console console) {
        lines(problems, form, new Paint(console.colour())).forEach(console::out);
    }

    static String line(Problem problem, Form form) {
        return form == Form.JSON ? json(problem) : text(problem);
    }

    /** {@code place: severity: code message}. */
    static String text(Problem problem) {
        return text(problem, PLAIN);
    }

    private static String text(Problem problem, Paint paint) {
        return Text.printable(place(problem.place())) + ": " + paint.severity(problem.severity()) + ": "
                + Text.printable(problem.code() + " " + problem.message());
    }

    /** The name of the document that it is in. */
    static String document(Problem problem) {
        return Text.printable(problem.place().document());
    }

    private static String place(Place place) {
        boolean isWhole = place instanceof Place.InJson json && json.pointer().equals(Pointer.ROOT);
        return isWhole ? place.document() : place.toString();
    }

    private static String json(Problem problem) {
        return LwnJson.writeLine(object(problem));
    }

    /** The problem as an object that can be written in a line. */
    static ObjectNode object(Problem problem) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("severity", problem.severity().word());
        line.put("file", problem.place().document());
        // The name that it had first, which programs may rely on.
        line.put("document", problem.place().document());
        if (problem.place() instanceof Place.InJson json) {
            line.put("pointer", json.pointer().value());
        } else if (problem.place() instanceof Place.InText text) {
            line.put("line", text.line());
            line.put("column", text.column());
        }
        line.put("code", problem.code());
        line.put("message", problem.message());
        return line;
    }
}
