package org.rostrum.schedule.meeting;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.rostrum.commons.persistence.VersionedEntity;
import org.rostrum.commons.text.LocalizedText;

/** One item taken up at one meeting. */
@Entity
class MeetingEntry {

    @Id
    UUID id = VersionedEntity.newId();

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "meeting_id")
    Meeting meeting;

    int position;

    UUID sessionId;

    String item;

    UUID itemId;

    LocalizedText title;

    /** Whether "(continued)" is printed. */
    boolean continued;

    @Convert(converter = ValueTexts.Strings.class)
    List<String> notes = List.of();

    @ElementCollection
    @CollectionTable(name = "joint_entry", joinColumns = @JoinColumn(name = "entry_id"))
    @BatchSize(size = 200)
    List<JointEntry> jointWith = new ArrayList<>();

    /** Whether an item of a session is taken up here, directly or by joint consideration. */
    boolean takesUp(UUID session, ItemNumber number) {
        return sessionId.equals(session) && item.equals(number.text())
                || jointWith.stream()
                        .anyMatch(joint -> joint.session().equals(session)
                                && joint.items().numbers().contains(number));
    }
}
