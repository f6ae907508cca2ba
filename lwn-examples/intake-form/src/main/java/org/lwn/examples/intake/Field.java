package org.lwn.examples.intake;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lwn.problem.Pointer;

/**
 * A question of the page: where its answer stands in an application, and how it is asked.
 *
 * @param pointer where the answer stands
 * @param kind how it is asked
 * @param choices what can be chosen; empty where nothing is
 * @param rows how many rows the page has room for; 0 if it is no list
 * @param parts what each row asks, with pointers from the row
 */
record Field(Pointer pointer, Kind kind, List<String> choices, int rows, List<Field> parts) {

    /** How a question is asked. */
    enum Kind {
        TEXT,
        LONG_TEXT,
        WHOLE_NUMBER,
        MONEY,
        DATE,
        YES_NO,
        /** One box, to be ticked. */
        ACCEPT,
        ONE_OF,
        /** Boxes of which any may be ticked. */
        SEVERAL,
        /** Such boxes, and one that says none of these. */
        SEVERAL_OR_NONE,
        /** Rows of parts. */
        ROWS,
        /** Whether there are any, and if so, rows of parts. */
        ANY_ROWS
    }

    static final String NONE = "NONE";

    Field {
        choices = ImmutableList.copyOf(choices);
        parts = ImmutableList.copyOf(parts);
    }

    static Field asking(String pointer, Kind kind) {
        return new Field(Pointer.of(pointer), kind, ImmutableList.of(), 0, ImmutableList.of());
    }

    static Field choosing(String pointer, Kind kind, List<String> choices) {
        return new Field(Pointer.of(pointer), kind, choices, 0, ImmutableList.of());
    }

    static Field list(String pointer, Kind kind, int rows, Field... parts) {
        return new Field(Pointer.of(pointer), kind, ImmutableList.of(), rows, ImmutableList.copyOf(parts));
    }

    /** The name of its control, such as {@code applicant.age}. */
    String id() {
        return String.join(".", pointer.segments());
    }

    /** The name of its question in a properties file, which is the same for each row. */
    String key() {
        return id().replaceAll("\\.\\d+", "");
    }

    /** The names under which a browser sends the answer. */
    Stream<String> names() {
        return kind == Kind.DATE ? Stream.of("day", "month", "year").map(part -> id() + "." + part) : Stream.of(id());
    }

    /** The parts of one row, with their whole pointers. */
    List<Field> row(int index) {
        return parts.stream()
                .map(part -> new Field(
                        pointer.child(index).append(part.pointer), part.kind, part.choices, part.rows, part.parts))
                .toList();
    }

    /** Itself, and the parts of all its rows. */
    Stream<Field> withParts() {
        return Stream.concat(Stream.of(this), IntStream.range(0, rows).boxed().flatMap(index -> row(index).stream()));
    }
}
