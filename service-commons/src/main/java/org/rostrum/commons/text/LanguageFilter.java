package org.rostrum.commons.text;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.rostrum.web.WebProblem;

/** Reads {@code ?lang=}, by which a reader asks for one language of each text. */
@Provider
public class LanguageFilter implements ContainerRequestFilter {

    private final RequestedLanguage requested;

    public LanguageFilter(RequestedLanguage requested) {
        this.requested = requested;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String code = request.getUriInfo().getQueryParameters().getFirst("lang");
        if (code == null) {
            return;
        }
        try {
            requested.choose(Language.of(code));
        } catch (IllegalArgumentException unknown) {
            throw WebProblem.UNKNOWN_PARAMETER
                    .because(unknown.getMessage())
                    .with("parameter", "lang")
                    .build();
        }
    }
}
