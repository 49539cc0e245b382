package org.rostrum.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rostrum.localstack.Stack;

/** The API documentation in a real browser. */
@ExtendWith({Browser.Needed.class, RunningStack.class})
class DocsPageTest {
    private static final String DIALOG = ".dialog-ux .auth-container:first-of-type ";
    private static final String SESSIONS = ".opblock-get:has(.opblock-summary-path[data-path='/v1/sessions']) ";

    @Test
    void secretariatLogsInAndTriesOutTheListOfSessions(SampleAgenda sample, Stack stack) {
        try (Browser browser = new Browser()) {
            browser.open(stack.gatewayUrl() + "/docs");
            logIn(browser, "secretariat");

            browser.click(SESSIONS + ".opblock-summary-control");
            browser.click(SESSIONS + ".try-out__btn");
            browser.click(SESSIONS + ".execute");

            String status =
                    browser.await(SESSIONS + ".live-responses-table tbody .response-col_status", s -> !s.isBlank());
            // The command shown has the token in it, which no picture should.
            browser.hide(SESSIONS + ".curl-command");
            browser.scrollTo(SESSIONS + ".execute-wrapper, " + SESSIONS + ".btn-group");
            browser.keepPicture("docs-tried-out");
            assertThat(status).startsWith("200");
            assertThat(browser.see(SESSIONS + ".live-responses-table tbody .response-col_description")
                            .getText())
                    .contains(sample.session());
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void logIn(Browser browser, String user) {
        browser.click(".auth-wrapper .btn.authorize");
        browser.see(DIALOG);
        browser.keepPicture("docs-authorize");
        browser.click(DIALOG + ".btn.authorize");
        browser.inTheWindowThatOpens(() -> {
            browser.type("#username", user);
            browser.type("#password", user);
            browser.keepPicture("docs-login");
            browser.click("#kc-login");
        });
        browser.await(DIALOG + ".auth-btn-wrapper", text -> text.contains("Logout"));
        browser.keepPicture("docs-authorized");
        browser.click(DIALOG + ".btn-done");
    }
}
