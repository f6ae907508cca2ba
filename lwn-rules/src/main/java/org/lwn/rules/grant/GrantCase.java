package org.lwn.rules.grant;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lwn.grant.Applicant;
import org.lwn.grant.GrantApplication;
import org.lwn.grant.GrantProgramme;
import org.lwn.grant.Group;
import org.lwn.grant.ProgrammeTerms;
import org.lwn.grant.Purpose;
import org.lwn.grant.ReportKind;
import org.lwn.grant.ReportPlan;
import org.lwn.grant.Resident;
import org.lwn.json.DerivedFrom;
import org.lwn.neighbourhood.AreaOfBenefit;
import org.lwn.neighbourhood.Location;
import org.lwn.organisation.Organisation;
import org.lwn.rules.language.Answers;
import org.lwn.rules.language.Settings;

/**
 * One application as a programme decides on it on a day: the fact that the rules of grant eligibility speak of. Immutable.
 */
public final class GrantCase {
    private final GrantApplication application;
    private final GrantProgramme programme;
    private final ProgrammeTerms terms;
    private final LocalDate asOf;
    private final @Nullable LocalDate decisionDate;
    private final @Nullable LocalDate appliedOn;
    private final List<GrantApplication> otherApplications;

    // Rules look at these again and again.
    private final @Nullable Boolean activityInArea;
    private final @Nullable Boolean applicantInArea;
    private final @Nullable List<String> unknownPriorities;
    private final @Nullable List<ReportKind> reportsNotAgreed;
    private final @Nullable List<Purpose> purposesNotFunded;

    private GrantCase(
            GrantApplication application,
            GrantProgramme programme,
            LocalDate asOf,
            @Nullable LocalDate decisionDate,
            @Nullable LocalDate appliedOn,
            List<GrantApplication> otherApplications) {
        this.application = Objects.requireNonNull(application, "application");
        this.programme = Objects.requireNonNull(programme, "programme");
        this.terms = programme.on(asOf);
        this.asOf = asOf;
        this.decisionDate = decisionDate;
        this.appliedOn = appliedOn;
        this.otherApplications = ImmutableList.copyOf(otherApplications);
        this.activityInArea = activityInArea(terms.areaOfBenefit(), application.activityLocations());
        this.applicantInArea = applicantInArea(terms.areaOfBenefit(), application.applicant());
        this.unknownPriorities = unknownPriorities(application.priorities(), terms.priorities());
        this.reportsNotAgreed = reportsNotAgreed(terms.reportsRequired(), application.reportPlan());
        this.purposesNotFunded = purposesNotFunded(application.excludedPurposes(), terms.excludedPurposes());
    }

    /**
     * An application decided on a day.
     *
     * @param asOf the day whose rules and thresholds count; also taken for the day of applying if the application does
     *     not say when it was submitted
     */
    public static GrantCase of(GrantApplication application, GrantProgramme programme, LocalDate asOf) {
        Objects.requireNonNull(application, "application");
        Objects.requireNonNull(asOf, "asOf");
        LocalDate appliedOn = application.submittedOn() == null ? asOf : application.submittedOn();
        return new GrantCase(application, programme, asOf, asOf, appliedOn, ImmutableList.of());
    }

    /**
     * A grant that was made, looked at as if it were applied for. When it was applied for is not known.
     *
     * @param awardDate the day of the award; null if it is not known, and then rules about dates are not reached
     * @param today the day whose rules and thresholds count if the day of the award is not known
     */
    public static GrantCase ofPastGrant(
            GrantApplication application, GrantProgramme programme, @Nullable LocalDate awardDate, LocalDate today) {
        Objects.requireNonNull(application, "application");
        LocalDate asOf = awardDate == null ? Objects.requireNonNull(today, "today") : awardDate;
        return new GrantCase(application, programme, asOf, awardDate, application.submittedOn(), ImmutableList.of());
    }

    /** The same case beside other applications to the programme; those with this application's id are left out. */
    public GrantCase beside(List<GrantApplication> others) {
        List<GrantApplication> besides = others.stream()
                .filter(other -> !other.id().equals(application.id()))
                .toList();
        return new GrantCase(application, programme, asOf, decisionDate, appliedOn, besides);
    }

    /**
     * The same cases in the same order, each beside those of the others, at most five, with which it shares at least the
     * programme's share of words. Takes far less than comparing each with each.
     */
    public static List<GrantCase> besideEachOther(List<GrantCase> cases) {
        return LookAlikes.beside(cases);
    }

    /** The application. */
    @Answers(fullyTraced = true)
    public GrantApplication application() {
        return application;
    }

