package org.lwn.rules.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.commissioning.Allocation;
import org.lwn.commissioning.AllocationPolicy;
import org.lwn.commissioning.AssetCare;
import org.lwn.commissioning.BoardRepresentation;
import org.lwn.commissioning.CareBoard;
import org.lwn.commissioning.Commission;
import org.lwn.commissioning.Commissioning;
import org.lwn.commissioning.CommunityExample;
import org.lwn.commissioning.ContactStyle;
import org.lwn.commissioning.Criterion;
import org.lwn.commissioning.ExamplePractice;
import org.lwn.commissioning.Extent;
import org.lwn.commissioning.Lot;
import org.lwn.commissioning.Tender;

/** How an authority works with neighbourhoods. */
final class CommissioningText {
    private final Names names;

    CommissioningText(Names names) {
        this.names = names;
    }

    void write(Outline section, Commissioning work) {
        section.list(
                "Care for assets",
                work.assetCare().stream().map(CommissioningText::care).toList());
        allocation(section, work.allocationPolicy());
        Outline sums = section.heading("Sums shared out:");
        work.allocations().forEach(sum -> sum(sums, sum));
        section.list(
                "Commissions and gives",
                work.commissions().stream().map(CommissioningText::commission).toList());
        work.procurement()
                .forEach(policy -> section.list(
                        Terms.title(extent(policy.contracts(), "contracts")) + " are judged by",
                        criteria(policy.criteria())));
        Outline tenders = section.heading("Tenders:");
        work.tenders().forEach(tender -> tender(tenders, tender));
        work.representation().forEach(boards -> representation(section, boards));
        section.list(
                "Boards", work.boards().stream().map(CommissioningText::board).toList());
        section.list(
                "Obstacles",
                work.obstacles().stream()
                        .map(obstacle -> Phrases.with(
                                Terms.of(obstacle.kind()), Phrases.after("so that ", obstacle.consequence())))
                        .toList());
        section.list("Remedies", Terms.of(work.remedies()));
        section.list(
                "Elsewhere",
                work.elsewhere().stream()
                        .map(practice ->
                                practice.place() + ": " + practice.title() + ", for " + Terms.of(practice.audience()))
                        .toList());
        Outline examples = section.heading("Examples:");
        work.examples().forEach(example -> example(examples, example));
        section.list(
                "How people meet services",
                work.contactStyles().stream().map(CommissioningText::contact).toList());
    }

    private static String care(AssetCare care) {
        return Terms.title(care.nature()) + " assets: "
                + Phrases.joined(
                        Phrases.and(Terms.of(care.care())),
                        "by " + Terms.of(care.by()) + (care.withPartners() ? " with partners" : " alone"));
    }

    private static void allocation(Outline section, @Nullable AllocationPolicy policy) {
        if (policy != null) {
            section.field("Shares out by", Terms.of(policy.principle()) + ", for " + policy.purpose());
        }
    }

    private void sum(Outline sums, Allocation shared) {
        String domain = shared.domain() == null ? "" : " (by " + Terms.of(shared.domain()) + " deprivation)";
        sums.list(
                shared.title() + domain,
                shared.amounts().stream()
                        .map(given -> names.neighbourhood(given.neighbourhood()) + " " + Phrases.money(given.amount()))
                        .toList());
        if (shared.amounts().isEmpty()) {
            sums.point(shared.title() + domain);
        }
    }

    private static String commission(Commission commission) {
        return Phrases.with(
                Terms.of(commission.kind()),
                Phrases.after("for ", commission.audience()),
                commission.recipients() == null ? null : "to " + Terms.of(commission.recipients()),
                Phrases.after("for ", commission.answers()),
                Phrases.after("built on ways to wellbeing: ", String.join(", ", Terms.of(commission.ways()))));
    }

    private static List<String> criteria(List<Criterion> criteria) {
        return criteria.stream()
                .map(criterion -> Terms.of(criterion.kind()) + " ("
                        + Phrases.joined(
                                criterion.explicit() ? "explicit" : "not explicit",
                                criterion.scored() ? "scored" : "not scored",
                                criterion.weight() == null ? null : Phrases.percent(criterion.weight()) + " of points")
                        + ")")
                .toList();
    }

    private static String extent(Extent extent, String what) {
        return extent == Extent.NONE ? "no " + what : Terms.of(extent) + " " + what;
    }

    private void tender(Outline tenders, Tender bought) {
        Integer days = bought.daysToBid();
        Outline tender = tenders.point(Phrases.with(
                bought.title(),
                Phrases.after("published ", Phrases.onDay(bought.publishedOn())),
                Phrases.after("closes ", Phrases.onDay(bought.closesOn())),
                days == null ? null : Text.count(days, "day", "days") + " to bid"));
        tender.list("Lots", bought.lots().stream().map(this::lot).toList());
        tender.list("Judged by", criteria(bought.criteria()));
    }

    private String lot(Lot lot) {
        return Phrases.with(
                lot.title(),
                lot.footprint() == null ? null : Terms.of(lot.footprint()),
                Phrases.and(names.neighbourhoods(lot.neighbourhoods())),
                lot.value() == null ? null : Phrases.money(lot.value()));
    }

    private static void representation(Outline section, BoardRepresentation represented) {
        String fields = Phrases.and(Terms.of(represented.fields()));
        Outline boards = section.point("Represented on "
                + extent(represented.boards(), (fields.isEmpty() ? "" : fields + " ") + "boards") + ": "
                + Terms.of(represented.sector()));
        boards.list("Led to", represented.ledTo());
        boards.field("Through", represented.through());
    }

    private static String board(CareBoard board) {
        return Phrases.with(
                board.title() + " (" + Terms.of(board.field()) + ")",
                Phrases.and(board.seats().stream()
                        .map(seat -> Terms.of(seat.sector())
                                + (seat.number() == null ? "" : " " + Text.count(seat.number(), "seat", "seats")))
                        .toList()));
    }

    private static void example(Outline examples, CommunityExample shown) {
        Outline example = examples.point(shown.title());
        example.field("Years there", Phrases.count(shown.yearsThere()));
        example.field("Years of work with partners", Phrases.count(shown.yearsOfPartnerWork()));
        example.list("Partners", shown.partners());
        example.list(
                "Does",
                shown.practices().stream().map(CommissioningText::practice).toList());
    }

    private static String practice(ExamplePractice practice) {
        return Phrases.joined(
                practice.title(),
                Phrases.after("devised by ", practice.devisedBy()),
                Phrases.after("method: ", practice.method()),
                Phrases.after("at ", practice.place()));
    }

    private static String contact(ContactStyle style) {
        return Terms.title(style.sector()) + ": "
                + Phrases.joined(
                        Terms.of(style.by()),
                        Terms.of(style.frequency()),
                        style.storiesToldAgain() ? "stories must be told again" : "stories need not be told twice");
    }
}
