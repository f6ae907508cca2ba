package org.lwn.rules.replay;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lwn.grant.GrantApplication;
import org.lwn.neighbourhood.AreaCode;
import org.lwn.neighbourhood.Location;
import org.lwn.neighbourhood.Postcode;

/** Which neighbourhood an application speaks of. */
final class Places {
    private Places() {}

    /**
     * The first official area that its activity takes place in; if it names none, the first postcode district, and else the
     * first place as it is called. Null if it says nothing of that. No whole postcode, for a few homes share one.
     */
    static @Nullable String of(GrantApplication application) {
        List<Location> locations = application.activityLocations();
        if (locations == null) {
            return null;
        }
        String area = first(locations, Places::area);
        String district = area == null ? first(locations, Places::district) : area;
        return district == null ? first(locations, Places::name) : district;
    }

    private static @Nullable String first(List<Location> locations, Function<Location, @Nullable String> part) {
        return locations.stream().map(part).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static @Nullable String area(Location location) {
        AreaCode area = location.area();
        return area == null ? null : area.code();
    }

    private static @Nullable String district(Location location) {
        Postcode postcode = location.postcode();
        return postcode == null ? null : postcode.district().value();
    }

    private static @Nullable String name(Location location) {
        String name = location.name();
        return name == null || name.isBlank() ? null : name.strip();
    }
}
