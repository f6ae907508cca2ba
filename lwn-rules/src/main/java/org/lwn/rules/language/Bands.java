package org.lwn.rules.language;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.Problem;

/**
 * Finds holes and overlaps in bands: rules of which, on each day and whatever the value of the property that they compare,
 * just one is to find something. A value that is missing is in no band, and with a threshold that is not set there is none.
 */
final class Bands {
    private final ImmutableListMultimap<String, Shape> bands;
    private final Variables variables;

    Bands(List<Shape> shapes, Variables variables) {
        this.variables = variables;
        this.bands = Multimaps.index(
                shapes.stream()
                        .filter(shape -> shape.rule().metadata().band() != null)
                        .toList(),
                shape -> String.valueOf(shape.rule().metadata().band()));
    }

    List<Problem> problems() {
        return bands.keySet().stream()
                .flatMap(name -> problems(new Band(name, bands.get(name))))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * A case about which a band says nothing, or two things.
     *
     * @param other null of a case of which no rule says anything
     * @param day on which it is so
     */
    record Claim(Rule rule, @Nullable Rule other, LocalDate day, Example example) {}

    /** @param rules in the pack's order */
    private record Band(String name, ImmutableList<Shape> rules) {

        /** What all of them ask of the case. */
        Set<Formula> common() {
            Set<Formula> common = new LinkedHashSet<>(rules.get(0).onCase());
            rules.forEach(shape -> common.retainAll(shape.onCase()));
            return common;
        }

        /** What the rule asks beside that. */
        Formula own(Shape shape) {
            return new Formula.Every(Sets.difference(shape.onCase(), common()));
        }

        /** A day of each time in which the same rules are in force. */
        Set<LocalDate> days() {
            Set<LocalDate> days = new TreeSet<>();
            for (Shape shape : rules) {
                Metadata metadata = shape.rule().metadata();
                Stream.of(
                                Optional.ofNullable(metadata.from()),
                                Optional.ofNullable(metadata.until()).map(day -> day.plusDays(1)))
                        .flatMap(Optional::stream)
                        .forEach(days::add);
            }
            days.add(days.isEmpty() ? LocalDate.EPOCH : days.iterator().next().minusDays(1));
            return days;
        }

        boolean isDated() {
            return days().size() > 1;
        }

        ImmutableList<Shape> inForceOn(LocalDate day) {
            return rules.stream()
                    .filter(shape -> shape.rule().metadata().inForceOn(day))
                    .collect(ImmutableList.toImmutableList());
        }
    }

    private Stream<Problem> problems(Band band) {
        Optional<Problem> misuse = misuse(band);
        return misuse.isPresent() ? misuse.stream() : claims(band).stream().map(claim -> problem(band, claim));
    }

    /** What is certain of the bands that are written as bands are to be. */
    List<Claim> claims() {
        return bands.keySet().stream()
                .map(name -> new Band(name, bands.get(name)))
                .filter(band -> misuse(band).isEmpty())
                .flatMap(band -> claims(band).stream())
                .collect(ImmutableList.toImmutableList());
    }

    /** At most one claim for each rule. */
    private List<Claim> claims(Band band) {
        Map<Shape, Claim> claims = new LinkedHashMap<>();
        for (LocalDate day : band.days()) {
            ImmutableList<Shape> inForce = band.inForceOn(day);
            if (!inForce.isEmpty() && !claims.containsKey(inForce.get(0))) {
                hole(band, inForce)
                        .ifPresent(example -> claims.put(
                                inForce.get(0), new Claim(inForce.get(0).rule(), null, day, example)));
            }
            for (int later = 1; later < inForce.size(); later++) {
                for (Shape earlier : inForce.subList(0, later)) {
                    Shape rule = inForce.get(later);
                    if (!claims.containsKey(rule)) {
                        overlap(band, earlier, rule)
                                .ifPresent(example ->
                                        claims.put(rule, new Claim(rule.rule(), earlier.rule(), day, example)));
                    }
                }
            }
        }
        return ImmutableList.copyOf(claims.values());
    }

    private Optional<Problem> misuse(Band band) {
        Shape first = band.rules().get(0);
        if (band.rules().size() == 1) {
            return Optional.of(problem(
                    first.rule(),
                    "The rule is alone in the band '" + band.name() + "'.",
                    "Give the rules for the other values the same @band, or delete it."));
        }
        for (Shape shape : band.rules()) {
            if (!shape.beside().equals(first.beside())) {
                return Optional.of(problem(
                        shape.rule(),
                        "The rules of the band '" + band.name() + "' ask different things of facts beside the case.",
                        "Let them differ in one property of the case only."));
            }
            if (!band.own(shape).isTransparent()) {
                return Optional.of(problem(
                        shape.rule(),
                        "The rules of the band '" + band.name() + "' differ in more than how a property compares.",
                        "Compare the property with ==, !=, <, <=, > or >=, or with in."));
            }
        }
        Set<Term.Path> compared = compared(band);
        return compared.size() <= 1
                ? Optional.empty()
                : Optional.of(problem(
                        first.rule(),
                        "The rules of the band '" + band.name() + "' differ in several properties: "
                                + compared.stream().map(Term.Path::written).collect(Collectors.joining(", ")) + ".",
                        "Let them differ in one only; what else they ask must be the same in all of them."));
    }

    /** The answers in which the rules differ. */
    private Set<Term.Path> compared(Band band) {
        Set<Term.Path> compared = new LinkedHashSet<>();
        for (Shape shape : band.rules()) {
            for (int variable : band.own(shape).variables()) {
                Variables.Key key = variables.key(variable);
                if (key.kind() != Variables.Kind.PRESENCE) {
                    ((Term) key.of()).paths().stream().map(Bands::whole).forEach(compared::add);
                }
            }
        }
        compared.removeIf(Term.Path::isSetting);
        return compared;
    }

    /** The amount of money that a path leads into, or the path. */
    private static Term.Path whole(Term.Path path) {
        Term.Path owner = path.steps().size() > 1 ? path.first(path.steps().size() - 1) : path;
        return owner.type().kind() == ValueKind.MONEY ? owner : path;
    }

    private Optional<Example> hole(Band band, List<Shape> inForce) {
        List<Search.Wanted> wanted = new ArrayList<>();
        inForce.forEach(shape -> wanted.add(Search.Wanted.impossible(band.own(shape))));
        return example(band, inForce, wanted);
    }

    private Optional<Example> overlap(Band band, Shape earlier, Shape rule) {
        return example(
                band,
                ImmutableList.of(earlier, rule),
                Shape.certain(ImmutableList.of(band.own(earlier), band.own(rule))));
    }

    private static Problem problem(Band band, Claim claim) {
        String when = band.isDated() ? " on " + claim.day() : "";
        String what = when + " what happens where " + claim.example().inWords() + ".";
        Rule other = claim.other();
        return other == null
                ? problem(
                        claim.rule(),
                        "No rule of the band '" + band.name() + "' says" + what,
                        "Let one of its rules reach so far, or add one.")
                : problem(
                        claim.rule(),
                        "Both this rule and " + Coverage.named(other, claim.rule()) + ", of one band '" + band.name()
                                + "', say" + what,
                        "Let the one end where the other begins.");
    }

    /** A case in which it is as wanted, every threshold is set, and what all rules ask of the same properties holds. */
    private Optional<Example> example(Band band, List<Shape> rules, List<Search.Wanted> wanted) {
        Set<Integer> read = new LinkedHashSet<>();
        rules.forEach(shape -> read.addAll(band.own(shape).variables()));
        List<Search.Wanted> all = new ArrayList<>(wanted);
        read.stream()
                .filter(variable -> isThreshold(variables.key(variable)))
                .forEach(variable ->
                        all.add(Search.Wanted.certain(new Formula.Absent(ImmutableList.of(variable), false))));
        band.common().stream()
                .filter(formula -> !Sets.intersection(ImmutableSet.copyOf(read), formula.variables())
                        .isEmpty())
                .forEach(formula -> all.add(Search.Wanted.certain(formula)));
        return Search.example(variables, all) instanceof Search.Outcome.Found found
                ? Example.of(found.values(), variables)
                : Optional.empty();
    }

    private static boolean isThreshold(Variables.Key key) {
        return key.kind() == Variables.Kind.PRESENCE && ((Term.Path) key.of()).isSetting();
    }

    private static Problem problem(Rule rule, String sentence, String remedy) {
        return Problem.error(rule.place(), "rule.band", sentence, remedy);
    }
}
