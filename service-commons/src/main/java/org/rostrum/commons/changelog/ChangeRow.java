package org.rostrum.commons.changelog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One change as it was made; never altered. */
@Entity
@Table(name = "change_log")
public class ChangeRow {

    @Id
    UUID id;

    @Column(name = "resource_type")
    String resourceType;

    @Column(name = "resource_id")
    String resourceId;

    String action;

    @Column(name = "actor_id")
    String actorId;

    @Column(name = "actor_name")
    String actorName;

    @Column(name = "on_behalf_of")
    String onBehalfOf;

    @Column(name = "correlation_id")
    String correlationId;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "state_before")
    String before;

    @Column(name = "state_after")
    String after;
}
