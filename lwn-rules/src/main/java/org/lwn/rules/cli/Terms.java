package org.lwn.rules.cli;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.lwn.campaign.AlwaysOnSource;
import org.lwn.campaign.GroupFunction;
import org.lwn.campaign.PlanElement;
import org.lwn.commissioning.CriterionKind;
import org.lwn.commissioning.Footprint;
import org.lwn.commissioning.Frequency;
import org.lwn.commissioning.ObstacleKind;
import org.lwn.commissioning.Remedy;
import org.lwn.directory.AccessRoute;
import org.lwn.directory.ListScale;
import org.lwn.grant.ReportKind;
import org.lwn.impact.Impact.Topic;
import org.lwn.neighbourhood.AssetType;
import org.lwn.neighbourhood.HousingKind;
import org.lwn.neighbourhood.RankedAmong;
import org.lwn.neighbourhood.Sector;
import org.lwn.neighbourhood.StrainExtent;
import org.lwn.neighbourhood.StrainKind;
import org.lwn.network.AgendaKind;
import org.lwn.network.CanvasStep;
import org.lwn.network.ConditionKind;
import org.lwn.network.CountedAs;
import org.lwn.network.ForumMaturity;
import org.lwn.network.ForumNeedKind;
import org.lwn.network.GroundRule;
import org.lwn.network.MeetingKind;
import org.lwn.network.NeedKind;
import org.lwn.network.TrainingMode;
import org.lwn.network.WeekPattern;
import org.lwn.organisation.ApproachTrait;
import org.lwn.organisation.BeginningWork;
import org.lwn.organisation.CommunityRole;
import org.lwn.provenance.Standing;
import org.lwn.system.AnomalyKind;
import org.lwn.system.DocumentKind;
import org.lwn.wellbeing.ActiveRole;
import org.lwn.wellbeing.EvaluationQuality;
import org.lwn.wellbeing.MeasurementKind;
import org.lwn.wellbeing.ReportContent;
import org.lwn.wellbeing.WayToWellbeing;
import org.lwn.wellbeing.WorseOrBetter;

