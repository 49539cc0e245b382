package org.rostrum.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Who can reach whom on which port, as NetworkPolicies have it: what a policy selects may only what some policy allows, at
 * either end; what none selects may everything.
 */
final class Network {

    private final List<Manifest> policies;

    Network(Stream<Manifest> policies) {
        this.policies = policies.filter(manifest -> manifest.kind().equals("NetworkPolicy"))
                .toList();
    }

    /** Each connection that is possible, as {@code from -> to:port}. */
    SortedSet<String> arrows(List<Pod> pods, List<Integer> ports) {
        SortedSet<String> arrows = new TreeSet<>();
        for (Pod from : pods) {
            for (Pod to : pods) {
                for (int port : ports) {
                    if (allows("Egress", from, to, port) && allows("Ingress", to, from, port)) {
                        arrows.add("%s -> %s:%d".formatted(from.name(), to.name(), port));
                    }
                }
            }
        }
        return arrows;
    }

    /** Whether one end may, by the policies that select it. */
    private boolean allows(String direction, Pod end, Pod other, int port) {
        List<Manifest> selecting = policies.stream()
                .filter(policy -> policy.namespace().equals(end.namespace())
                        && end.isSelectedBy(policy.at("/spec/podSelector"))
                        && has(policy.at("/spec/policyTypes"), direction))
                .toList();
        String rules = direction.equals("Egress") ? "egress" : "ingress";
        String peers = direction.equals("Egress") ? "to" : "from";
        return selecting.isEmpty()
                || selecting.stream().anyMatch(policy -> Stream.of(policy.at("/spec/" + rules))
                        .flatMap(Network::each)
                        .anyMatch(rule ->
                                isFor(rule.path(peers), other, policy.namespace()) && isOn(rule.path("ports"), port)));
    }

    private static boolean isFor(JsonNode peers, Pod other, String home) {
        return peers.isEmpty() || each(peers).anyMatch(peer -> other.isPeer(peer, home));
    }

    private static boolean isOn(JsonNode ports, int port) {
        return ports.isEmpty()
                || each(ports).anyMatch(allowed -> allowed.path("port").asInt(-1) == port);
    }

    private static boolean has(JsonNode values, String wanted) {
        return each(values).anyMatch(value -> value.asText().equals(wanted));
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return java.util.stream.StreamSupport.stream(array.spliterator(), false);
    }
}
