package org.rostrum.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.gateway.route.RequestTarget.CanonicalPath;

class RouteTableTest {

    @ParameterizedTest
    @CsvSource({
        "POST, /v1/symbols:parse, REGISTRY",
        "POST, /v1/symbols:allocate, REGISTRY",
        "GET, /v1/documents, REGISTRY",
        "POST, /v1/documents:batch, REGISTRY",
        "GET, /v1/documents/CAC/COSP/EG.1/2023/CRP.1, REGISTRY",
        "PUT, /v1/documents/CAC%2FCOSP%2FEG.1%2F2023%2FCRP.1, REGISTRY",
        "POST, /v1/documents/CAC%2FCOSP%2FEG.1%2F2023%2FCRP.1:issue, REGISTRY",
        "POST, /v1/documents/A/78/1:reissue, REGISTRY",
        "HEAD, /v1/document-files/en/pdf/A%2F78%2F1, REGISTRY",
        "PUT, /v1/document-files/en/pdf/A/78/1, REGISTRY",
        "DELETE, /v1/document-files/en/pdf/A/78/1, REGISTRY",
        "GET, /v1/document-files, REGISTRY",
        "GET, /v1/access, REGISTRY",
        "GET, /v1/citations, REGISTRY",
        "GET, /v1/bodies/0190, REGISTRY",
        "GET, /v1/instruments, REGISTRY",
        "POST, /v1/imports, AGENDA",
        "POST, /v1/imports/0190:apply, AGENDA",
        "GET, /v1/agendas, AGENDA",
        "POST, /v1/agendas/0190:adopt, AGENDA",
        "GET, /v1/agendas/0190/items/3(a), AGENDA",
        "PATCH, /v1/agendas/0190/annotations/0191, AGENDA",
        "POST, /v1/agendas/0190/items/3(a)%3Amove, AGENDA",
        "DELETE, /v1/agendas/0190/items/3%20(a), AGENDA",
        "GET, /v1/agendas/0190/versions/2, AGENDA",
        "POST, /v1/mandates, AGENDA",
        "PATCH, /v1/mandates/0190, AGENDA",
        "GET, /v1/agendas/0190/citations, AGENDA",
        "POST, /v1/notes-verbales, AGENDA",
        "PATCH, /v1/notes-verbales/0190, AGENDA",
        "POST, /v1/joint-considerations, AGENDA",
        "DELETE, /v1/joint-considerations/0190, AGENDA",
        "GET, /v1/sessions, SCHEDULE",
        "GET, /v1/sessions/0190/overview, GATEWAY",
        "GET, /v1/sessions/0190/organization-of-work, SCHEDULE",
        "POST, /v1/sessions/0190/organization-of-work:adopt, SCHEDULE",
        "GET, /v1/meetings/0190/remote-time, SCHEDULE",
        "POST, /v1/meetings/0190/inscriptions, SCHEDULE",
        "POST, /v1/meetings/0190:open, SCHEDULE",
        "POST, /v1/meetings/0190/lists/3(a):close, SCHEDULE",
        "POST, /v1/inscriptions/0190:withdraw, SCHEDULE",
        "POST, /v1/inscriptions/0190:switch-mode, SCHEDULE",
        "GET, /v1/rooms, SCHEDULE",
        "POST, /v1/sessions/0190:change-zone, SCHEDULE",
        "PATCH, /v1/delegations/AT, SCHEDULE",
        "DELETE, /v1/groups/GRULAC, SCHEDULE",
        "PATCH, /v1/interpretation-teams/0190, SCHEDULE",
        "DELETE, /v1/meetings/0190, SCHEDULE",
        "GET, /v1/interpretation-teams/0190, SCHEDULE",
        "PUT, /v1/delegations/AT, SCHEDULE",
        "GET, /v1/groups, SCHEDULE",
        "GET, /v1/sessions/0190/calendar.ics, SCHEDULE",
        "HEAD, /v1/calendar.ics, SCHEDULE",
        "POST, /v1/calendar-subscriptions, SCHEDULE",
        "DELETE, /v1/calendar-subscriptions/0190, SCHEDULE",
        "HEAD, /calendars/secret.ics, SCHEDULE",
        "GET, /, GATEWAY",
        "GET, /login, GATEWAY",
        "GET, /login/return, GATEWAY",
        "GET, /session, GATEWAY",
        "POST, /logout, GATEWAY",
        "GET, /docs, GATEWAY",
        "GET, /docs/, GATEWAY",
        "GET, /openapi.json, GATEWAY",
        "GET, /openapi/agenda.json, GATEWAY",
        "GET, /problems/not-found, GATEWAY",
        "GET, /q/health/ready, GATEWAY",
    })
    void sendsEachCallToTheServiceThatOwnsIt(String method, String target, Destination destination) {
        assertThat(find(method, target)).isInstanceOfSatisfying(Lookup.Found.class, found -> assertThat(
                        found.route().destination())
                .isEqualTo(destination));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1",
                "/v1/",
                "/v2/sessions",
                "/v1/session",
                "/v1/sessions/",
                "/v1/Sessions",
                "/v1/symbols",
                "/v1/symbols:forge",
                "/v1/documents/",
                "/v1/documents/A/",
                "/v1/document-files/en/pdf",
                "/v1/inscriptions",
                "/v1/imports/0190/steps",
                "/calendars",
                "/calendars/",
                "/calendars/secret.ics/more",
                "/q/metrics",
                "/q/openapi",
                "/q/health/group/x",
                "/docs/a/b",
                "/index.html",
            })
    void knowsNoOtherPath(String target) {
        assertThat(find("GET", target)).isInstanceOf(Lookup.UnknownPath.class);
    }

    @Test
    void namesTheMethodsThatAPathTakes() {
        assertThat(find("PATCH", "/v1/meetings"))
                .isEqualTo(new Lookup.OtherMethods(new TreeSet<>(List.of(Method.GET, Method.HEAD, Method.POST))));
        assertThat(find("GET", "/v1/imports/0190:apply"))
                .isEqualTo(new Lookup.OtherMethods(new TreeSet<>(List.of(Method.POST))));
        assertThat(find("TRACE", "/v1/sessions")).isInstanceOf(Lookup.OtherMethods.class);
        assertThat(find("get", "/v1/sessions")).isInstanceOf(Lookup.OtherMethods.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1%2Fsessions",
                "/v1/sessions%2F0190",
                "/v1/documents%2FA",
                "/v1/document-files/en%2Fpdf/A",
                "/v1/document-files/en/pdf%2FA",
                "/v1/meetings/0190%2Fledger",
                "/q%2Fhealth",
                "/nothing%2Fhere",
            })
    void allowsEncodedSlashOnlyWithinASymbol(String target) {
        assertThat(find("GET", target)).isInstanceOf(Lookup.MisplacedSlash.class);
    }

    @Test
    void takesMoreOnlyWhereFilesOrManyDocumentsPass() {
        assertThat(pathsOf(RouteClass.IMPORT)).containsExactly("/v1/imports", "/v1/imports/{id}:{verb}");
        assertThat(pathsOf(RouteClass.FILE)).containsExactly("/v1/document-files/{lang}/{format}/{symbol+}");
        assertThat(pathsOf(RouteClass.BULK)).containsExactly("/v1/documents", "/v1/documents:batch");
    }

    @Test
    void knowsWhatStaysOpen() {
        assertThat(pathsOf(RouteClass.LIVE)).containsExactly("/v1/meetings/{id}/live");
        assertThat(find("GET", "/v1/meetings/0190/live"))
                .isInstanceOfSatisfying(
                        Lookup.Found.class,
                        found -> assertThat(found.route().kind()).isEqualTo(RouteClass.LIVE));
    }

    @Test
    void asksForNoTokenOnlyWhereTheAddressIsTheCredential() {
        assertThat(pathsOf(RouteClass.PRIVATE_ADDRESS)).containsExactly("/calendars/{secret}");
        assertThat(find("POST", "/calendars/secret.ics")).isInstanceOf(Lookup.OtherMethods.class);
    }

    private static List<String> pathsOf(RouteClass kind) {
        return RouteTable.ROUTES.stream()
                .filter(route -> route.kind() == kind)
                .map(Route::path)
                .toList();
    }

    private static Lookup find(String method, String target) {
        return RouteTable.find(method, (CanonicalPath) RequestTarget.of(target));
    }
}
