package org.rostrum.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Cookie;
import org.rostrum.localstack.LocalStack;
import org.rostrum.localstack.ServiceReplica;

/** The login of pages in a real browser, at the real Keycloak. */
@ExtendWith({Browser.Needed.class, RunningStack.class})
class PageLoginTest {

    private static final String SESSIONS = "/v1/sessions";

    @Test
    void secretariatLogsInReadsWritesAndLogsOut(Api api, LocalStack stack) {
        try (Browser browser = new Browser()) {
            browser.open(stack.gatewayUrl() + "/");
            browser.click(".session a");
            browser.type("#username", "secretariat");
            browser.type("#password", "secretariat");
            browser.click("#kc-login");
            browser.await(".session", text -> text.startsWith("secretariat"));
            browser.keepPicture("page-logged-in");

            Set<Cookie> cookies = browser.cookies();
            assertThat(cookies).isNotEmpty().allSatisfy(cookie -> {
                assertThat(cookie.getName()).startsWith("q_session_pages");
                assertThat(cookie.isHttpOnly()).isTrue();
                assertThat(cookie.getSameSite()).isEqualTo("Lax");
                assertThat(cookie.getPath()).isEqualTo("/");
            });
            assertThat(browser.evaluate("document.cookie")).isEqualTo("");
            assertThat(browser.complaints()).isEmpty();

            // The landing page may fetch nothing; that of the documentation may, from its own site.
            browser.open(stack.gatewayUrl() + "/docs");
            assertThat(browser.fetch("GET", SESSIONS, Map.of(), null)).isEqualTo(200);
            readsAtAnotherReplica(api, stack, cookies);
            writesWithACsrfTokenOnly(browser, api, stack, cookies);

            browser.open(stack.gatewayUrl() + "/");
            browser.complaints();
            browser.click(".session button");
            browser.await(".session", "Log in"::equals);
            assertThat(browser.complaints()).isEmpty();
            assertThat(browser.cookies()).isEmpty();
            browser.open(stack.gatewayUrl() + "/docs");
            assertThat(browser.fetch("GET", SESSIONS, Map.of(), null)).isEqualTo(401);
            // Keycloak's own session has ended too: it asks who is there.
            browser.open(stack.gatewayUrl() + "/login");
            assertThat(browser.see("#username").isDisplayed()).isTrue();
        }
    }

    private static void readsAtAnotherReplica(Api api, LocalStack stack, Set<Cookie> cookies) {
        try (ServiceReplica replica = stack.startReplica("gateway")) {
            with(cookies, api.anonymously(replica.url())).get(SESSIONS).then().statusCode(200);
        }
    }

    private static void writesWithACsrfTokenOnly(Browser browser, Api api, LocalStack stack, Set<Cookie> cookies) {
        String body = "{\"names\": {\"en\": \"Made on a page " + UUID.randomUUID() + "\"}}";
        Map<String, String> headers = Map.of("Content-Type", "application/json");
        assertThat(browser.fetch("POST", "/v1/bodies", headers, body)).isEqualTo(403);
        String token = with(cookies, api.anonymously(stack.gatewayUrl()))
                .get("/session")
                .then()
                .statusCode(200)
                .extract()
                .path("csrfToken");
        Map<String, String> complete = Map.of("Content-Type", "application/json", "X-CSRF-Token", token);
        assertThat(browser.fetch("POST", "/v1/bodies", complete, body)).isEqualTo(201);
    }

    private static RequestSpecification with(Set<Cookie> cookies, RequestSpecification request) {
        cookies.forEach(cookie -> request.cookie(cookie.getName(), cookie.getValue()));
        return request;
    }
}
