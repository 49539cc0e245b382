package org.rostrum.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rostrum.benchmarks.ReadableRoutes.Readable;
import org.rostrum.benchmarks.SteadyLoad.Answers;
import org.rostrum.localstack.LocalStack;
import org.rostrum.localstack.Part;
import org.rostrum.localstack.StackOptions;

/**
 * What every route does at the gateway while one service takes five seconds for each answer and another is dead: those
 * of the third, and the gateway's own, should not notice. The sample agenda is what there is to read.
 */
final class OutageBenchmark {

    private static final Duration SLOW = Duration.ofSeconds(5);
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final String HEAD = """
            | route | before | schedule takes 5 s | and registry is dead | both back |
            | --- | --- | --- | --- | --- |
            """;

    private final StackOptions options;
    private final int times;

    /** @param seconds how long each phase is */
    OutageBenchmark(StackOptions options, int seconds) {
        this.options = options;
        this.times = (int) (Duration.ofSeconds(seconds).toMillis() / INTERVAL.toMillis());
    }

    /** @return a table in Markdown */
    String run() throws IOException, InterruptedException {
        try (DelayingProxy schedule = new DelayingProxy(options.port(Part.SCHEDULE));
                LocalStack stack = LocalStack.start(options.withServiceSettings(Map.of(
                        "ROSTRUM_SCHEDULE_URL",
                        schedule.url(),
                        // All is asked for in one name here.
                        "ROSTRUM_GATEWAY_RATES_ENABLED",
                        "false")))) {
            // Also where somebody gives up waiting.
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
            new SampleSession(stack);
            String token = stack.tokenOf("secretariat");
            List<Readable> routes = new ReadableRoutes(stack.gatewayUrl(), token).find();
            List<String> targets = routes.stream().map(Readable::target).toList();
            List<List<Answers>> phases = new ArrayList<>();
            try (SteadyLoad load = new SteadyLoad(stack.gatewayUrl(), token, INTERVAL)) {
                load.ask(targets, 2 * times);
                phases.add(load.ask(targets, times));
                schedule.delay(SLOW);
                phases.add(load.ask(targets, times));
                stack.kill(Part.REGISTRY.label());
                phases.add(load.ask(targets, times));
                schedule.delay(Duration.ZERO);
                stack.startAgain(Part.REGISTRY.label());
                phases.add(load.ask(targets, times));
            }
            return HEAD + rows(routes, phases);
        }
    }

    private static String rows(List<Readable> routes, List<List<Answers>> phases) {
        StringBuilder rows = new StringBuilder();
        String service = "";
        for (int number = 0; number < routes.size(); number++) {
            Readable route = routes.get(number);
            if (!route.service().equals(service)) {
                service = route.service();
                rows.append("| **%s** | | | | |%n".formatted(service));
            }
            rows.append("| `%s` |".formatted(route.path()));
            for (List<Answers> phase : phases) {
                rows.append(' ').append(cell(phase.get(number))).append(" |");
            }
            rows.append('\n');
        }
        return rows.toString();
    }

    /** Requests, the share of 2xx, what else there was, and the times at which half and 99 % were answered. */
    private static String cell(Answers answers) {
        int good = answers.statuses().entrySet().stream()
                .filter(status -> status.getKey() / 100 == 2)
                .mapToInt(Map.Entry::getValue)
                .sum();
        String others = answers.statuses().entrySet().stream()
                .filter(status -> status.getKey() / 100 != 2)
                .map(status ->
                        ", %d × %s".formatted(status.getValue(), status.getKey() == 0 ? "none" : status.getKey()))
                .collect(Collectors.joining());
        return "%d: %d %%%s; %s, %s"
                .formatted(
                        answers.count(),
                        100 * good / answers.count(),
                        others,
                        time(answers.microsAt(50)),
                        time(answers.microsAt(99)));
    }

    private static String time(long micros) {
        return micros < 1_000_000 ? "%.0f ms".formatted(micros / 1_000.0) : "%.1f s".formatted(micros / 1_000_000.0);
    }
}
