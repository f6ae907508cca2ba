package org.lwn.rules.report;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lwn.json.Id;
import org.lwn.neighbourhood.Neighbourhood;
import org.lwn.network.AttendanceAt;
import org.lwn.network.Meeting;
import org.lwn.network.MeetingKind;
import org.lwn.network.Network;
import org.lwn.problem.Pointer;
import org.lwn.system.Anomaly;
import org.lwn.system.NeighbourhoodSystem;

/**
 * How many people came to each locality's meetings. A stem for each meeting, not a line: between meetings there is nothing to
 * be read.
 */
final class AttendanceFigure {
    private static final int MOST_LOCALITIES = 12;
    private static final int MOST_LABELS = 20;
    private static final int MOST_MONTHS = 4;
    private static final int LOCALITY_HEIGHT = 170;
    private static final int LONGEST_LABEL = 40;
    private static final String ODD = "*";
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK);

    private final NeighbourhoodSystem system;
    private final Network network;
    private final Pointer place;
    private final List<AttendanceAt> times;

    /** @param index which of the system's networks, counted from 0 */
    private AttendanceFigure(NeighbourhoodSystem system, int index, LocalDate on) {
        this.system = system;
        this.network = system.networks().get(index);
        this.place = Pointer.of("/networks").child(index).child("meetings");
        this.times = network.attendanceOverTime().stream()
                .filter(time -> !time.when().earliest().isAfter(on))
                .toList();
    }

    /** One for each network of which it is known by the day who came. */
    static List<Figure> of(NeighbourhoodSystem system, LocalDate on) {
        ImmutableList.Builder<Figure> figures = ImmutableList.builder();
        for (int index = 0; index < system.networks().size(); index++) {
            AttendanceFigure attendance = new AttendanceFigure(system, index, on);
            if (!attendance.times.isEmpty()) {
                figures.add(attendance.figure());
            }
        }
        return figures.build();
    }

    private Figure figure() {
        boolean isOdd = times.stream().anyMatch(this::isOdd);
        return new Figure(
                "People at the meetings of " + network.name(),
                "Each stem is one time at which a locality met, as high as the number of people who came."
                        + (isOdd ? " A hollow point and " + ODD + " mark what is odd in the source." : ""),
                network.localities().size() > MOST_LOCALITIES ? null : plot(),
                LOCALITY_HEIGHT * network.localities().size(),
                table(),
                notes());
    }

    private Table table() {
        List<String> columns = new ArrayList<>(List.of("When"));
        network.localities().forEach(locality -> columns.add(name(locality)));
        columns.add("Together");
        List<List<String>> rows = new ArrayList<>();
        for (AttendanceAt time : times) {
            List<String> row = new ArrayList<>(List.of(Wording.date(time.when()) + (isOdd(time) ? " " + ODD : "")));
            for (Id<Neighbourhood> locality : network.localities()) {
                Integer people = time.people().get(locality);
                row.add(people == null ? "–" : people.toString());
            }
            row.add(String.valueOf(time.total()));
            rows.add(row);
        }
        return new Table(columns, rows);
    }

    private List<String> notes() {
        Set<String> notes = new LinkedHashSet<>();
        for (AttendanceAt time : times) {
            anomalies(time)
                    .forEach(odd -> notes.add(ODD + " " + Wording.date(time.when()) + ": " + odd.odd()
                            + (odd.asPrinted() == null ? "" : "; the source has “" + odd.asPrinted() + "”")
                            + " (source "
                            + odd.source() + ")."));
        }
        return ImmutableList.copyOf(notes);
    }

    private boolean isOdd(AttendanceAt time) {
        return anomalies(time).findAny().isPresent();
    }

    private Stream<Anomaly> anomalies(AttendanceAt time) {
        Stream.Builder<Pointer> meetings = Stream.builder();
        for (int number = 0; number < network.meetings().size(); number++) {
            Meeting meeting = network.meetings().get(number);
            if (meeting.kind() == MeetingKind.LOCALITY && meeting.when().equals(time.when())) {
                meetings.add(place.child(number));
            }
        }
        return meetings.build()
                .flatMap(meeting -> system.anomalies().stream()
                        .filter(anomaly -> anomaly.at().startsWith(meeting)));
    }

    private String name(Id<Neighbourhood> locality) {
        return system.neighbourhoods().stream()
                .filter(neighbourhood -> neighbourhood.id().equals(locality))
                .findFirst()
                .map(Neighbourhood::name)
                .orElse(locality.value());
    }

    /** One below the other, all to the same scale. */
    private Map<String, Object> plot() {
        List<Object> plots =
                network.localities().stream().map(this::plot).collect(Collectors.toCollection(ArrayList::new));
        return Chart.below(Collections.nCopies(plots.size(), 1.0), plots);
    }

    private Map<String, Object> plot(Id<Neighbourhood> locality) {
        List<AttendanceAt> met = times.stream()
                .filter(time -> time.people().containsKey(locality))
                .toList();
        Map<String, Object> data = data(locality, met);
        List<Object> layers = new ArrayList<>();
        layers.add(Chart.of("geom", "hline", "yintercept", 0.0, "color", Chart.INK, "size", 0.5, "tooltips", "none"));
        layers.add(Chart.layer("segment", data, "mapping", Chart.of("x", "x", "y", "y", "xend", "x", "yend", "zero")));
        layers.add(points(locality, met.stream().filter(time -> !isOdd(time)).toList(), Chart.INK));
        layers.add(points(locality, met.stream().filter(this::isOdd).toList(), "#ffffff"));
        if (times.size() <= MOST_LABELS) {
            layers.add(Chart.words(data, 6.0, "mapping", Chart.of("x", "x", "y", "above", "label", "words")));
        }
        Map<String, Object> plot = Chart.untitled(
                Chart.of("name", "minimal", "panel_grid_minor", "blank", "panel_grid_major_y", "blank"),
                scales(),
                layers);
        plot.put("ggtitle", Chart.of("text", Wording.label(Svg.printable(name(locality)), LONGEST_LABEL)));
        return plot;
    }

    private Map<String, Object> points(Id<Neighbourhood> locality, List<AttendanceAt> met, String fill) {
        return Chart.layer("point", data(locality, met), "shape", 21.0, "fill", fill, "size", 3.5);
    }

    private Map<String, Object> data(Id<Neighbourhood> locality, List<AttendanceAt> met) {
        List<Object> x = new ArrayList<>();
        List<Object> y = new ArrayList<>();
        List<Object> above = new ArrayList<>();
        List<Object> words = new ArrayList<>();
        for (AttendanceAt time : met) {
            int people = Objects.requireNonNull(time.people().get(locality));
            x.add(x(time.when().earliest()));
            y.add((double) people);
            above.add(people + 0.2 * highest());
            words.add(people + (isOdd(time) ? ODD : ""));
        }
        List<Object> zero = Chart.list(Collections.nCopies(met.size(), 0.0));
        return Chart.of("x", x, "y", y, "zero", zero, "above", above, "words", words);
    }

    private List<Object> scales() {
        LocalDate first = times.get(0).when().earliest();
        LocalDate last = times.get(times.size() - 1).when().earliest();
        double margin = Math.max(7, (x(last) - x(first)) / 20);
        double step = step();
        List<Double> breaks = Stream.iterate(0.0, mark -> mark <= highest(), mark -> mark + step)
                .toList();
        return Chart.list(List.of(
                Chart.of(
                        "aesthetic",
                        "y",
                        "name",
                        "people",
                        "limits",
                        Chart.list(List.of(0.0, highest() * 1.3)),
                        "breaks",
                        Chart.list(breaks),
                        "labels",
                        Chart.list(breaks.stream()
                                .map(mark -> String.valueOf(mark.intValue()))
                                .toList())),
                Chart.of(
                        "aesthetic",
                        "x",
                        "name",
                        "",
                        "limits",
                        Chart.list(List.of(x(first) - margin, x(last) + margin)),
                        "breaks",
                        Chart.list(months().stream()
                                .map(month -> x(month.atDay(1)))
                                .toList()),
                        "labels",
                        Chart.list(months().stream().map(MONTH::format).toList()))));
    }

    /** Between the marks of the scale: 1, 2 or 5 times a power of ten. */
    private double step() {
        double power = Math.pow(10, Math.floor(Math.log10(highest())));
        return Math.max(1, highest() < 2 * power ? power / 2 : highest() < 5 * power ? power : 2 * power);
    }

    private double highest() {
        return Math.max(
                1,
                times.stream()
                        .flatMap(time -> time.people().values().stream())
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(1));
    }

    /** Evenly spread, and few enough to be read. */
    private List<YearMonth> months() {
        YearMonth first = YearMonth.from(times.get(0).when().earliest());
        YearMonth last = YearMonth.from(times.get(times.size() - 1).when().earliest());
        long all = ChronoUnit.MONTHS.between(first, last) + 1;
        long every = (all + MOST_MONTHS - 1) / MOST_MONTHS;
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(every))
                .toList();
    }

    private static double x(LocalDate day) {
        return day.toEpochDay();
    }
}
