package org.lwn.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EveryTypeEarnsItsPlaceTest {

    @Test
    void a_record_is_used_by_a_shipped_system_or_by_the_sixth_unless_it_is_an_answer_or_a_policy() throws Exception {
        Set<String> used = new TreeSet<>();
        for (String name : Systems.names()) {
            collect(Systems.shipped(name), used);
        }
        collect(Aldmere.system(), used);

        assertThat(records().filter(name -> !used.contains(name)))
                .containsExactlyInAnyOrder(
                        // Thresholds, which are a document of their own.
                        "org.lwn.campaign.CampaignPolicy",
                        "org.lwn.campaign.CampaignTerms",
                        "org.lwn.network.ForumPolicy",
                        "org.lwn.network.ForumTerms",
                        "org.lwn.network.MeetingPolicy",
                        "org.lwn.network.MeetingTerms",
                        "org.lwn.commissioning.CommissioningPolicy",
                        "org.lwn.commissioning.CommissioningTerms",
                        "org.lwn.togetherness.TogethernessPolicy",
                        "org.lwn.togetherness.TogethernessTerms",
                        // Answers, which are computed.
                        "org.lwn.campaign.ActionPlan",
                        "org.lwn.campaign.ActionPlan$GroupPlan",
                        "org.lwn.campaign.ActionPlan$IssuePlan",
                        "org.lwn.campaign.ActionPlan$Orphan",
                        "org.lwn.campaign.ActionPlan$Overdue",
                        "org.lwn.campaign.BallotCount",
                        "org.lwn.campaign.BallotCount$Comparison",
                        "org.lwn.campaign.BallotCount$Place",
                        "org.lwn.campaign.Breakdown",
                        "org.lwn.campaign.Breakdown$Group",
                        "org.lwn.campaign.ChainLink",
                        "org.lwn.campaign.HeardOverTime",
                        "org.lwn.campaign.HeardOverTime$Point",
                        "org.lwn.commissioning.ProportionateAllocation",
                        "org.lwn.commissioning.ProportionateAllocation$AllocatedShare",
                        "org.lwn.commissioning.ProportionateAllocation$RankedNeed",
                        "org.lwn.network.AttendanceAt");
    }

    private static Stream<String> records() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(
                                "org.lwn.campaign",
                                "org.lwn.commissioning",
                                "org.lwn.directory",
                                "org.lwn.network",
                                "org.lwn.system",
                                "org.lwn.togetherness",
                                "org.lwn.wellbeing")
                        .stream()
                        .filter(type -> type.isRecord() && !type.getName().startsWith("org.lwn.system.References"))
                        .map(JavaClass::getName)
                        .sorted();
    }

    private static void collect(Object value, Set<String> used) throws ReflectiveOperationException {
        if (value instanceof List<?> list) {
            for (Object element : list) {
                collect(element, used);
            }
        } else if (value instanceof Record) {
            used.add(value.getClass().getName());
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                component.getAccessor().setAccessible(true);
                collect(component.getAccessor().invoke(value), used);
            }
        }
    }
}
