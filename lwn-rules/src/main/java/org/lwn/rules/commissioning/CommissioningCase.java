package org.lwn.rules.commissioning;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.lwn.commissioning.AllocatedAmount;
import org.lwn.commissioning.Allocation;
import org.lwn.commissioning.BoardRepresentation;
import org.lwn.commissioning.CareBoard;
import org.lwn.commissioning.CareField;
import org.lwn.commissioning.Commissioning;
import org.lwn.commissioning.CommissioningPolicy;
import org.lwn.commissioning.CommissioningTerms;
import org.lwn.commissioning.Criterion;
import org.lwn.commissioning.CriterionKind;
import org.lwn.commissioning.Extent;
import org.lwn.commissioning.Footprint;
import org.lwn.commissioning.Principle;
import org.lwn.commissioning.Tender;
import org.lwn.json.DerivedFrom;
import org.lwn.json.Id;
import org.lwn.neighbourhood.Asset;
import org.lwn.neighbourhood.AssetNature;
import org.lwn.neighbourhood.AssetType;
import org.lwn.neighbourhood.DeprivationDomain;
import org.lwn.neighbourhood.Neighbourhood;
import org.lwn.neighbourhood.Sector;
import org.lwn.rules.language.Answers;
import org.lwn.rules.language.Settings;
import org.lwn.system.NeighbourhoodSystem;

/**
 * How one authority commissions, with its neighbourhoods and what is good there: the fact that the rules about commissioning
 * speak of. The day chooses the thresholds alone: a tender is judged whether it is published yet or not, for before that it
 * can still be changed. Identifiers stand in the order of their letters. Immutable.
 */
public final class CommissioningCase {
    private static final Set<Sector> VOLUNTARY =
            ImmutableSet.of(Sector.VOLUNTARY_SECTOR, Sector.CHARITY, Sector.COMMUNITY_GROUP);

    private final Described described;
    private final CommissioningTerms terms;
    private final LocalDate on;

    private CommissioningCase(Described described, CommissioningTerms terms, LocalDate on) {
        this.described = described;
        this.terms = terms;
        this.on = on;
    }

    /**
     * What is known.
     *
     * @param commissioning how the authority works with neighbourhoods
     * @param neighbourhoods the neighbourhoods in its care
     * @param assets what is good there
     */
    public record Described(Commissioning commissioning, List<Neighbourhood> neighbourhoods, List<Asset> assets) {
        /** Keeps copies in the order given. */
        public Described {
            Objects.requireNonNull(commissioning, "commissioning");
            neighbourhoods = ImmutableList.copyOf(neighbourhoods);
            assets = ImmutableList.copyOf(assets);
        }
    }

    /** What is known, with the thresholds that hold on the day. */
    public static CommissioningCase of(Described described, CommissioningPolicy policy, LocalDate on) {
        Objects.requireNonNull(described, "described");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(on, "on");
        return new CommissioningCase(described, policy.on(on), on);
    }

    /**
     * A case for each authority of which a system says how it commissions, by the usual policy. A neighbourhood of which the
     * authority is not said belongs to every one of them.
     */
    public static List<CommissioningCase> of(NeighbourhoodSystem system, LocalDate on) {
        return system.commissioning().stream()
                .map(commissioning -> of(
                        new Described(
                                commissioning,
                                system.neighbourhoods().stream()
                                        .filter(neighbourhood -> neighbourhood.authority() == null
                                                || neighbourhood.authority().equals(commissioning.authority()))
                                        .toList(),
                                system.assets()),
                        CommissioningPolicy.usual(),
                        on))
                .collect(ImmutableList.toImmutableList());
    }

    /** What is known of the authority, its neighbourhoods and what is good there. */
    @Answers
    public Described described() {
        return described;
    }

    /** The thresholds that hold on the day. */
    @Settings
    public CommissioningTerms policy() {
        return terms;
    }

