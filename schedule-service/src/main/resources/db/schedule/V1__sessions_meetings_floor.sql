create table session (
    id                 binary(16)   not null,
    version            bigint       not null,
    body               binary(16)   not null,
    body_prefix        varchar(100) character set ascii collate ascii_bin,
    ordinal            int,
    resumed            boolean      not null,
    title              longtext     not null,
    start_date         date,
    end_date           date,
    opens_at           datetime(6),
    venue              longtext,
    zone               varchar(64),
    zone_inferred      boolean      not null,
    format             varchar(20),
    online_observation boolean      not null,
    stub               boolean      not null,
    policies           longtext     not null,
    primary key (id),
    constraint uq_session_body_ordinal unique (body, ordinal, resumed)
) character set utf8mb4 collate utf8mb4_bin;

-- The timetable of a session as a whole; its rows are the meetings and their entries.
create table organization_of_work (
    session_id binary(16)  not null,
    version    bigint      not null,
    state      varchar(20) not null,
    notes      longtext    not null,
    primary key (session_id),
    constraint fk_organization_of_work_session foreign key (session_id) references session (id)
) character set utf8mb4 collate utf8mb4_bin;

create table meeting (
    id              binary(16)  not null,
    version         bigint      not null,
    owner_session   binary(16)  not null,
    number          int         not null,
    start_at        datetime(6) not null,
    end_at          datetime(6) not null,
    time_as_printed varchar(100),
    room            varchar(200),
    state           varchar(20) not null,
    primary key (id),
    constraint uq_meeting_number unique (owner_session, number),
    constraint uq_meeting_start unique (owner_session, start_at),
    constraint fk_meeting_session foreign key (owner_session) references session (id)
) character set utf8mb4 collate utf8mb4_bin;

create table meeting_entry (
    id         binary(16)  not null,
    meeting_id binary(16)  not null,
    position   int         not null,
    session_id binary(16)  not null,
    item       varchar(40) not null,
    item_id    binary(16),
    title      longtext    not null,
    continued  boolean     not null,
    notes      longtext    not null,
    primary key (id),
    constraint uq_meeting_entry_position unique (meeting_id, position),
    constraint fk_meeting_entry_meeting foreign key (meeting_id) references meeting (id),
    constraint fk_meeting_entry_session foreign key (session_id) references session (id)
) character set utf8mb4 collate utf8mb4_bin;

-- Which items of which other session an entry is considered together with.
create table joint_entry (
    entry_id   binary(16) not null,
    session_id binary(16) not null,
    items      longtext   not null,
    primary key (entry_id, session_id),
    constraint fk_joint_entry_entry foreign key (entry_id) references meeting_entry (id),
    constraint fk_joint_entry_session foreign key (session_id) references session (id)
) character set utf8mb4 collate utf8mb4_bin;

-- The one row that guards a meeting's remote time: every decision locks it first.
create table floor (
    meeting_id         binary(16) not null,
    allotted_seconds   int        not null,
    overridden_seconds int        not null,
    used_seconds       int        not null,
    running_seconds    int        not null,
    reserved_seconds   int        not null,
    waiting_seconds    int        not null,
    exempt_seconds     int        not null,
    overrun_seconds    int        not null,
    last_sequence      bigint     not null,
    primary key (meeting_id),
    constraint fk_floor_meeting foreign key (meeting_id) references meeting (id)
) character set utf8mb4 collate utf8mb4_bin;

-- sequence: number of the decision that placed the request; the order of request within a meeting.
create table inscription (
    id                binary(16)   not null,
    version           bigint       not null,
    meeting_id        binary(16)   not null,
    session_id        binary(16)   not null,
    item              varchar(40)  not null,
    delegation        varchar(16)  not null,
    on_behalf_of      varchar(100),
    speaker           varchar(200) not null,
    category          varchar(30)  not null,
    mode              varchar(10)  not null,
    requested_seconds int          not null,
    granted_seconds   int          not null,
    reserved_seconds  int          not null,
    accept_shorter    boolean      not null,
    minimum_seconds   int          not null,
    language          varchar(2),
    advance_text      longtext,
    status            varchar(20)  not null,
    sequence          bigint       not null,
    requested_at      datetime(6)  not null,
    primary key (id),
    constraint uq_inscription_sequence unique (meeting_id, sequence),
    constraint fk_inscription_floor foreign key (meeting_id) references floor (meeting_id),
    constraint fk_inscription_session foreign key (session_id) references session (id)
) character set utf8mb4 collate utf8mb4_bin;
create index ix_inscription_status on inscription (meeting_id, status, sequence);

-- Every decision with the figures it was made on; append-only.
create table ledger_entry (
    meeting_id     binary(16)   not null,
    sequence       bigint       not null,
    inscription_id binary(16)   not null,
    decision       varchar(20)  not null,
    seconds        int          not null,
    figures        longtext     not null,
    decided_at     datetime(6)  not null,
    actor_id       varchar(400) not null,
    primary key (meeting_id, sequence)
) character set utf8mb4 collate utf8mb4_bin;
