package org.lwn.neighbourhood;

/** What an asset is; each is physical or social. */
public enum AssetType {
    /** Art in public. */
    ART,
    /** Benches. */
    BENCHES,
    /** A community building or centre. */
    COMMUNITY_BUILDING,
    /** A general practice. */
    GP_PRACTICE,
    /** Green space. */
    GREEN_SPACE,
    /** A centre for health and wellbeing. */
    HEALTH_CENTRE,
    /** A library. */
    LIBRARY,
    /** A market. */
    MARKET,
    /** A park. */
    PARK,
    /** A place of worship. */
    PLACE_OF_WORSHIP,
    /** Shops. */
    SHOP,
    /** Routes to walk. */
    WALKING_ROUTE,
    /** A group or groups of the community. */
    COMMUNITY_GROUP,
    /** Festivals. */
    FESTIVAL,
    /** Sports clubs. */
    SPORTS_CLUB,
    /** Volunteering. */
    VOLUNTEERING;

    /** Whether it is a place or thing, or what people do together. */
    public AssetNature nature() {
        return switch (this) {
            case ART,
                    BENCHES,
                    COMMUNITY_BUILDING,
                    GP_PRACTICE,
                    GREEN_SPACE,
                    HEALTH_CENTRE,
                    LIBRARY,
                    MARKET,
                    PARK,
                    PLACE_OF_WORSHIP,
                    SHOP,
                    WALKING_ROUTE -> AssetNature.PHYSICAL;
            case COMMUNITY_GROUP, FESTIVAL, SPORTS_CLUB, VOLUNTEERING -> AssetNature.SOCIAL;
        };
    }
}
