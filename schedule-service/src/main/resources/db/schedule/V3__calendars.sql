-- What the calendars show of a meeting, counted: SEQUENCE, and LAST-MODIFIED (RFC 5545). A row has a life of its own
-- beside the meeting's version, which counts also what no calendar shows.
create table calendar_event (
    meeting_id binary(16)  not null,
    sequence   int         not null,
    digest     varchar(64) character set ascii collate ascii_bin not null,
    changed_at datetime(6) not null,
    primary key (meeting_id),
    constraint fk_calendar_event_meeting foreign key (meeting_id) references meeting (id) on delete cascade
) character set utf8mb4 collate utf8mb4_bin;

insert into calendar_event (meeting_id, sequence, digest, changed_at)
select id, 0, '', utc_timestamp(6) from meeting;

-- A private address of a feed; the secret in the address is nowhere but with who asked for it.
create table calendar_subscription (
    id          binary(16)   not null,
    version     bigint       not null,
    secret_hash binary(32)   not null,
    owner_id    varchar(400) not null,
    session_id  binary(16),
    body        varchar(100),
    item        varchar(40),
    delegation  varchar(16),
    language    varchar(2)   not null,
    created_at  datetime(6)  not null,
    primary key (id),
    constraint uq_calendar_subscription_secret unique (secret_hash),
    constraint fk_calendar_subscription_session foreign key (session_id) references session (id) on delete cascade
) character set utf8mb4 collate utf8mb4_bin;
create index ix_calendar_subscription_owner on calendar_subscription (owner_id, id);
