package org.rostrum.commons.text;

import io.quarkus.arc.Arc;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The language that {@code ?lang=} of the request at hand asks for. */
@RequestScoped
@Unremovable
public class RequestedLanguage {

    private Language language;

    void choose(Language chosen) {
        this.language = chosen;
    }

    public Optional<Language> chosen() {
        return Optional.ofNullable(language);
    }

    /** Empty outside a request, and where no language was asked for. */
    static Optional<Language> current() {
        var container = Arc.container();
        return container != null && container.requestContext().isActive()
                ? container.instance(RequestedLanguage.class).get().chosen()
                : Optional.empty();
    }
}
