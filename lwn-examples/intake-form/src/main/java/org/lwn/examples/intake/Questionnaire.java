package org.lwn.examples.intake;

import static org.lwn.examples.intake.Field.asking;
import static org.lwn.examples.intake.Field.choosing;
import static org.lwn.examples.intake.Field.list;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.lwn.examples.intake.Field.Kind;
import org.lwn.grant.ApplicantKind;
import org.lwn.grant.BoardConnection;
import org.lwn.grant.GrantProgramme;
import org.lwn.grant.ProgrammeTerms;

/**
 * The questions that the page can ask, in its order. Which of them are asked, the rules say: one that no rule needs is left out.
 *
 * @param currency in which money is asked for
 * @param sections the questions under their headings
 */
record Questionnaire(String currency, List<Section> sections) {

    /**
     * Questions under one heading.
     *
     * @param key the heading's name in the page's properties
     */
    record Section(String key, List<Field> fields) {}

    static Questionnaire of(GrantProgramme programme, ProgrammeTerms terms) {
        return new Questionnaire(
                programme.currency().getCode(),
                ImmutableList.of(
                        new Section("you", applicant()),
                        new Section("project", project(terms)),
                        new Section("money", money()),
                        new Section("reports", reports()),
                        new Section("declaration", declaration())));
    }

    private static List<Field> applicant() {
        return ImmutableList.of(
                choosing("/applicant/kind", Kind.ONE_OF, names(ApplicantKind.values())),
                asking("/applicant/age", Kind.WHOLE_NUMBER),
                asking("/applicant/postcode", Kind.TEXT),
                asking("/applicant/organisation/postcode", Kind.TEXT),
                asking("/applicant/organisation/governingDocument", Kind.YES_NO),
                asking("/applicant/organisation/committee/members", Kind.WHOLE_NUMBER),
                asking("/applicant/organisation/committee/unrelatedMembers", Kind.WHOLE_NUMBER),
                asking("/applicant/organisation/bankAccount/inOrganisationsName", Kind.YES_NO),
                asking("/applicant/organisation/bankAccount/signatories", Kind.WHOLE_NUMBER),
                asking("/applicant/organisation/bankAccount/signatoriesRelated", Kind.YES_NO),
                choosing("/boardConnection", Kind.ONE_OF, names(BoardConnection.values())),
                list(
                        "/earlierAwards",
                        Kind.ANY_ROWS,
                        1,
                        asking("/awardedOn", Kind.DATE),
                        asking("/reportPlan/midPoint", Kind.DATE),
                        asking("/reportPlan/endPoint", Kind.DATE),
                        asking("/midPointReceivedOn", Kind.DATE),
                        asking("/endPointReceivedOn", Kind.DATE)));
    }

    private static List<Field> project(ProgrammeTerms terms) {
        List<String> priorities = terms.priorities() == null ? ImmutableList.of() : terms.priorities();
        List<String> purposes = terms.excludedPurposes() == null
                ? ImmutableList.of()
                : names(terms.excludedPurposes().toArray(new Enum<?>[0]));
        return ImmutableList.of(
                asking("/title", Kind.TEXT),
                asking("/benefit/statement", Kind.LONG_TEXT),
                asking("/benefit/peopleInTheArea", Kind.WHOLE_NUMBER),
                list("/activityLocations", Kind.ROWS, 2, asking("/name", Kind.TEXT), asking("/postcode", Kind.TEXT)),
                choosing("/priorities", Kind.SEVERAL, priorities),
                choosing("/excludedPurposes", Kind.SEVERAL_OR_NONE, purposes),
                asking("/childrenTakePart", Kind.YES_NO),
                asking("/adultsAtRiskTakePart", Kind.YES_NO),
                asking("/applicant/safeguardingPolicy", Kind.YES_NO),
                asking("/applicant/organisation/safeguardingPolicy", Kind.YES_NO),
                asking("/startsOn", Kind.DATE),
                asking("/endsOn", Kind.DATE));
    }

    private static List<Field> money() {
        return ImmutableList.of(
                asking("/amountRequested", Kind.MONEY),
                list("/budget/lines", Kind.ROWS, 4, asking("/heading", Kind.TEXT), asking("/cost", Kind.MONEY)),
                list(
                        "/budget/otherFunding",
                        Kind.ANY_ROWS,
                        2,
                        asking("/from", Kind.TEXT),
                        asking("/amount", Kind.MONEY)));
    }

    private static List<Field> reports() {
        return ImmutableList.of(asking("/reportPlan/midPoint", Kind.DATE), asking("/reportPlan/endPoint", Kind.DATE));
    }

    private static List<Field> declaration() {
        return ImmutableList.of(
                asking("/declarationAccepted", Kind.ACCEPT), asking("/dataNoticeAccepted", Kind.ACCEPT));
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    /** All questions, without the parts of rows. */
    Stream<Field> fields() {
        return sections.stream().flatMap(section -> section.fields().stream());
    }

    /** The names under which answers may be sent; others are dropped. */
    ImmutableSet<String> names() {
        return fields().flatMap(Field::withParts).flatMap(Field::names).collect(ImmutableSet.toImmutableSet());
    }
}
