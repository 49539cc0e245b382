package org.rostrum.agenda.importing;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A registry and a schedule that know nothing and take everything, as an import finds them in an empty system. */
final class PlayedNeighbours implements AutoCloseable {

    private static final String NEW_ID = "{\"id\": \"{{randomValue type='UUID'}}\"}";
    /** What was sent, with an id before it. */
    private static final String WITH_NEW_ID = "{{regexExtract request.body '[{](.*)' 'members'}}"
            + "{\"id\": \"{{randomValue type='UUID'}}\", {{{members.0}}}";

    private final WireMockServer server;
    private final List<StubMapping> stubs = new ArrayList<>();

    PlayedNeighbours(WireMockServer server) {
        this.server = server;
        for (String list : List.of("bodies", "instruments", "sessions", "meetings", "citations")) {
            String path = "/v1/" + list;
            stub(get(urlPathEqualTo(path)), okJson("{\"data\": [], \"next\": null}"));
            stub(post(urlPathEqualTo(path)), made(list.equals("instruments") ? WITH_NEW_ID : NEW_ID));
        }
        stub(get(urlPathMatching("/v1/documents/.*")), aResponse().withStatus(404));
        stub(put(urlPathMatching("/v1/documents/.*")), made("{}"));
        stub(
                get(urlPathMatching("/v1/sessions/[^/]+/organization-of-work")),
                okJson("{\"notes\": {}}").withHeader("ETag", "\"0\""));
        stub(patch(urlPathMatching("/v1/sessions/[^/]+/organization-of-work")), okJson("{}"));
    }

    /** Whatever is posted to a list gets this id. */
    void give(String list, UUID id) {
        stub(post(urlPathEqualTo("/v1/" + list)), made("{\"id\": \"%s\"}".formatted(id)));
    }

    private void stub(MappingBuilder request, ResponseDefinitionBuilder answer) {
        stubs.add(server.stubFor(request.willReturn(answer)));
    }

    private static ResponseDefinitionBuilder made(String body) {
        return aResponse()
                .withStatus(201)
                .withHeader("Content-Type", "application/json")
                .withTransformers("response-template")
                .withBody(body);
    }

    @Override
    public void close() {
        stubs.forEach(server::removeStub);
    }
}
