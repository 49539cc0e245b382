package org.rostrum.benchmarks;

import java.util.SplittableRandom;
import java.util.function.Function;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.rostrum.benchmarks.Load.Measured;
import org.rostrum.localstack.LocalStack;

/**
 * The document registry beside its own database, in one run: what the same clients get from a prepared statement over
 * JDBC, and from the service over HTTP with a token checked on every request.
 */
final class RegistryBenchmark {

    private static final String SERVICE = "document-registry-service";
    private static final String BY_SYMBOL = "select * from document where symbol = ?";
    private static final String BY_PREFIX = "select * from document where symbol like ? order by symbol limit 26";

    private final LocalStack stack;
    private final Corpus corpus;
    private final Load load;
    private final Table table = new Table();

    RegistryBenchmark(LocalStack stack, Corpus corpus, Load load) {
        this.stack = stack;
        this.corpus = corpus;
        this.load = load;
    }

    /** @param load whether the documents are still to be loaded */
    Table run(boolean load) throws Exception {
        if (load) {
            double lines = new BulkLoad(stack, corpus).run();
            table.add(
                    "%,d documents in bulk (NDJSON)".formatted(corpus.documents()),
                    "%,.0f lines/s".formatted(lines),
                    "");
        }
        new Quiet(stack).await(corpus.documents());
        Measured row = database("raw JDBC, by symbol", BY_SYMBOL, this::anySymbol);
        service(
                "document by symbol, HTTP and JWT",
                random -> "/v1/documents/" + HttpCalls.encoded(anySymbol(random)),
                row,
                "≥ 0.65");
        Measured page = database("raw JDBC, symbol prefix, first page", BY_PREFIX, random -> anyPrefix(random) + "%");
        service("symbol prefix, first page, HTTP and JWT", search(this::anyPrefix), page, "≥ 0.65");
        service("a rare word of the title", search(random -> Corpus.RARE), null, "≥ 1,000/s, p99 ≤ 50 ms");
        service("a common word of the title", search(random -> Corpus.COMMON), null, "≥ 1,000/s, p99 ≤ 50 ms");
        service("a word of every title", search(random -> Corpus.IN_EVERY_TITLE), null, "≥ 1,000/s, p99 ≤ 50 ms");
        start();
        return table;
    }

    private Measured database(String work, String sql, Function<SplittableRandom, String> parameter) throws Exception {
        Measured measured = load.measure(() -> new DatabaseCalls(stack.database(), sql, parameter));
        table.add(work, measured, "1", "");
        return measured;
    }

    private void service(String work, Function<SplittableRandom, String> path, Measured raw, String goal)
            throws Exception {
        String token = stack.tokenOf("observer");
        Measured measured = load.measure(() -> new HttpCalls(
                stack.serviceUrl(SERVICE), token, random -> ClassicRequestBuilder.get(path.apply(random))));
        String ratio = raw == null ? "" : "%.2f".formatted(measured.perSecond() / raw.perSecond());
        table.add(work, measured, ratio, goal);
    }

    /** With all documents there, to the first answer of its readiness. */
    private void start() {
        stack.kill(SERVICE);
        long from = System.nanoTime();
        stack.startAgain(SERVICE);
        table.add("start to ready", "%.2f s".formatted((System.nanoTime() - from) / 1e9), "≤ 0.8 s");
    }

    private String anySymbol(SplittableRandom random) {
        return corpus.symbol(random.nextInt(corpus.documents()));
    }

    private String anyPrefix(SplittableRandom random) {
        return corpus.prefix(random.nextInt(corpus.documents()));
    }

    private static Function<SplittableRandom, String> search(Function<SplittableRandom, String> text) {
        return random -> "/v1/documents?q=" + HttpCalls.encoded(text.apply(random));
    }
}
