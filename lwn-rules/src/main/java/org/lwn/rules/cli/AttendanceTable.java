package org.lwn.rules.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lwn.json.Id;
import org.lwn.neighbourhood.Neighbourhood;
import org.lwn.network.AttendanceAt;
import org.lwn.network.Meeting;
import org.lwn.network.MeetingKind;
import org.lwn.network.Network;

/** How many people came to each locality's meetings, week by week, with totals. */
final class AttendanceTable {
    /** Where the table stands in the outline. */
    private static final int INDENT = 4;

    private static final String TOTAL = "Total";
    private static final String BLANK = "-";

    private final Network network;
    private final Names names;
    private final OddMeetings odd;

    AttendanceTable(Network network, Names names, OddMeetings odd) {
        this.network = network;
        this.names = names;
        this.odd = odd;
    }

    static boolean has(Network network) {
        return !network.attendanceOverTime().isEmpty();
    }

    void write(Outline section) {
        if (!has(network)) {
            return;
        }
        Outline attendance = section.point("People at the meetings of each locality:");
        List<List<String>> rows = rows();
        int[] widths = widths(rows);
        List<String> lines = new ArrayList<>();
        if (INDENT + width(widths) <= Console.WIDTH) {
            rows.forEach(row -> lines.add(line(row, widths)));
        } else {
            // As many localities as no screen is wide enough for.
            rows.stream().skip(1).forEach(row -> attendance.list(row.get(0), labelled(row, rows.get(0))));
        }
        if (rows.stream().anyMatch(row -> row.get(0).endsWith(" *"))) {
            lines.add("* odd in the source; see the anomalies");
        }
        attendance.table(lines);
    }

    private static String percent(BigDecimal share) {
        return Phrases.percent(share.setScale(3, RoundingMode.HALF_UP));
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        List<String> heading = new ArrayList<>(List.of(""));
        heading.addAll(names.neighbourhoods(network.localities()));
        heading.add(TOTAL);
        rows.add(heading);
        network.attendanceOverTime().forEach(time -> rows.add(row(label(time), time.people(), time.total())));
        Map<Id<Neighbourhood>, Integer> people = network.attendanceByLocality();
        rows.add(row(
                TOTAL,
                people,
                people.values().stream().mapToInt(Integer::intValue).sum()));
        List<String> shares = new ArrayList<>(List.of("Share of meetings"));
        Map<Id<Neighbourhood>, BigDecimal> share = network.shareOfMeetings();
        network.localities().forEach(locality -> shares.add(percent(share.getOrDefault(locality, BigDecimal.ZERO))));
        shares.add("");
        rows.add(shares);
        return rows;
    }

    private List<String> row(String label, Map<Id<Neighbourhood>, Integer> people, int total) {
        List<String> row = new ArrayList<>(List.of(label));
        for (Id<Neighbourhood> locality : network.localities()) {
            Integer came = people.get(locality);
            row.add(came == null ? BLANK : Text.count(came));
        }
        row.add(Text.count(total));
        return row;
    }

    private String label(AttendanceAt time) {
        boolean isOdd = network.meetings().stream()
                .filter(meeting -> meeting.kind() == MeetingKind.LOCALITY)
                .filter((Meeting meeting) -> meeting.when().equals(time.when()))
                .anyMatch(odd::contains);
        return Phrases.date(time.when()) + (isOdd ? " *" : "");
    }

    private static int[] widths(List<List<String>> rows) {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], Text.width(row.get(column)));
            }
        }
        return widths;
    }

    private static int width(int[] widths) {
        int width = 0;
        for (int column : widths) {
            width += column + 2;
        }
        return width;
    }

    /** The first column begins at the left, numbers end at the right. */
    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = row.get(column);
            String blanks = " ".repeat(widths[column] - Text.width(cell));
            line.append(column == 0 ? cell + blanks : "  " + blanks + cell);
        }
        return line.toString().stripTrailing();
    }

    private static List<String> labelled(List<String> row, List<String> heading) {
        return IntStream.range(1, row.size())
                .filter(column -> !row.get(column).isEmpty())
                .mapToObj(column -> heading.get(column) + " " + row.get(column))
                .toList();
    }
}
