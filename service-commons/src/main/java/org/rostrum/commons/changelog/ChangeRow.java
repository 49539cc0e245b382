package org.rostrum.commons.changelog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One change as it was made; never altered. */
@Entity
@Immutable
@Table(name = "change_log")
public class ChangeRow {

    @Id
    UUID id;

    String resourceType;

    String resourceId;

    String action;

    String actorId;

    String actorName;

    String onBehalfOf;

    String correlationId;

    Instant changedAt;

    @Column(name = "state_before")
    String before;

    @Column(name = "state_after")
    String after;
}
