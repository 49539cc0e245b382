package org.rostrum.gateway.page;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.rostrum.gateway.login.CsrfTokens;
import org.rostrum.gateway.login.LoginSettings;
import org.rostrum.gateway.login.Session;
import org.rostrum.gateway.login.SessionResource;
import org.rostrum.gateway.login.Sessions;

/** The part of a page that says who has logged in, with the way in or out. */
@ApplicationScoped
class SessionPart {

    private static final String OUT = """
            <div class="session">%s <form method="post" action="/logout">\
            <input type="hidden" name="%s" value="%s"><button>Log out</button></form></div>""";

    private final LoginSettings settings;
    private final Sessions sessions;
    private final CsrfTokens tokens;

    SessionPart(LoginSettings settings, Sessions sessions, CsrfTokens tokens) {
        this.settings = settings;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    /** Markup; empty where pages cannot log in. */
    Uni<String> of(RoutingContext context) {
        return settings.enabled()
                // The page is good for more than this, also while the realm is away.
                ? sessions.current(context)
                        .onFailure(HttpProblem.class)
                        .recoverWithNull()
                        .map(this::markup)
                : Uni.createFrom().item("");
    }

    private String markup(Session session) {
        return session == null
                ? "<p class=\"session\"><a href=\"/login?to=/\">Log in</a></p>"
                : OUT.formatted(HtmlPage.escaped(session.name()), SessionResource.CSRF_FIELD, tokens.of(session));
    }
}
