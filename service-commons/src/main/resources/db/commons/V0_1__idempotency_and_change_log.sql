-- Answers kept for Idempotency-Key. scope: SHA-256 of issuer, subject, method and path.
create table idempotency_key (
    scope        binary(32)   not null,
    request_key  varchar(255) character set ascii collate ascii_bin not null,
    fingerprint  binary(32)   not null,
    created_at   datetime(6)  not null,
    status       smallint,
    media_type   varchar(100),
    location     varchar(1000),
    entity_tag   varchar(100),
    body         longtext,
    primary key (scope, request_key),
    index ix_idempotency_key_created_at (created_at)
) character set utf8mb4 collate utf8mb4_bin;

-- What was changed, by whom, when: one row in the transaction of each change.
create table change_log (
    id             binary(16)   not null,
    resource_type  varchar(50)  not null,
    resource_id    varchar(200) not null,
    action         varchar(50)  not null,
    actor_id       varchar(400) not null,
    actor_name     varchar(255) not null,
    on_behalf_of   varchar(400),
    correlation_id varchar(64),
    changed_at     datetime(6)  not null,
    state_before   longtext,
    state_after    longtext,
    primary key (id),
    index ix_change_log_resource (resource_type, resource_id)
) character set utf8mb4 collate utf8mb4_bin;
