package org.rostrum.schedule.inscription;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.rostrum.commons.persistence.JsonText;
import org.rostrum.schedule.floor.Category;
import org.rostrum.schedule.floor.ListKey;
import org.rostrum.schedule.floor.SpeakersList;
import org.rostrum.schedule.floor.SpeakingOrder;

/** A list of speakers that somebody has touched, without the speakers. */
@Entity
@Table(name = "speakers_list")
class ListRow {

    @Embeddable
    record Key(UUID meetingId, UUID sessionId, String item) {

        static Key of(UUID meeting, ListKey list) {
            return new Key(meeting, list.session(), list.item());
        }
    }

    @EmbeddedId
    Key key;

    /** Counts decisions on the list; written under the lock of the floor. */
    long version;

    Instant opensAt;

    Instant closesAt;

    boolean closed;

    @Enumerated(EnumType.STRING)
    SpeakingOrder speakingOrder;

    @Convert(converter = Limits.class)
    Map<Category, Integer> cutLimits;

    protected ListRow() {}

    ListRow(Key key) {
        this.key = key;
    }

    ListKey list() {
        return new ListKey(key.sessionId(), key.item());
    }

    SpeakersList value() {
        return new SpeakersList(opensAt, closesAt, closed, speakingOrder, cutLimits);
    }

    void set(SpeakersList list) {
        opensAt = list.opensAt();
        closesAt = list.closesAt();
        closed = list.closed();
        speakingOrder = list.order();
        cutLimits = list.cutLimits();
        version++;
    }

    @Converter
    @Immutable
    static class Limits extends JsonText<Map<Category, Integer>> {
        Limits() {
            super(new TypeReference<>() {});
        }
    }
}
