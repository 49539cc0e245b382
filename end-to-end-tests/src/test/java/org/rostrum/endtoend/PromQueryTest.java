package org.rostrum.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PromQueryTest {

    @Test
    void findsMetricsAndLabelsAmongFunctionsAndNumbers() {
        assertThat(PromQuery.of("""
            sum by (service, le) (rate(answers_bucket{job="gateway",status=~"5.."}[5m]))
              / sum(rate(answers_count[5m])) > 0.02\
            """))
                .isEqualTo(Map.of(
                        "answers_bucket", Set.of("service", "le", "job", "status"),
                        "answers_count", Set.of("service", "le")));
    }

    @Test
    void findsAMetricAloneAndOneWithinAFunction() {
        assertThat(PromQuery.of("process_cpu_usage")).isEqualTo(Map.of("process_cpu_usage", Set.of()));
        assertThat(PromQuery.of("absent(a_b) or absent(c_d{x!=\"1\"} > 0)"))
                .isEqualTo(Map.of("a_b", Set.of(), "c_d", Set.of("x")));
    }

    @Test
    void takesNoTextInQuotesForAMetric() {
        assertThat(PromQuery.of("up{job=~\"one|two\"} == 0")).isEqualTo(Map.of("up", Set.of("job")));
    }

    @Test
    void readsLabelsOfASeries() {
        assertThat(PromQuery.labelsOf("x_total{uri=\"/v1/a/{id}\",le=\"+Inf\"} 3.0"))
                .containsExactly("le", "uri");
    }
}
