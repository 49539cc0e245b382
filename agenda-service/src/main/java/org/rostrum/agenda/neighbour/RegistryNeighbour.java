package org.rostrum.agenda.neighbour;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.ServerErrorException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.rostrum.agenda.neighbour.Placed.Outcome;
import org.rostrum.agenda.neighbour.RegistryClient.Body;
import org.rostrum.agenda.neighbour.RegistryClient.Document;
import org.rostrum.commons.text.Language;
import org.rostrum.commons.text.LocalizedText;

/**
 * The document registry as an import uses it: what is there is found and left as it is, what is not is made. Every call
 * can be repeated, so a lost answer is asked for again; a dead neighbour is left alone for five seconds.
 */
@ApplicationScoped
@Retry(
        maxRetries = 2,
        delay = 200,
        retryOn = {
            ProcessingException.class,
            ServerErrorException.class,
            NeighbourRefusal.Passing.class,
            NeighbourRefusal.Conflict.class
        })
@CircuitBreaker(
        requestVolumeThreshold = 6,
        delay = 5_000,
        failOn = {ProcessingException.class, ServerErrorException.class})
public class RegistryNeighbour {

    private static final int MANY = 100;
    private static final int NOT_FOUND = 404;
    private static final int PRECONDITION_FAILED = 412;

    private final RegistryClient registry;

    RegistryNeighbour(@RestClient RegistryClient registry) {
        this.registry = registry;
    }

    /**
     * A body, found by its prefix, else by any of its names.
     *
     * @param key Idempotency-Key for making it
     * @param names the name first, then the others under which it is printed
     * @param prefix series symbol, null where none is known
     * @param parent id of the body above, null where none is known
     */
    public Placed<UUID> body(String key, List<String> names, String prefix, UUID parent, Language language) {
        if (prefix != null) {
            for (Body there : registry.bodies(prefix, null).data()) {
                return placed(there, Outcome.FOUND);
            }
        }
        for (String name : names) {
            for (Body there : registry.bodies(null, name).data()) {
                return placed(there, Outcome.FOUND);
            }
        }
        Body wanted = new Body(
                null,
                prefix,
                LocalizedText.of(language, names.getFirst()),
                names.subList(1, names.size()),
                parent,
                prefix != null);
        return placed(registry.create(key, wanted), Outcome.CREATED);
    }

    /** How far a document has come; empty where the registry does not know it. */
    public Optional<String> documentStatus(String symbol) {
        try {
            return Optional.of(String.valueOf(registry.document(symbol).get("status")));
        } catch (NeighbourRefusal absent) {
            if (absent.status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw absent;
        }
    }

    /** A document that an agenda cites. @param titles as printed; none where it is only cited */
    public Placed<String> document(String symbol, List<String> titles, Language language) {
        String url = "/v1/documents/"
                + URLEncoder.encode(symbol, StandardCharsets.UTF_8).replace("+", "%20");
        try {
            registry.document(symbol);
            return new Placed<>(symbol, Outcome.FOUND, url);
        } catch (NeighbourRefusal absent) {
            if (absent.status() != NOT_FOUND) {
                throw absent;
            }
        }
        try {
            List<LocalizedText> printed = titles.stream()
                    .map(title -> LocalizedText.of(language, title))
                    .toList();
            LocalizedText title = printed.isEmpty() ? null : printed.getFirst();
            registry.create(symbol, "*", new Document(title, printed, "CITED"));
            return new Placed<>(symbol, Outcome.CREATED, url);
        } catch (NeighbourRefusal refused) {
            if (refused.status() == PRECONDITION_FAILED) {
                return new Placed<>(symbol, Outcome.FOUND, url);
            }
            throw refused;
        }
    }

    /** The body of a series symbol; empty where there is none. */
    public Optional<UUID> bodyOf(String prefix) {
        return registry.bodies(prefix, null).data().stream().map(Body::id).findFirst();
    }

    /** The only body of a name in the registry; empty where there is none, or several. */
    public Optional<UUID> bodyNamed(String name) {
        List<Body> found = registry.bodies(null, name).data();
        return found.size() == 1 ? Optional.of(found.getFirst().id()) : Optional.empty();
    }

    /** An instrument by its id; empty where there is none. */
    public Optional<KnownInstrument> instrument(UUID id) {
        try {
            return Optional.of(registry.instrument(id));
        } catch (NeighbourRefusal refused) {
            if (refused.status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /**
     * An instrument that an agenda cites, found by type, designation and body. One without a designation is known by its
     * title, which the registry compares itself: it says which one there is.
     *
     * @param key Idempotency-Key for making it
     */
    public Placed<KnownInstrument> instrument(String key, InstrumentPlan wanted) {
        if (wanted.designation() != null) {
            for (KnownInstrument there : registry.instruments(wanted.type(), wanted.designation(), wanted.body(), MANY)
                    .data()) {
                // Without a body the list shows those of all bodies, and 9/3 of another one is another instrument.
                if (Objects.equals(there.body(), wanted.body())) {
                    return placed(there, Outcome.FOUND);
                }
            }
        }
        try {
            return placed(registry.create(key, wanted), Outcome.CREATED);
        } catch (NeighbourRefusal.Conflict exists) {
            UUID there = exists.idNamed("instrument").orElseThrow(() -> exists);
            return placed(registry.instrument(there), Outcome.FOUND);
        }
    }

    /** A citation by a document of the registry; the registry compares, and says which one there is. */
    public Placed<UUID> citation(String key, CitationPlan wanted) {
        try {
            return placedCitation(registry.create(key, wanted).id(), Outcome.CREATED);
        } catch (NeighbourRefusal.Conflict exists) {
            return placedCitation(exists.idNamed("citation").orElseThrow(() -> exists), Outcome.FOUND);
        }
    }

    private static Placed<UUID> placedCitation(UUID id, Outcome outcome) {
        return new Placed<>(id, outcome, "/v1/citations/" + id);
    }

    private static Placed<KnownInstrument> placed(KnownInstrument instrument, Outcome outcome) {
        return new Placed<>(instrument, outcome, "/v1/instruments/" + instrument.id());
    }

    private static Placed<UUID> placed(Body body, Outcome outcome) {
        return new Placed<>(body.id(), outcome, "/v1/bodies/" + body.id());
    }
}
