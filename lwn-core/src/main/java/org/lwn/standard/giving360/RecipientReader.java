package org.lwn.standard.giving360;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lwn.grant.Applicant;
import org.lwn.grant.Group;
import org.lwn.grant.Resident;
import org.lwn.neighbourhood.Postcode;
import org.lwn.organisation.Organisation;
import org.lwn.organisation.OrganisationId;
import org.lwn.problem.InvalidValueException;
import org.lwn.problem.Pointer;
import org.lwn.standard.giving360.Findings.Words;

/** Reads who was awarded a grant: an organisation, or an individual of whom nothing but the reference is kept. */
final class RecipientReader {
    private static final CharMatcher DIGIT = CharMatcher.inRange('0', '9');

    private final Findings findings;

    RecipientReader(Findings findings) {
        this.findings = findings;
    }

    /** The recipient as an applicant; null if the grant names none that can be read. */
    @Nullable
    Applicant read(JsonNode grant, Pointer at, Origins origins) {
        JsonNode organisations = Fields.list(grant, "recipientOrganization");
        if (organisations != null && organisations.size() > 1) {
            findings.note(
                    at.child("recipientOrganization").child(1),
                    "giving360.only-first-read",
                    "recipientOrganization",
                    () -> new Words("Of several in recipientOrganization only the first is read.", null));
        }
        JsonNode organisation = Fields.first(grant, "recipientOrganization");
        if (organisation != null) {
            return group(organisation, at.child("recipientOrganization").child(0), origins);
        }
        JsonNode individual = Fields.object(grant, "recipientIndividual");
        if (individual != null) {
            Pointer place = at.child("recipientIndividual");
            origins.put("/applicant", place);
            origins.put("/applicant/reference", individual, place, "id");
            return new Resident(Fields.text(individual, "id"), null, null, null);
        }
        return null;
    }

    private Group group(JsonNode organisation, Pointer at, Origins origins) {
        origins.put("/applicant", at);
        origins.put("/applicant/reference", organisation, at, "id");
        origins.put("/applicant/organisation", at);
        origins.put("/applicant/organisation/name", organisation, at, "name");
        origins.put("/applicant/organisation/identifiers", organisation, at, "id");
        origins.put("/applicant/organisation/postcode", organisation, at, "postalCode");
        origins.put("/applicant/postcode", organisation, at, "postalCode");
        String reference = Fields.text(organisation, "id");
        return new Group(
                reference,
                new Organisation(
                        Fields.text(organisation, "name"),
                        identifiers(organisation, at, origins),
                        null,
                        postcode(organisation, at),
                        null,
                        null,
                        null,
                        null));
    }

    private ImmutableList<OrganisationId> identifiers(JsonNode organisation, Pointer at, Origins origins) {
        Set<OrganisationId> identifiers = new LinkedHashSet<>();
        for (String name : ImmutableList.of("id", "charityNumber", "companyNumber")) {
            String written = Fields.text(organisation, name);
            OrganisationId identifier = written == null ? null : identifier(name, written, at.child(name));
            if (identifier != null && identifiers.add(identifier)) {
                origins.put("/applicant/organisation/identifiers/" + (identifiers.size() - 1), at.child(name));
            }
        }
        return ImmutableList.copyOf(identifiers);
    }

    private @Nullable OrganisationId identifier(String name, String written, Pointer at) {
        try {
            return OrganisationId.of(
                    switch (name) {
                        case "charityNumber" -> charity(written.strip());
                        case "companyNumber" -> prefixed("GB-COH-", written.strip());
                        default -> written;
                    });
        } catch (InvalidValueException e) {
            // A number has digits. What has none may be a person's name, and is not shown.
            String shown = DIGIT.matchesAnyOf(written) ? Findings.shown(written) : "a text without a digit";
            findings.note(
                    at,
                    "giving360.invalid-identifier",
                    name,
                    () -> new Words(
                            name + " of the recipient is " + shown
                                    + ", which is not read as an identifier: an identifier " + e.limit()
                                    + ".",
                            e.remedy()));
            return null;
        }
    }

    /** Scottish numbers say whose they are; the field has room for any register of charities. */
    private static String charity(String number) {
        return prefixed(number.startsWith("SC") ? "GB-SC-" : "GB-CHC-", number);
    }

    /** Some publishers repeat the whole identifier where the standard wants the number. */
    private static String prefixed(String prefix, String number) {
        return number.startsWith(prefix) ? number : prefix + number;
    }

    private @Nullable Postcode postcode(JsonNode organisation, Pointer at) {
        String written = Fields.text(organisation, "postalCode");
        return written == null ? null : Locations.postcode(written, at.child("postalCode"), findings);
    }
}
