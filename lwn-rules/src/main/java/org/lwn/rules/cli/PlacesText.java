package org.lwn.rules.cli;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lwn.neighbourhood.AreaCode;
import org.lwn.neighbourhood.Asset;
import org.lwn.neighbourhood.AssetNature;
import org.lwn.neighbourhood.Deprivation;
import org.lwn.neighbourhood.LocalAuthority;
import org.lwn.neighbourhood.Neighbourhood;
import org.lwn.neighbourhood.PostcodeDistrict;
import org.lwn.neighbourhood.Setting;
import org.lwn.neighbourhood.Strain;

/** Authorities, neighbourhoods and what is good there. */
final class PlacesText {
    private final Names names;

    PlacesText(Names names) {
        this.names = names;
    }

    void authorities(Outline section, List<LocalAuthority> authorities) {
        for (LocalAuthority authority : authorities) {
            Outline place = section.point(authority.name());
            place.field("Area code", authority.area() == null ? null : code(authority.area()));
            place.field("People served", Phrases.count(authority.peopleServed()));
            place.list("Deprivation", deprivation(authority.deprivation()));
        }
    }

    void neighbourhoods(Outline section, List<Neighbourhood> neighbourhoods) {
        for (Neighbourhood neighbourhood : neighbourhoods) {
            Outline place = section.point(neighbourhood.name() + ": " + kind(neighbourhood));
            place.list(
                    "Postcode districts",
                    neighbourhood.postcodeDistricts().stream()
                            .map(PostcodeDistrict::value)
                            .toList());
            place.list(
                    "Area codes",
                    neighbourhood.areas().stream().map(PlacesText::code).toList());
            place.field("Population", Phrases.count(neighbourhood.population()));
            setting(place, neighbourhood.setting());
            place.list("Deprivation", deprivation(neighbourhood.deprivation()));
            place.list("Strains", strains(neighbourhood.strains()));
        }
    }

    private String kind(Neighbourhood neighbourhood) {
        String partOf = neighbourhood.partOf() == null
                ? ""
                : " in " + neighbourhood.partOf() + (neighbourhood.authority() == null ? "" : ",");
        String authority = neighbourhood.authority() == null
                ? ""
                : " in the area of " + names.authority(neighbourhood.authority());
        return Terms.of(neighbourhood.kind()) + partOf + authority;
    }

    private static void setting(Outline place, @Nullable Setting setting) {
        if (setting != null) {
            place.field(
                    "Setting",
                    Phrases.joined(
                            Terms.of(setting.kind()),
                            setting.publicTransport() == null
                                    ? null
                                    : Terms.of(setting.publicTransport()) + " public transport",
                            setting.mostHomes() == null ? null : "mostly " + Terms.of(setting.mostHomes()),
                            Phrases.after("also ", Phrases.and(Terms.of(setting.otherHomes())))));
        }
    }

    static List<String> strains(List<Strain> strains) {
        return strains.stream().map(PlacesText::strain).toList();
    }

    private static String strain(Strain strain) {
        String extent = strain.extent() == null ? "" : " (" + Terms.of(strain.extent()) + ")";
        return (saysItsKind(strain) ? "" : Terms.of(strain.kind()) + " – ") + strain.title() + extent;
    }

    /** A title such as "crime" needs no kind before it; one such as "among the areas worst hit" does. */
    private static boolean saysItsKind(Strain strain) {
        Set<String> title = Set.copyOf(words(strain.title()));
        return words(Terms.of(strain.kind())).stream().anyMatch(title::contains);
    }

    private static List<String> words(String text) {
        return Splitter.on(' ').splitToList(Ascii.toLowerCase(text));
    }

    private static String code(AreaCode area) {
        return area.code() + " (" + edition(area.vintage()) + ")";
    }

    /** A place in a ranking means little without its edition, so that a missing one is said. */
    private static String edition(@Nullable Integer year) {
        return year == null ? "edition not said" : year + " edition";
    }

    private static List<String> deprivation(List<Deprivation> measures) {
        return measures.stream()
                .map(measure ->
                        degree(measure) + " (" + Terms.of(measure.domain()) + ", " + edition(measure.edition()) + ")")
                .toList();
    }

    private static String degree(Deprivation measure) {
        if (measure instanceof Deprivation.Rank rank) {
            String place = rank.rank() == 1 ? "the most deprived" : Phrases.ordinal(rank.rank()) + " most deprived";
            String howMany = rank.howMany() == null ? "" : " of " + Text.count(rank.howMany());
            String among =
                    rank.among() == null ? "" : (rank.howMany() == null ? " among " : " ") + Terms.of(rank.among());
            return place + howMany + among;
        }
        if (measure instanceof Deprivation.Decile decile) {
            return "decile " + decile.decile() + " of 10, where 1 is the most deprived";
        }
        if (measure instanceof Deprivation.ShareOfArea share) {
            return Phrases.share(share.share()) + " of the area is among the most deprived "
                    + Phrases.percent(share.ofMostDeprived()) + " of the country";
        }
        throw new IllegalStateException("a measure of no known kind");
    }

    /** Physical assets before social ones, and those of one place together. */
    void assets(Outline section, List<Asset> assets) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        List.of(AssetNature.values())
                .forEach(nature -> assets.stream()
                        .filter(asset -> asset.type().nature() == nature)
                        .forEach(asset -> groups.computeIfAbsent(group(asset), any -> new ArrayList<>())
                                .add(asset(asset))));
        groups.forEach(section::list);
    }

    private String group(Asset asset) {
        String nature = Terms.title(asset.type().nature());
        return asset.neighbourhood() == null ? nature : nature + ", in " + names.neighbourhood(asset.neighbourhood());
    }

    private String asset(Asset asset) {
        String name = saysItsType(asset) ? asset.name() : asset.name() + " (" + Terms.of(asset.type()) + ")";
        return Phrases.with(
                Phrases.marked(name, asset.standing()),
                Phrases.count(asset.count()),
                Phrases.either(asset.longEstablished(), "long-established", "not there for long"),
                asset.within() == null ? null : "within " + names.asset(asset.within()),
                Phrases.after("co-designed with ", Phrases.and(Terms.of(asset.codesignedWith()))),
                Phrases.after("used for ", Phrases.and(asset.usedFor())));
    }

    /** So that parks called Parks are not called parks twice. */
    private static boolean saysItsType(Asset asset) {
        List<String> name = words(asset.name());
        return words(Terms.of(asset.type())).stream()
                .allMatch(word -> name.stream().anyMatch(said -> said.startsWith(stem(word))));
    }

    /** What a word and its plural begin with, as in libraries. */
    private static String stem(String word) {
        return word.endsWith("y") ? word.substring(0, word.length() - 1) : word;
    }
}