    /** The programme's thresholds in force on the case's day. */
    @Settings
    public ProgrammeTerms programme() {
        return terms;
    }

    /** The programme itself, with all of its history. */
    public GrantProgramme wholeProgramme() {
        return programme;
    }

    /** The day whose rules and thresholds count. */
    public LocalDate asOf() {
        return asOf;
    }

    /** The other applications that this one stands beside. */
    public List<GrantApplication> otherApplications() {
        return otherApplications;
    }

    /** The day of the decision; null if it is not known. */
    @DerivedFrom("/submittedOn")
    public @Nullable LocalDate decisionDate() {
        return decisionDate;
    }

    /** The day of applying; null if it is not known. */
    @DerivedFrom("/submittedOn")
    public @Nullable LocalDate appliedOn() {
        return appliedOn;
    }

    /** The applicant, if one resident applies; null if a group does, or it is not answered who does. */
    @DerivedFrom("/applicant")
    public @Nullable Resident resident() {
        return application.applicant() instanceof Resident resident ? resident : null;
    }

    /** What the group that applies says of itself; null if a resident applies, or it is not answered. */
    @DerivedFrom("/applicant/organisation")
    public @Nullable Organisation organisation() {
        return application.applicant() instanceof Group group ? group.organisation() : null;
    }

    /**
     * Whether the activity takes place in the area of benefit, wholly or in part; null if it is not answered where, or what
     * is answered cannot tell.
     */
    @DerivedFrom("/activityLocations/*/postcode")
    public @Nullable Boolean activityInArea() {
        return activityInArea;
    }

    private static @Nullable Boolean activityInArea(@Nullable AreaOfBenefit area, @Nullable List<Location> locations) {
        if (area == null || locations == null || locations.isEmpty()) {
            return null;
        }
        boolean allOutside = true;
        for (Location location : locations) {
            Optional<Boolean> inside = area.contains(location);
            if (inside.equals(Optional.of(true))) {
                return true;
            }
            allOutside &= inside.isPresent();
        }
        return allOutside ? Boolean.FALSE : null;
    }

    /** Whether the applicant lives or is based in the area of benefit; null if it is not answered or cannot be told. */
    @DerivedFrom("/applicant/postcode")
    public @Nullable Boolean applicantInArea() {
        return applicantInArea;
    }

    private static @Nullable Boolean applicantInArea(@Nullable AreaOfBenefit area, @Nullable Applicant applicant) {
        if (area == null || applicant == null || applicant.postcode() == null) {
            return null;
        }
        return area.contains(new Location(null, applicant.postcode(), null)).orElse(null);
    }

    /** Stated priorities that are none of the programme's; null if none is stated or the programme has none. */
    @DerivedFrom("/priorities")
    public @Nullable List<String> unknownPriorities() {
        return unknownPriorities;
    }

    private static @Nullable List<String> unknownPriorities(
            @Nullable List<String> stated, @Nullable List<String> known) {
        return stated == null || known == null ? null : those(stated, priority -> !known.contains(priority));
    }

    /** Reports that the programme requires and the applicant has not agreed to; null if the programme requires none. */
    @DerivedFrom("/reportPlan")
    public @Nullable List<ReportKind> reportsNotAgreed() {
        return reportsNotAgreed;
    }

    private static @Nullable List<ReportKind> reportsNotAgreed(
            @Nullable List<ReportKind> required, @Nullable ReportPlan plan) {
        return required == null ? null : those(required, kind -> plan == null || plan.dueOn(kind) == null);
    }

    /** Stated purposes that the programme does not fund; null if not answered or the programme excludes none. */
    @DerivedFrom("/excludedPurposes")
    public @Nullable List<Purpose> purposesNotFunded() {
        return purposesNotFunded;
    }

    private static @Nullable List<Purpose> purposesNotFunded(
            @Nullable List<Purpose> stated, @Nullable List<Purpose> excluded) {
        return stated == null || excluded == null
                ? null
                : ImmutableSet.copyOf(those(stated, excluded::contains)).asList();
    }

    private static <T> List<T> those(List<T> all, Predicate<T> which) {
        return ImmutableList.copyOf(Iterables.filter(all, which::test));
    }

    /** The facts that stand beside this case: what was awarded before, and other applications. */
    List<Object> facts() {
        ImmutableList.Builder<Object> facts = ImmutableList.builder().add(this);
        if (application.earlierAwards() == null) {
            facts.add(EarlierAward.notAnswered());
        } else {
            application.earlierAwards().forEach(award -> facts.add(EarlierAward.of(award, decisionDate)));
        }
        otherApplications.forEach(other -> facts.add(OtherApplication.of(other, application)));
        return facts.build();
    }
}
