package org.rostrum.localstack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds taken ports before anything is started. */
final class PortCheck {
    private PortCheck() {}

    /**
     * Checks that each part can have its port.
     *
     * @throws StackException naming every part whose port is taken, by whom, and the variable to change it with
     */
    static void requireFree(Map<Part, Integer> ports) {
        List<String> problems = new ArrayList<>();
        Map<Integer, Part> seen = new LinkedHashMap<>();
        ports.forEach((part, port) -> {
            Part other = seen.putIfAbsent(port, part);
            if (other != null) {
                problems.add("Port " + port + " is meant for two parts, " + other.label() + " and " + part.label()
                        + ". Give one of them another port, for instance: " + example(part));
            } else if (!Ports.isFree(port)) {
                String holder = PortHolder.of(port).orElse("another program");
                problems.add("Port " + port + " for " + part.label() + " is taken by " + holder
                        + ". End that program, or give " + part.label() + " another port: " + example(part));
            }
        });
        if (!problems.isEmpty()) {
            throw new StackException(String.join("\n", problems));
        }
    }

    /**
     * Checks that the services can have the ports beside theirs for their metrics.
     *
     * @throws StackException naming each that is taken, by whom, and the variable that moves it
     */
    static void requireFreeForMetrics(StackOptions options) {
        List<String> problems = new ArrayList<>();
        for (Part service : Part.SERVICES) {
            int port = options.metricsPort(service);
            String holder = options.ports().entrySet().stream()
                    .filter(other -> other.getValue() == port)
                    .map(other -> other.getKey().label() + " of this stack")
                    .findFirst()
                    .orElseGet(() ->
                            Ports.isFree(port) ? null : PortHolder.of(port).orElse("another program"));
            if (holder != null) {
                problems.add("Port " + port + " for the metrics of " + service.label() + " is taken by " + holder
                        + ". End that program, or give " + service.label()
                        + " another port, which moves this one too: " + example(service));
            }
        }
        if (!problems.isEmpty()) {
            throw new StackException(String.join("\n", problems));
        }
    }

    private static String example(Part part) {
        return part.portVariable() + "=" + Ports.free() + " ./rostrum up";
    }
}
