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
                        "org.lwn.network..",
                        "org.lwn.campaign..",
                        "org.lwn.commissioning..",
                        "org.lwn.wellbeing..",
                        "org.lwn.directory..",
                        "org.lwn.system..",
                        "org.lwn.togetherness..",
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
                        "campaign.Action",
                        "campaign.ActionGrant",
                        "campaign.ActionPlan",
                        "campaign.AlwaysOnSource",
                        "campaign.Analysis",
                        "campaign.AppraisalElement",
                        "campaign.Ballot",
                        "campaign.BallotCount",
                        "campaign.Breakdown",
                        "campaign.Campaign",
                        "campaign.CampaignPolicy",
                        "campaign.CampaignReport",
                        "campaign.CampaignStep",
                        "campaign.CampaignTerms",
                        "campaign.Chain",
                        "campaign.ChainLink",
                        "campaign.Channel",
                        "campaign.Consent",
                        "campaign.ConsentState",
                        "campaign.ContactDetails",
                        "campaign.Conversation",
                        "campaign.ConversationForm",
                        "campaign.Dispatch",
                        "campaign.EngagementMethod",
                        "campaign.Evidence",
                        "campaign.Feedback",
                        "campaign.FirstStepOption",
                        "campaign.FirstSteps",
                        "campaign.FunctionStanding",
                        "campaign.GroupFunction",
                        "campaign.GroupMeeting",
                        "campaign.GroupModel",
                        "campaign.Heard",
                        "campaign.HeardBy",
                        "campaign.HeardOverTime",
                        "campaign.Issue",
                        "campaign.JournalAct",
                        "campaign.JournalEntry",
                        "campaign.ListeningApproach",
                        "campaign.ListeningPurpose",
                        "campaign.LocalActionGroup",
                        "campaign.LoneWorking",
                        "campaign.Objective",
                        "campaign.ObjectiveQuestion",
                        "campaign.Outcome",
                        "campaign.PlanElement",
                        "campaign.PracticeConversation",
                        "campaign.Preparation",
                        "campaign.Question",
                        "campaign.Ranking",
                        "campaign.ReportAudience",
                        "campaign.RiskAssessment",
                        "campaign.Safety",
                        "campaign.SmallCounts",
                        "campaign.Target",
                        "campaign.TeamMember",
                        "campaign.TeamRole",
                        "campaign.Theme",
                        "campaign.Trained",
                        "campaign.simulation.CampaignSimulation",
                        "commissioning.AllocatedAmount",
                        "commissioning.Allocation",
                        "commissioning.AllocationPolicy",
                        "commissioning.AssetCare",
                        "commissioning.BoardRepresentation",
                        "commissioning.Care",
                        "commissioning.CareBoard",
                        "commissioning.CareField",
                        "commissioning.Commission",
                        "commissioning.CommissionKind",
                        "commissioning.Commissioning",
                        "commissioning.CommissioningPolicy",
                        "commissioning.CommissioningTerms",
                        "commissioning.CommunityExample",
                        "commissioning.ContactStyle",
                        "commissioning.Criterion",
                        "commissioning.CriterionKind",
                        "commissioning.ElsewherePractice",
                        "commissioning.ExamplePractice",
                        "commissioning.Extent",
                        "commissioning.Footprint",
                        "commissioning.Frequency",
                        "commissioning.Lot",
                        "commissioning.Obstacle",
                        "commissioning.ObstacleKind",
                        "commissioning.Principle",
                        "commissioning.ProcurementPolicy",
                        "commissioning.ProportionateAllocation",
                        "commissioning.Remedy",
                        "commissioning.Seat",
                        "commissioning.Tender",
                        "directory.AccessRoute",
                        "directory.Activity",
                        "directory.ActivityKind",
                        "directory.ListScale",
                        "directory.ScaleGap",
                        "directory.Service",
                        "directory.ServiceDirectory",
                        "documentation.Documentation",
                        "documentation.Unit",
                        "grant.Applicant",
                        "grant.ApplicantKind",
                        "grant.Award",
                        "grant.Benefit",
                        "grant.BoardConnection",
                        "grant.FundedProject",
                        "grant.GrantApplication",
                        "grant.GrantProgramme",
                        "grant.Group",
                        "grant.Instalment",
                        "grant.MonitoringPolicy",
                        "grant.MonitoringTerms",
                        "grant.Priority",
                        "grant.ProgrammeTerms",
                        "grant.Purpose",
                        "grant.Report",
                        "grant.ReportKind",
                        "grant.ReportPlan",
                        "grant.Resident",
                        "impact.Figure",
                        "impact.Impact",
                        "json.DerivedFrom",
                        "json.DocumentFormat",
                        "json.Id",
                        "json.InvalidDocumentException",
                        "json.JsonDocument",
                        "json.JsonLimits",
                        "json.LwnJson",
                        "json.Personal",
                        "json.Reading",
                        "json.UnreadableJsonException",
                        "money.Budget",
                        "money.BudgetLine",
                        "money.OtherFunding",
                        "neighbourhood.AreaCode",
                        "neighbourhood.AreaKind",
                        "neighbourhood.AreaOfBenefit",
                        "neighbourhood.Asset",
                        "neighbourhood.AssetNature",
                        "neighbourhood.AssetType",
                        "neighbourhood.Deprivation",
                        "neighbourhood.DeprivationDomain",
                        "neighbourhood.HousingKind",
                        "neighbourhood.LocalAuthority",
                        "neighbourhood.Location",
                        "neighbourhood.Neighbourhood",
                        "neighbourhood.Postcode",
                        "neighbourhood.PostcodeDistrict",
                        "neighbourhood.RankedAmong",
                        "neighbourhood.Sector",
                        "neighbourhood.Setting",
                        "neighbourhood.SettingKind",
                        "neighbourhood.Strain",
                        "neighbourhood.StrainExtent",
                        "neighbourhood.StrainKind",
                        "neighbourhood.TransportLinks",
                        "network.AgendaItem",
                        "network.AgendaKind",
                        "network.Attendance",
                        "network.AttendanceAt",
                        "network.CanvasStep",
                        "network.CollectiveSuccess",
                        "network.ConditionKind",
                        "network.CountedAs",
                        "network.Course",
                        "network.Forum",
                        "network.ForumMaturity",
                        "network.ForumMeeting",
                        "network.ForumMinutes",
                        "network.ForumNeed",
                        "network.ForumNeedKind",
                        "network.ForumPolicy",
                        "network.ForumProject",
                        "network.ForumTask",
                        "network.ForumTerms",
                        "network.GroundRule",
                        "network.LearningStep",
                        "network.Meeting",
                        "network.MeetingForm",
                        "network.MeetingKind",
                        "network.MeetingPattern",
                        "network.MeetingPolicy",
                        "network.MeetingTerms",
                        "network.Membership",
                        "network.Mission",
                        "network.Need",
                        "network.NeedKind",
                        "network.Network",
                        "network.OrganisingStage",
                        "network.SpeakingShare",
                        "network.StyleShift",
                        "network.SubgroupReport",
                        "network.TrainingMode",
                        "network.TrainingSession",
                        "network.TrainingTopic",
                        "network.Vision",
                        "network.Website",
                        "network.WeekPattern",
                        "organisation.Actor",
                        "organisation.Aim",
                        "organisation.Approach",
                        "organisation.ApproachTrait",
                        "organisation.BankAccount",
                        "organisation.BeginningWork",
                        "organisation.Board",
                        "organisation.Committee",
                        "organisation.CommonMeans",
                        "organisation.CommunityRole",
                        "organisation.Direction",
                        "organisation.Exchange",
                        "organisation.Founding",
                        "organisation.Funding",
                        "organisation.LegalForm",
                        "organisation.LegalFormAim",
                        "organisation.MeetingAccess",
                        "organisation.Organisation",
                        "organisation.OrganisationId",
                        "organisation.Partnership",
                        "organisation.Post",
                        "organisation.PriorityArea",
                        "organisation.Profile",
                        "organisation.Register",
                        "organisation.WorkingStyle",
                        "problem.Excerpt",
                        "problem.InvalidValueException",
                        "problem.Place",
                        "problem.Pointer",
                        "problem.Problem",
                        "problem.Severity",
                        "problem.Suggestion",
                        "provenance.Count",
                        "provenance.DatePrecision",
                        "provenance.DatedValue",
                        "provenance.Exactness",
                        "provenance.ReportedDate",
                        "provenance.Rhythm",
                        "provenance.RhythmUnit",
                        "provenance.Share",
                        "provenance.Source",
                        "provenance.Standing",
                        "provenance.Timeline",
                        "standard.giving360.Giving360",
                        "standard.giving360.GrantsPackage",
                        "standard.giving360.PublishedGrant",
                        "system.Anomaly",
                        "system.AnomalyKind",
                        "system.DocumentKind",
                        "system.GrantScheme",
                        "system.NeighbourhoodSystem",
                        "system.SourceDocument",
                        "system.Systems",
                        "togetherness.FundedWork",
                        "togetherness.TogethernessPolicy",
                        "togetherness.TogethernessTerms",
                        "wellbeing.ActivePeople",
                        "wellbeing.ActiveRole",
                        "wellbeing.AgencyBenefit",
                        "wellbeing.AgencyBenefitMeans",
                        "wellbeing.Benefits",
                        "wellbeing.CommunityResearch",
                        "wellbeing.Evaluation",
                        "wellbeing.EvaluationQuality",
                        "wellbeing.FactorPlace",
                        "wellbeing.ImpactReport",
                        "wellbeing.Indicator",
                        "wellbeing.Measurement",
                        "wellbeing.MeasurementKind",
                        "wellbeing.Observation",
                        "wellbeing.PreventionCost",
                        "wellbeing.ReportContent",
                        "wellbeing.ResearchFinding",
                        "wellbeing.ResearchUse",
                        "wellbeing.ResidentBenefit",
                        "wellbeing.ResidentBenefitMeans",
                        "wellbeing.Story",
                        "wellbeing.WayToWellbeing",
                        "wellbeing.WellbeingFactor",
                        "wellbeing.WellbeingRound",
                        "wellbeing.WorseOrBetter");
    }
}
