package org.rostrum.gateway.docs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import io.smallrye.openapi.api.util.MergeUtil;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.rostrum.gateway.route.Destination;

/** One OpenAPI document made of several. */
final class MergedDocument {

    private static final String VERSION = "3.1.0";

    private MergedDocument() {}

    /**
     * @param documents of the services that answered; they are changed
     * @return the merged document as JSON
     */
    static String of(Map<Destination, ObjectNode> documents, SecurityScheme security) {
        UniqueNames names = new UniqueNames();
        OpenAPI merged = OASFactory.createOpenAPI();
        for (var entry : documents.entrySet()) {
            ObjectNode document = entry.getValue();
            names.apply(entry.getKey(), document);
            security.put(document);
            merged = MergeUtil.merge(merged, modelOf(document));
        }
        merged.openapi(VERSION);
        merged.setInfo(OASFactory.createInfo()
                .title("Rostrum")
                .version("1")
                .description(
                        "Agendas, documents, the organization of work and the floor of intergovernmental meetings."));
        merged.setServers(List.of(OASFactory.createServer().url("/")));
        return SmallRyeOpenAPI.builder()
                .withInitialModel(merged)
                .enableModelReader(false)
                .enableStandardFilter(false)
                .enableStandardStaticFiles(false)
                .enableAnnotationScan(false)
                .build()
                .toJSON();
    }

    private static OpenAPI modelOf(ObjectNode document) {
        return SmallRyeOpenAPI.builder()
                .withCustomStaticFile(
                        () -> new ByteArrayInputStream(document.toString().getBytes(StandardCharsets.UTF_8)))
                .enableModelReader(false)
                .enableStandardFilter(false)
                .enableStandardStaticFiles(false)
                .enableAnnotationScan(false)
                .build()
                .model();
    }
}
