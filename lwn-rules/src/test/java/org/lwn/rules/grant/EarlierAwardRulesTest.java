package org.lwn.rules.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lwn.grant.Award;
import org.lwn.grant.GrantApplication;
import org.lwn.rules.RuleFate;

class EarlierAwardRulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exists EarlierAward()                                                       | not-reached | passed",
                "not EarlierAward()                                                          | not-reached | failed",
                "accumulate( $e : EarlierAward(); $n : count( $e ); $n == 0 )                | not-reached | failed",
                "accumulate( EarlierAward( $a : amount.amount ); $t : sum( $a ); $t > 5000 ) | not-reached | passed",
            })
    void whether_there_were_awards_is_asked_before_they_are_counted(
            String condition, String notSaid, String saidNone, @TempDir Path folder) throws IOException {
        assertThat(fate(folder, condition, null).word()).isEqualTo(notSaid);
        assertThat(fate(folder, condition, List.of()).word()).isEqualTo(saidNone);
        assertThat(((RuleFate.NotReached) fate(folder, condition, null)).missing())
                .map(Object::toString)
                .containsExactly("/earlierAwards");
    }

    @Test
    void awards_can_be_added_up_and_the_last_day_found(@TempDir Path folder) throws IOException {
        String condition =
                "accumulate( EarlierAward( $a : amount.amount, $on : awardedOn ); $t : sum( $a ), $last : max( $on );"
                        + " $t == 900.50, $last >= \"2026-01-01\" )";

        assertThat(fate(folder, condition, List.of(award("GBP 500", "2025-03-01"), award("GBP 400.50", "2026-02-01"))))
                .isInstanceOfSatisfying(
                        RuleFate.Failed.class,
                        failed -> assertThat(failed.finding().message()).isEqualTo("900.5, last on 1 February 2026"));
    }

    private static Award award(String amount, String day) {
        return new Award(null, Money.parse(amount), LocalDate.parse(day), null, List.of());
    }

    private static RuleFate fate(Path folder, String condition, @Nullable List<Award> awards) throws IOException {
        Files.writeString(folder.resolve("pack.json"), """
                {"format": "lwn-pack/1", "id": "awards", "version": "1.0", "factType": "GrantCase", "rules": ["awards.drl"]}
                """);
        Files.writeString(folder.resolve("awards.drl"), """
                rule "Awards"
                    @code( "awards.earlier" ) @effect( REFER ) @source( "practice" ) @since( "0.1" )
                    @message( "%s" )
                when
                    GrantCase()
                    %s
                then
                    found.at( "/earlierAwards" );
                end
                """.formatted(
                        condition.contains("$last") ? "{t}, last on {last}" : "Mind this.", condition));
        GrantApplication application =
                GrantApplication.builder("a1").earlierAwards(awards).build();
        try (GrantEligibility rules = GrantEligibility.load(folder);
                GrantEligibility shipped = GrantEligibility.shipped()) {
            return rules.decide(GrantCase.of(application, shipped.programme("w12-community-grants"), DAY))
                    .fates()
                    .get(0);
        }
    }
}
