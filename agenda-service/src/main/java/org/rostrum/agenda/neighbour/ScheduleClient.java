package org.rostrum.agenda.neighbour;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.rostrum.commons.text.LocalizedText;
import org.rostrum.web.ForwardedContext;

/** The part of the schedule service's API that an import needs. */
@RegisterRestClient(configKey = "schedule")
@RegisterProvider(ForwardedContext.class)
@RegisterProvider(PersonForwarding.class)
@OidcClientFilter
@Path("/v1")
interface ScheduleClient {

    @ClientExceptionMapper
    @Blocking
    static RuntimeException refusal(Response answer) {
        return NeighbourRefusal.of(answer);
    }

    String MERGE_PATCH = "application/merge-patch+json";

    @GET
    @Path("/sessions")
    Sessions sessions(
            @QueryParam("body") UUID body,
            @QueryParam("ordinal") Integer ordinal,
            @QueryParam("resumed") boolean resumed,
            @QueryParam("stub") boolean stub);

    @POST
    @Path("/sessions")
    Id create(@HeaderParam("Idempotency-Key") String key, Session session);

    @GET
    @Path("/sessions/{id}")
    RestResponse<Session> session(@PathParam("id") UUID id);

    @GET
    @Path("/sessions/{id}")
    ScheduleNeighbour.SessionBody sessionBody(@PathParam("id") UUID id);

    @PATCH
    @Path("/sessions/{id}")
    @Consumes(MERGE_PATCH)
    Id change(@PathParam("id") UUID id, @HeaderParam("If-Match") String tag, Session session);

    @GET
    @Path("/meetings")
    Meetings meetings(
            @QueryParam("session") UUID session, @QueryParam("limit") int limit, @QueryParam("cursor") String cursor);

    @POST
    @Path("/meetings")
    Id create(@HeaderParam("Idempotency-Key") String key, Meeting meeting);

    @GET
    @Path("/sessions/{id}/organization-of-work")
    RestResponse<OrganizationOfWork> organizationOfWork(@PathParam("id") UUID session);

    @PATCH
    @Path("/sessions/{id}/organization-of-work")
    @Consumes(MERGE_PATCH)
    JsonNode change(@PathParam("id") UUID session, @HeaderParam("If-Match") String tag, OrganizationOfWork changed);

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Id(UUID id) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Sessions(List<Id> data) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Session(
            UUID body,
            Integer ordinal,
            boolean resumed,
            LocalizedText title,
            LocalDate startDate,
            LocalDate endDate,
            LocalDateTime opensAt,
            LocalizedText venue,
            String zone,
            boolean zoneInferred,
            String format,
            boolean onlineObservation,
            Policies policies,
            boolean stub) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Policies(ScheduleNeighbour.RemoteTime remoteTime) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Meetings(List<PlannedMeeting> data, String next) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record PlannedMeeting(UUID id, UUID ownerSession, int number, OffsetDateTime start, List<PlannedEntry> entries) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record PlannedEntry(UUID itemId) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Meeting(
            UUID ownerSession,
            int number,
            OffsetDateTime start,
            OffsetDateTime end,
            String timeAsPrinted,
            String room,
            List<Entry> entries) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(String item, LocalizedText title, boolean continued, List<String> notes, List<Joint> jointWith) {}

    record Joint(UUID session, List<String> items) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record OrganizationOfWork(Map<String, LocalizedText> notes) {}
}
