package org.rostrum.gateway.login;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rostrum.gateway.FakeServices;
import org.rostrum.gateway.GatewayTest;
import org.rostrum.gateway.Tokens;

/** Pages log in only where that is wanted, and then safely. */
@GatewayTest
class LoginSettingsTest {

    private static final String LONG_ENOUGH = "x".repeat(LoginSettings.SHORTEST);

    @Test
    void refusesToStartWithASecretThatIsMissingOrShort() {
        assertThatThrownBy(() -> settings(true, null, "client").check()).hasMessageContaining("ROSTRUM_SESSION_SECRET");
        assertThatThrownBy(
                        () -> settings(true, LONG_ENOUGH.substring(1), "client").check())
                .hasMessageContaining("32 characters");
        assertThatThrownBy(() -> settings(true, LONG_ENOUGH, null).check())
                .hasMessageContaining("ROSTRUM_LOGIN_CLIENT_SECRET");
        assertThatCode(() -> settings(true, LONG_ENOUGH, "client").check()).doesNotThrowAnyException();
        assertThatCode(() -> settings(false, null, null).check()).doesNotThrowAnyException();
    }

    @Test
    void offersNoLoginUnlessItIsWanted() {
        FakeServices.reset();
        given().get("/login").then().statusCode(404).body("type", equalTo("/problems/login-not-offered"));
        given().get("/").then().statusCode(200).body(not(containsString("/login?")));
        given().cookie("q_session_pages", "any")
                .get("/session")
                .then()
                .statusCode(200)
                .body("loggedIn", equalTo(false));
        given().cookie("q_session_pages", "any")
                .auth()
                .oauth2(Tokens.valid())
                .get("/v1/sessions")
                .then()
                .statusCode(200);
    }

    private static LoginSettings settings(boolean enabled, String sessionSecret, String clientSecret) {
        return new LoginSettings() {
            @Override
            public boolean enabled() {
                return enabled;
            }

            @Override
            public Optional<String> sessionSecret() {
                return Optional.ofNullable(sessionSecret);
            }

            @Override
            public Optional<String> clientSecret() {
                return Optional.ofNullable(clientSecret);
            }
        };
    }
}
