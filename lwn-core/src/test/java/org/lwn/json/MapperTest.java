package org.lwn.json;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lwn.grant.Applicant;
import org.lwn.grant.ReportKind;
import org.lwn.neighbourhood.AreaCode;

class MapperTest {

    record Count(int count) {}

    static List<Arguments> refused() {
        return List.of(
                Arguments.of(AreaCode.class, "{\"code\":\"E09000013\",\"year\":2024}"),
                Arguments.of(AreaCode.class, "{\"code\":\"E09000013\",\"code\":\"E09000014\"}"),
                Arguments.of(AreaCode.class, "{\"code\":\"E09000013\",\"vintage\":2024.5}"),
                Arguments.of(AreaCode.class, "{\"code\":\"E09000013\",\"vintage\":\"2024\"}"),
                Arguments.of(AreaCode.class, "{\"code\":\"E09000013\"} x"),
                Arguments.of(AreaCode.class, "{\"code\":12}"),
                Arguments.of(AreaCode.class, "{\"code\":\"W12\"}"),
                Arguments.of(Count.class, "{\"count\":null}"),
                Arguments.of(ReportKind.class, "0"),
                Arguments.of(ReportKind.class, "\"end_point\""),
                Arguments.of(Applicant.class, "{\"kind\":\"PERSON\"}"),
                Arguments.of(Money.class, "{\"amount\":\"5\",\"currency\":\"GBP\"}"),
                Arguments.of(Money.class, "{\"amount\":1e999999999,\"currency\":\"GBP\"}"),
                Arguments.of(BigDecimal.class, "1e-999999999"),
                Arguments.of(BigDecimal.class, "\"5\""),
                Arguments.of(LocalDate.class, "\"2026-02-30\""),
                Arguments.of(List.class, "[".repeat(100)));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void theMapperOfHostsRefusesWhatIsNotStrictlyRight(Class<?> type, String json) {
        assertThatThrownBy(() -> LwnJson.mapper().readValue(json, type)).isInstanceOf(JsonProcessingException.class);
    }
}