    /** The day. */
    public LocalDate on() {
        return on;
    }

    /** What each neighbourhood has of what the policy asks for, in the order of the document. */
    public List<AssetCoverage> coverage() {
        return AssetCoverage.of(described.neighbourhoods(), described.assets(), terms);
    }

    /** Tenders with one lot alone, which covers the whole district. */
    @DerivedFrom("/commissioning/tenders")
    public List<Id<Tender>> tendersInOneDistrictLot() {
        return tenders(CommissioningCase::isOneDistrictLot);
    }

    /** Tenders with lots of known size, none of them the size of a neighbourhood; those in one district lot are not among them. */
    @DerivedFrom("/commissioning/tenders")
    public List<Id<Tender>> tendersWithoutNeighbourhoodLot() {
        return tenders(tender -> !isOneDistrictLot(tender)
                && hasKnownFootprints(tender)
                && tender.lots().stream().noneMatch(lot -> lot.footprint() == Footprint.NEIGHBOURHOOD));
    }

    /** Tenders of which every lot has the size of a neighbourhood. */
    @DerivedFrom("/commissioning/tenders")
    public List<Id<Tender>> tendersInNeighbourhoodLots() {
        return tenders(tender -> !tender.lots().isEmpty()
                && tender.lots().stream().allMatch(lot -> lot.footprint() == Footprint.NEIGHBOURHOOD));
    }

    /** Tenders without lots, or with one of which it is not said how large its area is. */
    @DerivedFrom("/commissioning/tenders")
    public List<Id<Tender>> tendersOfUnknownFootprint() {
        return tenders(tender -> !hasKnownFootprints(tender));
    }

    /** Tenders that close earlier after they were published than the policy asks; those without both days are not among them. */
    @DerivedFrom("/commissioning/tenders")
    public List<Id<Tender>> tendersClosingEarly() {
        Integer least = terms.daysToBid();
        return tenders(tender -> {
            Integer days = tender.daysToBid();
            return least != null && days != null && days < least;
        });
    }

    /** Tenders in which no criterion of social value is both spelt out and scored. */
    @DerivedFrom("/commissioning/tenders")
    public List<Id<Tender>> tendersWithoutSocialValue() {
        return tenders(tender -> tender.criteria().stream().noneMatch(CommissioningCase::isScoredSocialValue));
    }

    /**
     * Tenders in which the scored criteria of social value together have a lower share of the points than the policy asks;
     * those of which a share is not said are not among them.
     */
    @DerivedFrom("/commissioning/tenders")
    public List<Id<Tender>> tendersWithLittleSocialValue() {
        BigDecimal least = terms.socialValueWeight();
        return tenders(tender -> {
            List<BigDecimal> weights = tender.criteria().stream()
                    .filter(CommissioningCase::isScoredSocialValue)
                    .map(Criterion::weight)
                    .filter(Objects::nonNull)
                    .toList();
            long scored = tender.criteria().stream()
                    .filter(CommissioningCase::isScoredSocialValue)
                    .count();
            return least != null
                    && scored > 0
                    && weights.size() == scored
                    && weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(least) < 0;
        });
    }

    /** Whether the authority says of all its contracts that social value is spelt out and scored. */
    @DerivedFrom("/commissioning/procurement")
    public boolean scoresSocialValueInAllContracts() {
        return !socialValueInAllContracts().isEmpty();
    }

