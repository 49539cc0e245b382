package org.rostrum.localstack;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Access tokens of the sample users and of the sample program, as each of them would get its own. */
public final class Tokens {
    /** The sample users; the password of each is the user name. */
    public static final List<String> USERS =
            List.of("observer", "delegate-at", "delegate-ke", "interpreter", "secretariat", "chair", "admin");
    /** The sample program, a confidential client with role system. */
    public static final String PARTNER_SYSTEM = "partner-system";

    private final String realmUrl;

    /**
     * Takes tokens from this realm.
     *
     * @param realmUrl the issuer, {@code http://localhost:8180/realms/rostrum}
     */
    public Tokens(String realmUrl) {
        this.realmUrl = realmUrl;
    }

    /**
     * A fresh access token, valid for one hour (for {@link #PARTNER_SYSTEM}: 15 minutes).
     *
     * @throws StackException where the user is unknown or Keycloak does not answer
     */
    public String of(String user) {
        Map<String, String> grant = user.equals(PARTNER_SYSTEM)
                ? Map.of("grant_type", "client_credentials", "client_id", user, "client_secret", user)
                : Map.of("grant_type", "password", "client_id", "rostrum-cli", "username", user, "password", user);
        Http.Answer answer;
        try {
            answer = Http.postForm(realmUrl + "/protocol/openid-connect/token", grant);
        } catch (IOException e) {
            throw new StackException(
                    "Keycloak does not answer at " + realmUrl + ". Is the stack up? See: ./rostrum status", e);
        }
        JsonNode json = answer.json();
        if (answer.status() == 200 && json.hasNonNull("access_token")) {
            return json.path("access_token").asText();
        }
        if (!USERS.contains(user) && !user.equals(PARTNER_SYSTEM)) {
            throw new StackException("There is no sample user '" + user + "'. The sample users are: "
                    + String.join(", ", USERS) + "; the sample program is " + PARTNER_SYSTEM + ".");
        }
        throw new StackException("Keycloak gave no token for '" + user + "' (" + answer.status() + "): "
                + json.path("error_description").asText(answer.body())
                + ". If the realm was changed by hand, ./rostrum down --wipe begins anew.");
    }
}
