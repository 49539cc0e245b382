package org.rostrum.schedule.calendar;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rostrum.commons.text.Language;
import org.rostrum.schedule.meeting.ItemNumber;

/**
 * Which feed a subscription is for.
 *
 * @param session id of a session: its meetings
 * @param item of the session's agenda: only the meetings that take it up
 * @param delegation only its statements at the session's meetings
 * @param body id or series symbol of a body: the meetings of all its sessions
 * @param language of the texts; English, or what there is, where absent
 */
@Schema(examples = "{\"session\": \"01a20bc0-dcb1-77c2-836e-e7f4e5cbd992\", \"item\": \"3(a)\", \"language\": \"fr\"}")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedRequest(
        UUID session,
        ItemNumber item,
        @Pattern(regexp = "[A-Za-z0-9._-]{1,16}") String delegation,
        @Size(min = 1, max = 100) String body,
        Language language) {

    public FeedRequest {
        language = language == null ? Language.EN : language;
    }

    @AssertTrue(message = "give either session, alone or with item or delegation, or body")
    @JsonIgnore
    @Schema(hidden = true)
    boolean isOneFeed() {
        long narrower = Stream.of(item == null, delegation == null)
                .filter(absent -> !absent)
                .count();
        return session == null ? body != null && narrower == 0 : body == null && narrower <= 1;
    }

    Feed feed() {
        if (session == null) {
            return new Feed.OfBody(body);
        }
        if (item != null) {
            return new Feed.OfItem(session, item.text());
        }
        return delegation == null ? new Feed.OfSession(session) : new Feed.OfDelegation(session, delegation);
    }
}
