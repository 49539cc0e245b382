package org.rostrum.agenda.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.rostrum.agenda.neighbour.Neighbours;
import org.rostrum.agenda.neighbour.RegistryNeighbour;
import org.rostrum.web.WebProblem;

/** Reads what callers ask for in a list of mandates. */
@ApplicationScoped
class MandateFilters {

    private static final String UUID_FORM = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    /** Stands for a body that is not there: no mandate is of it. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final RegistryNeighbour registry;

    MandateFilters(RegistryNeighbour registry) {
        this.registry = registry;
    }

    /** Asks the registry for the body where it is named by its series symbol. @throws RuntimeException 400, 503 */
    MandateQuery read(MandateFilter filter) {
        MandateQuery query = new MandateQuery();
        given(filter.instrument).ifPresent(asked -> {
            if (asked.matches(UUID_FORM)) {
                query.instrument(UUID.fromString(asked));
            } else {
                query.designation(asked);
            }
        });
        given(filter.paragraph)
                .ifPresent(asked -> query.paragraph(
                        parsed("paragraph", asked, ParagraphNumber::new).text()));
        given(filter.verb)
                .ifPresent(asked ->
                        query.verb(parsed("verb", asked, MandateVerb::new).text()));
        given(filter.addressee).ifPresent(asked -> query.addressee(MandateIdentity.folded(asked)));
        given(filter.item).ifPresent(asked -> {
            if (asked.matches(UUID_FORM)) {
                query.item(UUID.fromString(asked));
            } else {
                query.itemNumber(asked.replaceAll("[\\s\\p{Z}]", ""));
            }
        });
        given(filter.body).ifPresent(asked -> query.body(body(asked)));
        if (filter.session != null) {
            query.session(filter.session);
        }
        if (filter.agenda != null) {
            query.agenda(filter.agenda);
        }
        return query;
    }

    private UUID body(String asked) {
        return asked.matches(UUID_FORM)
                ? UUID.fromString(asked)
                : Neighbours.ask("the body " + asked, () -> registry.bodyOf(asked))
                        .orElse(NOBODY);
    }

    private static Optional<String> given(String asked) {
        return Optional.ofNullable(asked).map(String::strip);
    }

    private static <T> T parsed(String parameter, String asked, Function<String, T> reader) {
        try {
            return reader.apply(asked);
        } catch (IllegalArgumentException unreadable) {
            throw WebProblem.UNKNOWN_PARAMETER
                    .because("'%s' cannot be read: %s.".formatted(parameter, unreadable.getMessage()))
                    .with("parameter", parameter)
                    .build();
        }
    }
}
