package org.lwn;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.lwn");

    @Test
    void the_packages_form_no_cycle() {
        slices().matching("org.lwn.(**)").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void the_core_knows_no_rules() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.lwn.rules..", "org.drools..", "org.kie..")
                .check(CORE);
    }

    @Test
    void problems_and_provenance_know_no_domain() {
        noClasses()
                .that()
                .resideInAnyPackage("org.lwn.problem", "org.lwn.provenance")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.lwn.json..",
                        "org.lwn.grant..",
                        "org.lwn.money..",
                        "org.lwn.neighbourhood..",
                        "org.lwn.organisation..",
                        "org.lwn.standard..")
                .check(CORE);
    }

    @Test
    void time_is_passed_in_and_never_read() {
        noClasses()
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CORE);
    }

    @Test
    void every_package_declares_its_nullness() {
        assertThat(CORE.stream()
                        .map(JavaClass::getPackage)
                        .distinct()
                        .filter(found -> !found.isAnnotatedWith(NullMarked.class)))
                .isEmpty();
    }

    @Test
    void a_public_type_is_here_because_somebody_added_it_to_this_list() {
        List<String> types = CORE.stream()
                .filter(type -> type.getModifiers().contains(PUBLIC) && type.isTopLevelClass())
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .map(type -> type.getName().substring("org.lwn.".length()))
                .sorted()
                .toList();

        assertThat(types)
                .containsExactly(
                        "grant.Applicant",
                        "grant.ApplicantKind",
                        "grant.Award",
                        "grant.Benefit",
                        "grant.BoardConnection",
                        "grant.GrantApplication",
                        "grant.GrantProgramme",
                        "grant.Group",
                        "grant.Priority",
                        "grant.ProgrammeTerms",
                        "grant.Purpose",
                        "grant.Report",
                        "grant.ReportKind",
                        "grant.ReportPlan",
                        "grant.Resident",
                        "json.DerivedFrom",
                        "json.DocumentFormat",
                        "json.InvalidDocumentException",
                        "json.JsonDocument",
                        "json.JsonLimits",
                        "json.LwnJson",
                        "json.Reading",
                        "json.UnreadableJsonException",
                        "money.Budget",
                        "money.BudgetLine",
                        "money.OtherFunding",
                        "neighbourhood.AreaCode",
                        "neighbourhood.AreaOfBenefit",
                        "neighbourhood.Location",
                        "neighbourhood.Neighbourhood",
                        "neighbourhood.Postcode",
                        "neighbourhood.PostcodeDistrict",
                        "organisation.BankAccount",
                        "organisation.Committee",
                        "organisation.LegalForm",
                        "organisation.Organisation",
                        "organisation.OrganisationId",
                        "organisation.Register",
                        "problem.InvalidValueException",
                        "problem.Place",
                        "problem.Pointer",
                        "problem.Problem",
                        "problem.Severity",
                        "problem.Suggestion",
                        "provenance.DatedValue",
                        "provenance.Source",
                        "provenance.Timeline",
                        "standard.giving360.Giving360",
                        "standard.giving360.GrantsPackage",
                        "standard.giving360.PublishedGrant");
    }
}
