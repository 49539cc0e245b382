package org.rostrum.commons.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of RFC 7396, appendix A, whose target and patch are objects. */
class MergePatchTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private final MergePatch patches = new MergePatch(JSON);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"a":"b"}              | {"a":"c"}             | {"a":"c"}
            {"a":"b"}              | {"b":"c"}             | {"a":"b","b":"c"}
            {"a":"b"}              | {"a":null}            | {}
            {"a":"b","b":"c"}      | {"a":null}            | {"b":"c"}
            {"a":["b"]}            | {"a":"c"}             | {"a":"c"}
            {"a":"c"}              | {"a":["b"]}           | {"a":["b"]}
            {"a":{"b":"c"}}        | {"a":{"b":"d","c":null}} | {"a":{"b":"d"}}
            {"a":[{"b":"c"}]}      | {"a":[1]}             | {"a":[1]}
            {"e":null}             | {"a":1}               | {"e":null,"a":1}
            {}                     | {"a":{"bb":{"ccc":null}}} | {"a":{"bb":{}}}
            """)
    void mergesAsTheRfcShows(String target, String patch, String result) throws JsonProcessingException {
        assertThat(patches.apply(JSON.readTree(target), JSON.readTree(patch), JsonNode.class))
                .isEqualTo(JSON.readTree(result));
    }

    @Test
    void refusesAPatchThatIsNoObject() {
        assertThatExceptionOfType(HttpProblem.class)
                .isThrownBy(() -> patches.apply(JSON.readTree("{}"), JSON.readTree("[1]"), JsonNode.class))
                .satisfies(problem -> assertThat(problem.getStatusCode()).isEqualTo(400));
    }
}
