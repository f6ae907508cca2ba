package org.lwn.rules.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lwn.rules.RulePack;

/** Packs written for a test. */
final class Packs {
    private Packs() {}

    /** A pack about parcels, with those rules. */
    static RulePack ofParcels(Path folder, String rules) {
        try {
            Files.writeString(folder.resolve("pack.json"), """
                    {"format": "lwn-pack/1", "id": "parcels", "version": "1.0", "factType": "Parcel", "rules": ["all.drl"]}
                    """);
            Files.writeString(folder.resolve("all.drl"), rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return RulePack.load(folder, Parcel.FACT_TYPES);
    }

    /** A rule with that code and those conditions. */
    static String rule(String code, String conditions) {
        return """
               rule "Rule %s"
                   @code( "parcel.%s" ) @effect( INELIGIBLE ) @source( "practice" ) @since( "0.1" )
                   @message( "Mind this." )
               when
                   %s
               then
                   found.at( "/pieces" );
               end
               """.formatted(code, code, conditions);
    }
}
