package org.rostrum.commons.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Each rule finds what breaks it, and nothing in a service that keeps to all of them. */
class ArchitectureRulesTest {

    private static final String HERE = "org.rostrum.commons.testing";

    @Test
    void letsAWellMadeServicePass() {
        assertThat(mistakes(
                        ArchitectureRules.ofAService(HERE),
                        GoodResource.class,
                        GoodService.class,
                        GoodRows.class,
                        Row.class))
                .isEmpty();
    }

    @Test
    void findsAResourceMethodOpenToNobodyKnows() {
        assertThat(mistakes(ArchitectureRules.RESOURCES_SAY_WHO_MAY_CALL, OpenResource.class))
                .contains("OpenResource.read()");
    }

    @Test
    void findsFieldInjection() {
        assertThat(mistakes(ArchitectureRules.NO_FIELD_INJECTION, InjectedService.class))
                .contains("InjectedService.rows");
    }

    @Test
    void findsEachStepAgainstTheDirection() {
        ArchRule direction = ArchitectureRules.oneDirection(HERE);
        assertThat(mistakes(direction, GoodResource.class, ServiceThatCallsUp.class))
                .contains("a resource is called by HTTP only");
        assertThat(mistakes(direction, GoodService.class, RowsThatCallUp.class))
                .contains("a repository only reads and writes its table");
        assertThat(mistakes(direction, GoodService.class, RowThatCallsUp.class)).contains("an entity is a row");
        assertThat(mistakes(direction, AnsweringService.class))
                .contains("answers and addresses are the resource's part");
    }

    @Test
    void findsAFrameworkInPureJava() {
        assertThat(mistakes(ArchitectureRules.pureJava(HERE), Row.class)).contains("jakarta.persistence.Entity");
        assertThat(mistakes(ArchitectureRules.pureJava(HERE), Plain.class)).isEmpty();
    }

    private static String mistakes(ArchRule rule, Class<?>... classes) {
        var result = rule.allowEmptyShould(true).evaluate(new ClassFileImporter().importClasses(classes));
        return result.hasViolation() ? result.getFailureReport().toString() : "";
    }

    @Path("/good")
    public static class GoodResource {
        private final GoodService service;

        GoodResource(GoodService service) {
            this.service = service;
        }

        @GET
        @RolesAllowed("reader")
        public Response read() {
            return Response.ok(service.read()).build();
        }
    }

    @ApplicationScoped
    static class GoodService {
        private final GoodRows rows;

        GoodService(GoodRows rows) {
            this.rows = rows;
        }

        Row read() {
            return rows.findById(new UUID(0, 0));
        }
    }

    @ApplicationScoped
    static class GoodRows implements PanacheRepositoryBase<Row, UUID> {}

    @Entity
    static class Row {}

    record Plain(String text) {}

    @Path("/open")
    public static class OpenResource {
        @GET
        public String read() {
            return "";
        }
    }

    @ApplicationScoped
    static class InjectedService {
        @Inject
        GoodRows rows;
    }

    @ApplicationScoped
    static class ServiceThatCallsUp {
        Object read(GoodResource resource) {
            return resource.read();
        }
    }

    @ApplicationScoped
    static class RowsThatCallUp implements PanacheRepositoryBase<Row, UUID> {
        Row read(GoodService service) {
            return service.read();
        }
    }

    @Entity
    static class RowThatCallsUp {
        Row read(GoodService service) {
            return service.read();
        }
    }

    @ApplicationScoped
    static class AnsweringService {
        Response read() {
            return Response.noContent().build();
        }
    }
}
