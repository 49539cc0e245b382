create table room (
    id        binary(16)  not null,
    version   bigint      not null,
    code      varchar(40) not null,
    names     longtext    not null,
    building  longtext,
    capacity  int,
    equipment longtext    not null,
    primary key (id),
    constraint uq_room_code unique (code)
) character set utf8mb4 collate utf8mb4_bin;

create table interpretation_team (
    id        binary(16)  not null,
    version   bigint      not null,
    code      varchar(40) not null,
    names     longtext    not null,
    languages longtext    not null,
    primary key (id),
    constraint uq_interpretation_team_code unique (code)
) character set utf8mb4 collate utf8mb4_bin;

-- taken_start: the start, while no other meeting of the session may have it; null once the meeting is cancelled.
alter table meeting
    add column room_id      binary(16),
    add column taken_start  datetime(6),
    add column opened_at    datetime(6),
    add column closed_at    datetime(6),
    add column state_reason longtext;
update meeting set taken_start = start_at;
alter table meeting drop index uq_meeting_start;
alter table meeting add constraint uq_meeting_start unique (owner_session, taken_start);
create index ix_meeting_room on meeting (room_id, start_at);
create index ix_meeting_start on meeting (start_at, id);
alter table meeting add constraint fk_meeting_room foreign key (room_id) references room (id);

create table meeting_interpretation_team (
    meeting_id binary(16) not null,
    team_id    binary(16) not null,
    primary key (meeting_id, team_id),
    constraint fk_meeting_interpretation_team_meeting foreign key (meeting_id) references meeting (id),
    constraint fk_meeting_interpretation_team_team foreign key (team_id) references interpretation_team (id)
) character set utf8mb4 collate utf8mb4_bin;

-- A decision on the meeting as a whole, such as another allotment, is about no single request.
alter table ledger_entry modify column inscription_id binary(16);

alter table session
    add column building                 longtext,
    add column observation_link         varchar(2000),
    add column interpretation_languages longtext;

create table delegation (
    code     varchar(16) not null,
    version  bigint      not null,
    names    longtext    not null,
    kind     varchar(30) not null,
    iso_code varchar(2),
    primary key (code)
) character set utf8mb4 collate utf8mb4_bin;

create table delegation_group (
    code    varchar(16) not null,
    version bigint      not null,
    names   longtext    not null,
    primary key (code)
) character set utf8mb4 collate utf8mb4_bin;

create table delegation_group_member (
    group_code varchar(16) not null,
    delegation varchar(16) not null,
    primary key (group_code, delegation),
    constraint fk_delegation_group_member_group foreign key (group_code) references delegation_group (code),
    constraint fk_delegation_group_member_delegation foreign key (delegation) references delegation (code)
) character set utf8mb4 collate utf8mb4_bin;
