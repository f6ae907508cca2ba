package org.lwn.rules.handbook;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** Cases to be written with a change of the rules of grant eligibility, on the bases that the pack has. */
final class GrantCases {
    /** The advice that is to become something for a person to judge. */
    static final String ADVISED = "grant.budget.one-heading-dominates";

    static final String BAR = """
            rule "The group is a company limited by shares"
                @code( "grant.applicant.company-limited-by-shares" ) @effect( INELIGIBLE ) @source( "practice" ) @since( "0.2" )
                @message( "Your group is a company limited by shares, which this programme does not fund. Look for another funder." )
            when
                GrantCase( application.applicant.kind == GROUP, organisation.legalForm == COMPANY_LIMITED_BY_SHARES )
            then
                found.at( "/applicant/organisation/legalForm" );
            end""";

    private static final String BASES = "cases/bases.json";
    private static final String APPLICANTS = "applicant.drl";
    private static final BigDecimal COSTS = new BigDecimal("6000.00");

    private static final String BASE = """
              "bases": {
                "BASE": {
                  "base": "a resident",
                  "on": "2027-05-01",
                  "application": {
                    "submittedOn": "2027-04-20",
                    "startsOn": "2027-06-01",
                    "endsOn": "2027-11-30",
                    "reportPlan": { "midPoint": "2027-08-31", "endPoint": "2027-12-14" }
                  }
                }
              },
            """;

    private static final String CASE = """
                {
                  "name": "%s",
                  "base": "%s",
                  "application": %s,
                  "expect": %s
                }""";

    private final PackTexts texts;

    GrantCases(PackTexts texts) {
        this.texts = texts;
    }

    /** Whether the pack still has the bases that these cases build on. */
    boolean areShipped() {
        return texts.text(BASES).contains("\"a resident\": {")
                && texts.text(BASES).contains("\"a group\": {")
                && !texts.text(APPLICANTS).isEmpty();
    }

    String applicants() {
        return APPLICANTS;
    }

    List<Task.Change> minimum(Money least) {
        BigDecimal tooLittle = least.getAmount().subtract(BigDecimal.valueOf(50));
        String base = "a resident after the minimum rose";
        return changes(
                "minimum-2027",
                file(
                        base,
                        "Less than the minimum of 2027 is too little.",
                        base,
                        asking(tooLittle, least),
                        found("INELIGIBLE", "grant.amount.below-minimum"),
                        "The minimum of 2027 itself is enough.",
                        base,
                        asking(least.getAmount(), least),
                        notFound("grant.amount.below-minimum")));
    }

    private static String asking(BigDecimal amount, Money in) {
        String currency = in.getCurrencyUnit().getCode();
        return String.format(
                "{ \"amountRequested\": { \"amount\": %s }, \"budget\": { \"otherFunding\":"
                        + " [{ \"from\": \"Local shops\", \"amount\": { \"amount\": %s, \"currency\": \"%s\" } }] } }",
                amount, COSTS.subtract(amount), currency);
    }

    List<Task.Change> priority() {
        String base = "a resident after green spaces became a priority";
        String chosen = "{ \"priorities\": [\"green-spaces\"] }";
        return changes(
                "green-spaces-2027",
                file(
                        base,
                        "Green spaces are no priority in 2026.",
                        "a resident",
                        chosen,
                        found("INELIGIBLE", "grant.priority.unknown"),
                        "Green spaces are a priority in 2027.",
                        base,
                        chosen,
                        notFound("grant.priority.unknown")));
    }

    List<Task.Change> company() {
        String code = "grant.applicant.company-limited-by-shares";
        return changes(
                "company",
                file(
                        "",
                        "A company limited by shares is barred.",
                        "a group",
                        "{ \"applicant\": { \"organisation\": { \"legalForm\": \"COMPANY_LIMITED_BY_SHARES\" } } }",
                        found("INELIGIBLE", code),
                        "A company limited by guarantee is not barred.",
                        "a group",
                        "{ \"applicant\": { \"organisation\": { \"legalForm\": \"COMPANY_LIMITED_BY_GUARANTEE\" } } }",
                        notFound(code)));
    }

    List<Task.Change> referred() {
        String base = "a resident after one heading became something to judge";
        String dear = "{ \"budget\": { \"lines\": [{ \"heading\": \"Coaches\", \"cost\":"
                + " { \"amount\": %s, \"currency\": \"GBP\" } }, { \"heading\": \"Food\", \"cost\":"
                + " { \"amount\": %s, \"currency\": \"GBP\" } }] } }";
        return changes(
                "one-heading-2027",
                file(
                        base,
                        "In 2027 a person judges a budget that is nearly all one heading.",
                        base,
                        String.format(dear, "5400.00", "600.00"),
                        found("REFER", ADVISED),
                        "In 2027 a budget of two equal headings needs nobody to judge it.",
                        base,
                        String.format(dear, "3000.00", "3000.00"),
                        notFound(ADVISED)));
    }

    private static String found(String outcome, String code) {
        return String.format("{ \"outcome\": \"%s\", \"finds\": [\"%s\"] }", outcome, code);
    }

    private static String notFound(String code) {
        return String.format("{ \"outcome\": \"ELIGIBLE\", \"finds\": [], \"doesNotFind\": [\"%s\"] }", code);
    }

    /** A file of two cases, the one found and its near miss, with a base of its own if it has a name. */
    private static String file(
            String base,
            String name,
            String on,
            String application,
            String expected,
            String missName,
            String missOn,
            String missApplication,
            String missExpected) {
        return "{\n  \"format\": \"lwn-cases/1\",\n"
                + (base.isEmpty() ? "" : BASE.replace("BASE", base).indent(0).stripTrailing() + "\n")
                + "  \"cases\": [\n"
                + String.format(CASE, name, on, application, expected)
                + ",\n"
                + String.format(CASE, missName, missOn, missApplication, missExpected)
                + "\n  ]\n}";
    }

    /** The new file, and its place in the list of files. */
    private List<Task.Change> changes(String name, String content) {
        String file = "cases/" + name + ".json";
        Optional<String> listed = texts.array(PackTexts.MANIFEST, "cases");
        if (!areShipped() || listed.isEmpty()) {
            return ImmutableList.of();
        }
        String last = listed.get().substring(0, listed.get().length() - 1).stripTrailing();
        String lastLine = last.substring(last.lastIndexOf('\n') + 1).strip();
        return ImmutableList.of(
                Task.Change.create(file, content),
                Task.Change.replace(PackTexts.MANIFEST, lastLine, lastLine + ",\n    \"" + file + "\""));
    }
}