/** What the models' choices are called in the text for people. */
final class Terms {
    /** Those of which the constant's own words are not English, or say too little. */
    private static final ImmutableMap<Enum<?>, String> OTHERWISE = ImmutableMap.<Enum<?>, String>builder()
            .put(AccessRoute.DROP_IN, "drop-in")
            .put(ActiveRole.CHANGE_MAKER, "change-maker")
            .put(AgendaKind.NEWS, "news")
            .put(AlwaysOnSource.EMAIL_ENQUIRIES, "e-mail enquiries")
            .put(AnomalyKind.OTHER_NAME, "another name")
            .put(ApproachTrait.LONG_TERM, "long-term")
            .put(AssetType.GP_PRACTICE, "GP practice")
            .put(BeginningWork.CODESIGN, "co-design")
            .put(CanvasStep.CO_DELIVER, "co-deliver")
            .put(CanvasStep.COMMUNITY_VOICE, "facilitate community voice")
            .put(CanvasStep.VISION_AND_PRIORITIES, "let those who live and work there shape vision and priorities")
            .put(CanvasStep.LOCAL_KNOWLEDGE, "build on local knowledge")
            .put(CanvasStep.CROSS_SECTOR, "collaborate across sectors")
            .put(CanvasStep.COMMUNITY_SOLUTIONS, "let communities drive solutions")
            .put(CanvasStep.LEARNING_BY_DOING, "learn by doing")
            .put(CommunityRole.PLACE_TO_TURN_TO, "place to turn to in a crisis")
            .put(ConditionKind.SHARED_MEASUREMENT, "shared measurement systems")
            .put(ConditionKind.REINFORCING_ACTIVITIES, "mutually reinforcing activities")
            .put(CountedAs.ORGANISATIONS_AND_RESIDENTS, "organisations and residents (unclear which are counted)")
            .put(CriterionKind.PROMOTES_VOLUNTEERING, "promoting volunteering")
            .put(CriterionKind.LOCAL_SPEND, "spend that stays local")
            .put(DocumentKind.CASE_STUDY, "a case study")
            .put(DocumentKind.STUDY_SUMMARY, "the summary of a study")
            .put(DocumentKind.ARTICLE, "an article")
            .put(DocumentKind.ANNUAL_REPORT, "an annual report")
            .put(DocumentKind.OWN_ACCOUNT, "its own account")
            .put(EvaluationQuality.RESIDENT_LED, "led by residents")
            .put(EvaluationQuality.ANTI_RACIST, "anti-racist")
            .put(Footprint.NEIGHBOURHOOD, "one neighbourhood")
            .put(Footprint.DISTRICT, "a whole district")
            .put(ForumMaturity.YOUNG, "young, and not yet self-running")
            .put(ForumMaturity.SELF_RUNNING, "self-running")
            .put(ForumNeedKind.LOCAL_LIST, "a hyper-local list of what is available, kept up to date and shared")
            .put(ForumNeedKind.EQUIPPED_PEOPLE, "people equipped to support each other")
            .put(ForumNeedKind.CONTINUED_SUPPORT, "continued support until a forum can run itself")
            .put(Frequency.RARE, "rarely")
            .put(GroundRule.DO_NOT_DOMINATE, "don't dominate the conversation")
            .put(GroundRule.NO_STATUTORY_PRESENTATIONS, "no presentations from statutory providers")
            .put(GroundRule.RESIDENTS_MEETING, "it is the residents' meeting; others only facilitate")
            .put(GroundRule.PLAN_FROM_COMMUNITY, "the plan comes from the community")
            .put(GroupFunction.SCRUTINISES_PROVIDERS, "scrutinise providers")
            .put(GroupFunction.DECIDES_ON_LOCAL_GRANTS, "decide on local grants")
            .put(HousingKind.TERRACED, "terraced houses")
            .put(HousingKind.DETACHED, "detached houses")
            .put(HousingKind.ESTATE, "an estate")
            .put(HousingKind.LARGE_ESTATE, "a large estate")
            .put(ListScale.HYPER_LOCAL, "hyper-local")
            .put(MeasurementKind.WELLBEING_RANKING, "wellbeing ranking")
            .put(MeasurementKind.COST_OF_PREVENTION, "cost of prevention against late intervention")
            .put(MeasurementKind.CHANGE_IN_WORKING, "system change in how people work")
            .put(MeetingKind.LOCALITY, "locality meeting")
            .put(MeetingKind.LEADERSHIP, "leadership meeting")
            .put(NeedKind.CAPACITY, "hours or hands")
            .put(ObstacleKind.LITTLE_KNOWLEDGE, "little knowledge of the voluntary sector")
            .put(ObstacleKind.LARGE_FOOTPRINT, "large areas commissioned in one block")
            .put(PlanElement.WHO_WHAT_BY_WHEN, "who does what by when")
            .put(PlanElement.MOBILISATION, "how people are mobilised around each issue")
            .put(PlanElement.NEXT_MEETING, "when and where the Local Action Group meets next")
            .put(PlanElement.NOTE_WRITER, "who writes and circulates the notes of each meeting of the group")
            .put(RankedAmong.ENGLISH_AUTHORITIES, "authorities in England")
            .put(RankedAmong.LONDON_AUTHORITIES, "authorities in London")
            .put(RankedAmong.ENGLISH_SMALL_AREAS, "small areas in England")
            .put(Remedy.NEIGHBOURHOOD_CONTRACTS, "contracts the size of a neighbourhood")
            .put(Remedy.SCORED_SOCIAL_VALUE, "social value that is scored")
            .put(ReportContent.ATTENDEES, "number and type of attendees")
            .put(ReportContent.ORGANISERS_AND_CHANGE_MAKERS, "organisers and change-makers")
            .put(ReportKind.MID_POINT, "mid-point")
            .put(ReportKind.END_POINT, "end-point")
            .put(Sector.COMMUNITY_GROUP, "community groups")
            .put(Sector.CHARITY, "charities")
            .put(Sector.VOLUNTARY_SECTOR, "the voluntary sector")
            .put(Sector.STATUTORY, "the statutory sector")
            .put(Sector.RESEARCH, "researchers")
            .put(Sector.FUNDER, "funders")
            .put(Sector.BUSINESS, "businesses")
            .put(Topic.ATTENDEES, "number and type of attendees")
            .put(Topic.ORGANISERS_AND_CHANGE_MAKERS, "organisers and change-makers")
            .put(Topic.WELLBEING, "ranking of wellbeing")
            .put(Standing.EXPLORED, "being explored")
            .put(Standing.IN_DEVELOPMENT, "being developed")
            .put(StrainExtent.LARGEST_IN_THE_AUTHORITY, "the largest share in the borough or district")
            .put(StrainKind.COVID_19, "COVID-19")
            .put(StrainKind.ONE_SIZE, "one size for all")
            .put(TrainingMode.IN_PERSON, "in person")
            .put(WayToWellbeing.NOTICE, "take notice")
            .put(WeekPattern.SAME_WEEK, "all localities in the same week")
            .put(WorseOrBetter.LARGEST, "the largest")
            .put(WorseOrBetter.HIGHER, "higher than elsewhere")
            .put(WorseOrBetter.LOWER, "lower than elsewhere")
            .put(WorseOrBetter.SMALLEST, "the smallest")
            .buildOrThrow();

    private Terms() {}

    static String of(Enum<?> choice) {
        String otherwise = OTHERWISE.get(choice);
        return otherwise != null ? otherwise : Ascii.toLowerCase(choice.name()).replace('_', ' ');
    }

    static List<String> of(Collection<? extends Enum<?>> choices) {
        return choices.stream().map(Terms::of).toList();
    }

    /** The same at the beginning of a line. */
    static String title(Enum<?> choice) {
        return title(of(choice));
    }

    static String title(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
