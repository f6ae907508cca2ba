package org.lwn.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lwn.json.LwnJson;

class MergePatchTest {

    /** The examples of RFC 7396, appendix A. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":\"b\"} | {\"a\":\"c\"} | {\"a\":\"c\"}",
                "{\"a\":\"b\"} | {\"b\":\"c\"} | {\"a\":\"b\",\"b\":\"c\"}",
                "{\"a\":\"b\"} | {\"a\":null} | {}",
                "{\"a\":\"b\",\"b\":\"c\"} | {\"a\":null} | {\"b\":\"c\"}",
                "{\"a\":[\"b\"]} | {\"a\":\"c\"} | {\"a\":\"c\"}",
                "{\"a\":\"c\"} | {\"a\":[\"b\"]} | {\"a\":[\"b\"]}",
                "{\"a\":{\"b\":\"c\"}} | {\"a\":{\"b\":\"d\",\"c\":null}} | {\"a\":{\"b\":\"d\"}}",
                "{\"a\":[{\"b\":\"c\"}]} | {\"a\":[1]} | {\"a\":[1]}",
                "[\"a\",\"b\"] | [\"c\",\"d\"] | [\"c\",\"d\"]",
                "{\"a\":\"b\"} | [\"c\"] | [\"c\"]",
                "{\"a\":\"foo\"} | null | null",
                "{\"a\":\"foo\"} | \"bar\" | \"bar\"",
                "{\"e\":null} | {\"a\":1} | {\"e\":null,\"a\":1}",
                "[1,2] | {\"a\":\"b\",\"c\":null} | {\"a\":\"b\"}",
                "{} | {\"a\":{\"bb\":{\"ccc\":null}}} | {\"a\":{\"bb\":{}}}"
            })
    void a_patch_is_merged_as_the_standard_says(String target, String patch, String merged) throws Exception {
        assertThat(MergePatch.apply(tree(target), tree(patch))).isEqualTo(tree(merged));
    }

    @Test
    void neither_the_target_nor_the_patch_is_changed() throws Exception {
        JsonNode target = tree("{\"a\":{\"b\":1}}");
        JsonNode patch = tree("{\"a\":{\"b\":null,\"c\":2}}");

        MergePatch.apply(target, patch);

        assertThat(target).isEqualTo(tree("{\"a\":{\"b\":1}}"));
        assertThat(patch).isEqualTo(tree("{\"a\":{\"b\":null,\"c\":2}}"));
    }

    @Test
    void a_patch_of_nothing_is_itself_without_its_nulls() throws Exception {
        assertThat(MergePatch.apply(null, tree("{\"a\":1,\"b\":null}"))).isEqualTo(tree("{\"a\":1}"));
    }

    private static JsonNode tree(String json) throws Exception {
        return LwnJson.parse("-", json).root();
    }
}