    /** The criteria of social value of which the authority says that they are spelt out and scored in all its contracts. */
    @DerivedFrom("/commissioning/procurement")
    public List<CriterionKind> socialValueInAllContracts() {
        return described.commissioning().procurement().stream()
                .filter(policy -> policy.contracts() == Extent.ALL)
                .flatMap(policy -> policy.criteria().stream())
                .filter(CommissioningCase::isScoredSocialValue)
                .map(Criterion::kind)
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    /** Boards that the policy speaks of whose seats are known, none of them the voluntary sector's. */
    @DerivedFrom("/commissioning/boards")
    public List<Id<CareBoard>> boardsWithoutVoluntarySector() {
        return ids(boards().filter(board -> !board.seats().isEmpty() && !hasVoluntarySeat(board)), CareBoard::id);
    }

    /** What boards are about of which it is said that the voluntary sector is on some of them or on none. */
    @DerivedFrom("/commissioning/representation")
    public List<CareField> fieldsNotAllRepresented() {
        return fields(field -> representation(field).findAny().isPresent()
                && representation(field).noneMatch(said -> said.boards() == Extent.ALL));
    }

    /** What boards are about of which it is said that the voluntary sector is on all of them, and no board shows otherwise. */
    @DerivedFrom("/commissioning/representation")
    public List<CareField> fieldsRepresentedOnAllBoards() {
        return fields(field -> representation(field).anyMatch(said -> said.boards() == Extent.ALL)
                && boards().filter(board -> board.field() == field)
                        .allMatch(board -> board.seats().isEmpty() || hasVoluntarySeat(board)));
    }

    /** What boards are about of which neither the seats of one are known nor on how many the voluntary sector is. */
    @DerivedFrom({"/commissioning/boards", "/commissioning/representation"})
    public List<CareField> fieldsOfUnknownRepresentation() {
        return fields(field -> representation(field).findAny().isEmpty()
                && boards().noneMatch(board ->
                        board.field() == field && !board.seats().isEmpty()));
    }

    /** Whether it is a principle that everyone has something and the more deprived have proportionally more. */
    @DerivedFrom("/commissioning/allocationPolicy")
    public boolean sharesOutProportionately() {
        return described.commissioning().allocationPolicy() != null
                && described.commissioning().allocationPolicy().principle() == Principle.PROPORTIONATE_UNIVERSALISM;
    }

    /** Neighbourhoods to which an allocation gives nothing. */
    @DerivedFrom("/commissioning/allocations")
    public List<Id<Neighbourhood>> neighbourhoodsLeftOut() {
        return neighbourhoods(neighbourhood -> described.commissioning().allocations().stream()
                .anyMatch(allocation -> given(allocation, neighbourhood).isEmpty()));
    }

    /**
     * Neighbourhoods that an allocation gives no more for each resident than a neighbourhood that is less deprived. Only those
     * are compared that have something of it, and of which residents and deprivation are known.
     */
    @DerivedFrom("/commissioning/allocations")
    public List<Id<Neighbourhood>> neighbourhoodsGivenTooLittle() {
        return neighbourhoods(neighbourhood -> described.commissioning().allocations().stream()
                .anyMatch(allocation -> isGivenTooLittle(allocation, neighbourhood)));
    }

    /**
     * Allocations that give every neighbourhood something, in one currency, and a more deprived one more for each resident. Of all
     * neighbourhoods residents and deprivation are known, and they are not all alike.
     */
    @DerivedFrom("/commissioning/allocations")
    public List<Id<Allocation>> allocationsInProportion() {
        return ids(described.commissioning().allocations().stream().filter(this::isInProportion), Allocation::id);
    }

    private boolean isInProportion(Allocation allocation) {
        DeprivationDomain domain = allocation.domain();
        if (domain == null) {
            return false;
        }
        DeprivationRanks ranks = ranks(domain);
        List<Neighbourhood> all = described.neighbourhoods();
        Set<String> currencies = allocation.amounts().stream()
                .map(amount -> amount.amount().getCurrencyUnit().getCode())
                .collect(ImmutableSet.toImmutableSet());
        return currencies.size() == 1
                && all.stream()
                        .allMatch(one -> isComparable(one, ranks)
                                && !given(allocation, one).isEmpty())
                && all.stream().noneMatch(one -> isGivenTooLittle(allocation, one))
                && all.stream()
                        .anyMatch(one -> all.stream().anyMatch(other -> ranks.isMoreDeprived(one.id(), other.id())));
    }

    /** Allocations of which it is not said by which domain of deprivation they were made. */
    @DerivedFrom("/commissioning/allocations")
    public List<Id<Allocation>> allocationsWithoutDomain() {
        return ids(
                described.commissioning().allocations().stream().filter(allocation -> allocation.domain() == null),
                Allocation::id);
    }

    /** Neighbourhoods with a part of an allocation of which it is not known how many live there or how deprived they are. */
    @DerivedFrom("/neighbourhoods")
    public List<Id<Neighbourhood>> neighbourhoodsOfUnknownNeed() {
        return neighbourhoods(neighbourhood -> described.commissioning().allocations().stream()
                .anyMatch(allocation -> {
                    DeprivationDomain domain = allocation.domain();
                    return domain != null
                            && !given(allocation, neighbourhood).isEmpty()
                            && !isComparable(neighbourhood, ranks(domain));
                }));
    }

    /** Neighbourhoods of which no asset is listed. */
    @DerivedFrom("/assets")
    public List<Id<Neighbourhood>> neighbourhoodsWithoutAssets() {
        return covered(coverage -> !coverage.isListed());
    }

    /** Neighbourhoods with known assets that lack a physical one of those that the policy names. */
    @DerivedFrom("/assets")
    public List<Id<Neighbourhood>> neighbourhoodsLackingPhysicalAssets() {
        return covered(coverage ->
                coverage.isListed() && !coverage.missing(AssetNature.PHYSICAL).isEmpty());
    }

    /** Physical assets that the policy names and one of those neighbourhoods lacks. */
    @DerivedFrom("/assets")
    public List<AssetType> physicalAssetsLacking() {
        return lacking(AssetNature.PHYSICAL);
    }

    /** Neighbourhoods with known assets that lack a social one of those that the policy names. */
    @DerivedFrom("/assets")
    public List<Id<Neighbourhood>> neighbourhoodsLackingSocialAssets() {
        return covered(coverage ->
                coverage.isListed() && !coverage.missing(AssetNature.SOCIAL).isEmpty());
    }

    /** Social assets that the policy names and one of those neighbourhoods lacks. */
    @DerivedFrom("/assets")
    public List<AssetType> socialAssetsLacking() {
        return lacking(AssetNature.SOCIAL);
    }

    /** Neighbourhoods with known assets that have fewer of those that the policy names than one that is less deprived. */
    @DerivedFrom({"/assets", "/neighbourhoods"})
    public List<Id<Neighbourhood>> neighbourhoodsWithFewerAssetsThanLessDeprived() {
        List<AssetType> asked = terms.assetTypes() == null ? ImmutableList.of() : terms.assetTypes();
        DeprivationRanks ranks = ranks(DeprivationDomain.OVERALL);
        return covered(coverage -> coverage.isListed()
                && coverage().stream()
                        .anyMatch(other -> other.isListed()
                                && ranks.isMoreDeprived(coverage.neighbourhood(), other.neighbourhood())
                                && coverage.met(asked) < other.met(asked)));
    }

    private static boolean isOneDistrictLot(Tender tender) {
        return tender.lots().size() == 1 && tender.lots().get(0).footprint() == Footprint.DISTRICT;
    }

    private static boolean hasKnownFootprints(Tender tender) {
        return !tender.lots().isEmpty() && tender.lots().stream().noneMatch(lot -> lot.footprint() == null);
    }

    private static boolean isScoredSocialValue(Criterion criterion) {
        return criterion.kind().socialValue() && criterion.explicit() && criterion.scored();
    }

    private static boolean hasVoluntarySeat(CareBoard board) {
        return board.seats().stream().anyMatch(seat -> VOLUNTARY.contains(seat.sector()));
    }

    private Stream<CareBoard> boards() {
        List<CareField> fields = terms.boardFields() == null ? ImmutableList.of() : terms.boardFields();
        return described.commissioning().boards().stream().filter(board -> fields.contains(board.field()));
    }

    private Stream<BoardRepresentation> representation(CareField field) {
        return described.commissioning().representation().stream()
                .filter(said ->
                        VOLUNTARY.contains(said.sector()) && said.fields().contains(field));
    }

    private List<CareField> fields(Predicate<CareField> which) {
        List<CareField> fields = terms.boardFields() == null ? ImmutableList.of() : terms.boardFields();
        return fields.stream().filter(which).collect(ImmutableList.toImmutableList());
    }

    /** What it has of an allocation that is more than nothing; usually one amount. */
    private static List<Money> given(Allocation allocation, Neighbourhood neighbourhood) {
        return allocation.amounts().stream()
                .filter(amount -> amount.neighbourhood().equals(neighbourhood.id()))
                .map(AllocatedAmount::amount)
                .filter(Money::isPositive)
                .toList();
    }

    private boolean isGivenTooLittle(Allocation allocation, Neighbourhood neighbourhood) {
        DeprivationDomain domain = allocation.domain();
        if (domain == null) {
            return false;
        }
        DeprivationRanks ranks = ranks(domain);
        return described.neighbourhoods().stream()
                .anyMatch(other -> ranks.isMoreDeprived(neighbourhood.id(), other.id())
                        && isComparable(neighbourhood, ranks)
                        && isComparable(other, ranks)
                        && hasNoMoreForEachResident(
                                given(allocation, neighbourhood), neighbourhood, given(allocation, other), other));
    }

    /** Compared crosswise, so that nothing is rounded. Amounts in different currencies are not compared. */
    private static boolean hasNoMoreForEachResident(
            List<Money> given, Neighbourhood to, List<Money> givenOther, Neighbourhood other) {
        Set<String> currencies = Stream.concat(given.stream(), givenOther.stream())
                .map(amount -> amount.getCurrencyUnit().getCode())
                .collect(ImmutableSet.toImmutableSet());
        return !given.isEmpty()
                && !givenOther.isEmpty()
                && currencies.size() == 1
                && Money.total(given)
                                .getAmount()
                                .multiply(residents(other))
                                .compareTo(Money.total(givenOther).getAmount().multiply(residents(to)))
                        <= 0;
    }

    private static BigDecimal residents(Neighbourhood neighbourhood) {
        return neighbourhood.population() == null
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(neighbourhood.population().number());
    }

    private static boolean isComparable(Neighbourhood neighbourhood, DeprivationRanks ranks) {
        return ranks.isKnown(neighbourhood.id()) && residents(neighbourhood).signum() > 0;
    }

    private DeprivationRanks ranks(DeprivationDomain domain) {
        return DeprivationRanks.of(described.neighbourhoods(), domain);
    }

    private List<AssetType> lacking(AssetNature nature) {
        return coverage().stream()
                .filter(AssetCoverage::isListed)
                .flatMap(coverage -> coverage.missing(nature).stream())
                .distinct()
                .sorted()
                .collect(ImmutableList.toImmutableList());
    }

    private List<Id<Neighbourhood>> covered(Predicate<AssetCoverage> which) {
        return ids(coverage().stream().filter(which), AssetCoverage::neighbourhood);
    }

    private List<Id<Neighbourhood>> neighbourhoods(Predicate<Neighbourhood> which) {
        return ids(described.neighbourhoods().stream().filter(which), Neighbourhood::id);
    }

    private List<Id<Tender>> tenders(Predicate<Tender> which) {
        return ids(described.commissioning().tenders().stream().filter(which), Tender::id);
    }

    private static <T, I> List<Id<I>> ids(Stream<T> all, Function<T, Id<I>> id) {
        return all.map(id).sorted().collect(ImmutableList.toImmutableList());
    }
}
