package org.rostrum.benchmarks;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.rostrum.benchmarks.Load.Client;
import org.rostrum.benchmarks.Load.Measured;
import org.rostrum.benchmarks.Processor.Kind;
import org.rostrum.localstack.LocalStack;

/**
 * What those who read the sample document take: calendars, agendas, the overview of a day, the live stream of a meeting,
 * with the processor time of each process for one call, from which is calculated how many replicas a load needs. All of
 * it through the gateway.
 */
final class ReadingBenchmark {

    private static final int WATCHERS = 2_000;

    private final LocalStack stack;
    private final Load load;
    private final String token;
    private final Table table = new Table("work", "rate", "p50", "p99", "gateway", "services", "database");

    ReadingBenchmark(LocalStack stack, Load load) {
        this.stack = stack;
        this.load = load;
        this.token = stack.tokenOf("observer");
    }

    Table run() throws Exception {
        SampleSession sample = new SampleSession(stack);
        read("calendar at a private address", sample.calendar(), sample);
        read("overview of a day", sample.overview(), sample);
        read("agenda as JSON", sample.agenda(), sample);
        row("meetings of a session", () -> calls(sample.meetings(), null));
        row("remote time of a meeting", () -> calls(sample.remoteTime(), null));
        try (LiveWatchers watchers = new LiveWatchers(sample, WATCHERS)) {
            watchers.come();
            Processor processor = new Processor();
            Measured told = watchers.told();
            add(
                    "a change, told to each of %,d watchers".formatted(WATCHERS),
                    told,
                    processor.forEachOf(watchers.deliveries()));
        }
        return table;
    }

    /** For somebody who has nothing yet, then for somebody who has what there is. */
    private void read(String work, String path, SampleSession sample) throws Exception {
        row(work, () -> calls(path, null));
        String tag = sample.tagOf(path);
        row(work + ", not changed (304)", () -> calls(path, tag));
    }

    private HttpCalls calls(String path, String tag) throws IOException {
        return new HttpCalls(stack.gatewayUrl(), token, random -> {
            ClassicRequestBuilder request = ClassicRequestBuilder.get(path);
            return tag == null ? request : request.addHeader("If-None-Match", tag);
        });
    }

    private void row(String work, Callable<Client> client) throws Exception {
        load.once(client);
        Processor processor = new Processor();
        Measured measured = load.once(client);
        add(work, measured, processor.forEachOf(Math.round(measured.perSecond() * load.seconds())));
    }

    private void add(String work, Measured measured, Map<Kind, Long> processor) {
        table.row(
                work,
                Table.rate(measured),
                Table.time(measured.percentile50()),
                Table.time(measured.percentile99()),
                Table.time(processor.get(Kind.GATEWAY)),
                Table.time(processor.get(Kind.SERVICES)),
                Table.time(processor.get(Kind.DATABASE)));
    }
}
