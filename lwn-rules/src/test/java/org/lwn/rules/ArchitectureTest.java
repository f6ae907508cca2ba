package org.lwn.rules;

import static com.tngtech.archunit.core.domain.JavaModifier.PROTECTED;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String[] DROOLS = {"org.drools..", "org.kie.."};

    private static final JavaClasses RULES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.lwn.rules");

    @Test
    void the_packages_form_no_cycle() {
        slices().matching("org.lwn.(rules..)").should().beFreeOfCycles().check(RULES);
    }

    @Test
    void no_type_of_drools_stands_in_a_public_signature() {
        Stream<String> signatures = RULES.stream()
                .filter(type -> type.getModifiers().contains(PUBLIC))
                .flatMap(type -> Stream.concat(
                        type.getCodeUnits().stream()
                                .filter(ArchitectureTest::isVisible)
                                .flatMap(ArchitectureTest::types),
                        type.getFields().stream()
                                .filter(ArchitectureTest::isVisible)
                                .map(field -> field.getRawType().getName())));

        assertThat(signatures).noneMatch(name -> name.startsWith("org.drools.") || name.startsWith("org.kie."));
    }

    @Test
    void only_the_engine_touches_drools() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.lwn.rules.language..",
                        "org.lwn.rules.form..",
                        "org.lwn.rules.grant..",
                        "org.lwn.rules.campaign..",
                        "org.lwn.rules.monitoring..",
                        "org.lwn.rules.cases..",
                        "org.lwn.rules.handbook..",
                        "org.lwn.rules.replay..",
                        "org.lwn.rules.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(DROOLS)
                .check(RULES);
    }

    @Test
    void nothing_leads_to_the_door_for_trusted_rules() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(TrustedDrl.class.getName())
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(TrustedDrl.class.getName())
                .check(RULES);
    }

    @Test
    void the_language_knows_neither_the_engine_nor_the_domain_of_grants() {
        noClasses()
                .that()
                .resideInAPackage("org.lwn.rules.language")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.lwn.rules",
                        "org.lwn.rules.form..",
                        "org.lwn.rules.grant..",
                        "org.lwn.rules.campaign..",
                        "org.lwn.grant..",
                        "org.lwn.campaign..")
                .check(RULES);
    }

    @Test
    void the_engine_knows_no_domain_and_nobody_knows_the_command_line() {
        noClasses()
                .that()
                .resideInAPackage("org.lwn.rules")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.lwn.rules.form..",
                        "org.lwn.rules.grant..",
                        "org.lwn.rules.campaign..",
                        "org.lwn.rules.cases..",
                        "org.lwn.rules.packs..",
                        "org.lwn.grant..",
                        "org.lwn.campaign..")
                .check(RULES);
        noClasses()
                .that()
                .resideOutsideOfPackage("org.lwn.rules.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.lwn.rules.cli..", "picocli..")
                .check(RULES);
    }

    @Test
    void only_reports_touch_the_charting_library_and_only_the_command_line_needs_reports() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.lwn.rules.report..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jetbrains..", "kotlin..")
                .check(RULES);
        noClasses()
                .that()
                .resideOutsideOfPackages("org.lwn.rules.report..", "org.lwn.rules.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.lwn.rules.report..")
                .check(RULES);
    }

    @Test
    void time_is_passed_in_and_never_read_but_by_the_command_lines_main() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.lwn.rules.cli.Main")
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(RULES);
    }

    @Test
    void every_package_declares_its_nullness() {
        assertThat(RULES.stream()
                        .map(JavaClass::getPackage)
                        .distinct()
                        .filter(found -> !found.isAnnotatedWith(NullMarked.class)))
                .isEmpty();
    }

    @Test
    void a_public_type_is_here_because_somebody_added_it_to_this_list() {
        List<String> types = RULES.stream()
                .filter(type -> type.getModifiers().contains(PUBLIC) && type.isTopLevelClass())
                .map(type -> type.getName().substring("org.lwn.".length()))
                .sorted()
                .toList();

        assertThat(types)
                .containsExactly(
                        "rules.CaseRules",
                        "rules.DirectRules",
                        "rules.Finding",
                        "rules.Found",
                        "rules.Pack",
                        "rules.PackChange",
                        "rules.PackFiles",
                        "rules.PackIdentity",
                        "rules.PrecompilePacks",
                        "rules.RuleFate",
                        "rules.RulePack",
                        "rules.RulePackException",
                        "rules.RulesInForce",
                        "rules.TrustedDrl",
                        "rules.campaign.CampaignCase",
                        "rules.campaign.CampaignProgress",
                        "rules.campaign.CampaignWorkflow",
                        "rules.campaign.PeopleHeard",
                        "rules.campaign.StepProgress",
                        "rules.campaign.StepStatus",
                        "rules.campaign.Transition",
                        "rules.cases.CaseResult",
                        "rules.cases.Expectation",
                        "rules.cases.Mutation",
                        "rules.cases.MutationReport",
                        "rules.cases.PackCase",
                        "rules.cases.PackCases",
                        "rules.cli.Main",
                        "rules.commissioning.AssetCoverage",
                        "rules.commissioning.CommissioningCase",
                        "rules.form.FormReview",
                        "rules.form.FormStage",
                        "rules.form.FormState",
                        "rules.form.GrantForm",
                        "rules.form.ProblemDetails",
                        "rules.form.Question",
                        "rules.form.Remark",
                        "rules.form.Standing",
                        "rules.forum.ForumCase",
                        "rules.grant.Decision",
                        "rules.grant.EarlierAward",
                        "rules.grant.GrantCase",
                        "rules.grant.GrantEligibility",
                        "rules.grant.MachineDecision",
                        "rules.grant.OtherApplication",
                        "rules.grant.Outcome",
                        "rules.grant.PanelDecision",
                        "rules.grant.PanelHistory",
                        "rules.grant.PanelOverride",
                        "rules.grant.ProgrammeIdentity",
                        "rules.grant.Verdict",
                        "rules.handbook.Handbook",
                        "rules.language.Answers",
                        "rules.language.CanonicalPrinter",
                        "rules.language.Effect",
                        "rules.language.Existence",
                        "rules.language.FactType",
                        "rules.language.FactTypes",
                        "rules.language.InWords",
                        "rules.language.Metadata",
                        "rules.language.Mutant",
                        "rules.language.Probe",
                        "rules.language.Relations",
                        "rules.language.Rule",
                        "rules.language.RuleReader",
                        "rules.language.Settings",
                        "rules.language.Template",
                        "rules.language.ValueKind",
                        "rules.language.ValueType",
                        "rules.language.Versions",
                        "rules.language.Vocabulary",
                        "rules.language.Waiting",
                        "rules.language.Who",
                        "rules.monitoring.DueEntry",
                        "rules.monitoring.MonitoringCase",
                        "rules.network.MeetingYear",
                        "rules.network.NetworkCase",
                        "rules.network.NetworkDiary",
                        "rules.packs.Packs",
                        "rules.replay.Flip",
                        "rules.replay.Replay",
                        "rules.replay.ReplayGroups",
                        "rules.replay.ReplayResult",
                        "rules.replay.RuleChange",
                        "rules.replay.RuleSet",
                        "rules.report.CampaignPicture",
                        "rules.report.ReplayPage",
                        "rules.report.ReviewPage",
                        "rules.review.PackReview",
                        "rules.review.SystemReview",
                        "rules.store.LiveRules",
                        "rules.store.PastCases",
                        "rules.store.Publication",
                        "rules.store.Published",
                        "rules.store.RuleStore",
                        "rules.store.RuleStoreException",
                        "rules.togetherness.BenefitCoverage",
                        "rules.togetherness.TogethernessCase");
    }

    private static boolean isVisible(JavaCodeUnit unit) {
        return unit.getModifiers().contains(PUBLIC) || unit.getModifiers().contains(PROTECTED);
    }

    private static boolean isVisible(JavaField field) {
        return field.getModifiers().contains(PUBLIC) || field.getModifiers().contains(PROTECTED);
    }

    private static Stream<String> types(JavaCodeUnit unit) {
        return Stream.concat(Stream.of(unit.getRawReturnType()), unit.getRawParameterTypes().stream())
                .map(JavaClass::getName);
    }
}
