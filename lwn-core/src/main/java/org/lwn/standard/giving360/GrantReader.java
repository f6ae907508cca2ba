package org.lwn.standard.giving360;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.lwn.grant.Applicant;
import org.lwn.grant.Award;
import org.lwn.grant.GrantApplication;
import org.lwn.neighbourhood.Location;
import org.lwn.problem.Pointer;
import org.lwn.standard.giving360.Findings.Words;

/** Reads the grants of one file, one after another. Types and presence are {@link Conformance}'s matter. */
final class GrantReader {
    private static final int LONGEST_ID = 200;

    private final Findings findings;
    private final AmountReader amounts;
    private final RecipientReader recipients;
    private final Map<String, Pointer> places = new HashMap<>();

    GrantReader(Findings findings) {
        this.findings = findings;
        this.amounts = new AmountReader(findings);
        this.recipients = new RecipientReader(findings);
    }

    /** One grant, without the earlier awards to its recipient. */
    Draft read(JsonNode grant, int index, Pointer at) {
        Origins origins = new Origins();
        origins.put("/id", grant, at, "id");
        origins.put("/title", grant, at, "title");
        CurrencyUnit currency = amounts.currency(grant, at);
        Money appliedFor = amounts.amount(grant, "amountAppliedFor", currency, at);
        Money awarded = amounts.amount(grant, "amountAwarded", currency, at);
        boolean asApplied = appliedFor != null && appliedFor.isPositive();
        origins.put("/amountRequested", grant, at, "amountAppliedFor");
        if (!asApplied) {
            origins.put("/amountRequested", grant, at, "amountAwarded");
        }
        String id = id(grant, at);
        LocalDate awardDate = awardDate(grant, at);
        return new Draft(
                index,
                at,
                id == null ? "grants/" + index : id,
                recipients.read(grant, at, origins),
                Fields.text(grant, "title"),
                asApplied ? appliedFor : awarded,
                plannedDate(grant, at, "startDate", "/startsOn", origins),
                plannedDate(grant, at, "endDate", "/endsOn", origins),
                Locations.read(grant, at, origins, findings),
                new Award(id, awarded, awardDate, null, ImmutableList.of()),
                origins.places());
    }

    private @Nullable String id(JsonNode grant, Pointer at) {
        String id = Fields.text(grant, "id");
        if (id == null) {
            return null;
        }
        if (id.length() > LONGEST_ID) {
            findings.error(
                    at.child("id"),
                    "giving360.invalid-identifier",
                    "id is " + Findings.shown(id) + " and has " + id.length() + " characters, more than " + LONGEST_ID
                            + ": the grant is known by its place.",
                    "Give the grant a shorter id, such as 360G-w12-0001.");
            return null;
        }
        Pointer first = places.putIfAbsent(id, at);
        if (first != null) {
            findings.error(
                    at.child("id"),
                    "giving360.duplicate-id",
                    "id is " + Findings.shown(id) + ", which the grant at " + first + " has already; both are read.",
                    "Give each grant its own id, or remove the one that is there twice.");
        }
        return id;
    }

    private @Nullable LocalDate awardDate(JsonNode grant, Pointer at) {
        String written = Fields.text(grant, "awardDate");
        LocalDate date = written == null ? null : PublishedDate.read(written);
        if (written != null && date == null) {
            refuseDate(at.child("awardDate"), "awardDate", written, "the grant will be decided without its date rules");
        }
        return date;
    }

    private @Nullable LocalDate plannedDate(
            JsonNode grant, Pointer at, String name, String inApplication, Origins origins) {
        JsonNode periods = Fields.list(grant, "plannedDates");
        JsonNode period = Fields.first(grant, "plannedDates");
        if (periods == null || period == null) {
            return null;
        }
        if (periods.size() > 1) {
            findings.note(
                    at.child("plannedDates").child(1),
                    "giving360.only-first-read",
                    "plannedDates",
                    () -> new Words("Of several in plannedDates only the first is read.", null));
        }
        Pointer place = at.child("plannedDates").child(0);
        origins.put(inApplication, period, place, name);
        String written = Fields.text(period, name);
        if (written == null) {
            return null;
        }
        if (PublishedDate.isPartial(written)) {
            // Here the standard allows it, so the publisher has done nothing wrong.
            findings.note(
                    place.child(name),
                    "giving360.partial-date",
                    name,
                    () -> new Words(
                            name + " is '" + written + "', which says no day: the grant is read without it.",
                            "Write it as yyyy-MM-dd if the day is known."));
            return null;
        }
        LocalDate date = PublishedDate.read(written);
        if (date == null) {
            refuseDate(place.child(name), name, written, "the grant will be decided without it");
        }
        return date;
    }

    private void refuseDate(Pointer at, String name, String written, String consequence) {
        findings.error(
                at,
                "giving360.invalid-date",
                name + " is " + Findings.shown(written) + ", which is no day written as yyyy-MM-dd: " + consequence
                        + ".",
                PublishedDate.remedy(written));
    }

    /**
     * A grant that waits for the earlier awards to its recipient, which may stand later in the file.
     *
     * @param index its place among the grants of the file, counted from 0
     * @param id the grant's own, or else made from its place
     */
    record Draft(
            int index,
            Pointer at,
            String id,
            @Nullable Applicant applicant,
            @Nullable String title,
            @Nullable Money amountRequested,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable List<Location> activityLocations,
            Award award,
            Map<Pointer, Pointer> origins) {

        PublishedGrant withEarlierAwards(@Nullable List<Award> earlierAwards) {
            GrantApplication application = GrantApplication.builder(id)
                    .applicant(applicant)
                    .title(title)
                    .amountRequested(amountRequested)
                    .startsOn(startsOn)
                    .endsOn(endsOn)
                    .activityLocations(activityLocations)
                    .earlierAwards(earlierAwards)
                    .build();
            return new PublishedGrant(at, application, award, award.awardedOn(), origins);
        }
    }
}
