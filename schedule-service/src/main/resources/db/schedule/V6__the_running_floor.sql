-- charge: in which figure of the remote time it stands. asked: the order of requests, which the waiting list goes by.
-- turn_lane, turn_number: its place in the list of speakers. spoken_micros, running_since: the clock of the statement.
alter table inscription
    add column speaker_rank     varchar(30) not null default 'DELEGATE',
    add column charge           varchar(20) not null default 'NONE',
    add column asked            bigint      not null default 0,
    add column turn_lane        varchar(20) not null default 'REGULAR',
    add column turn_number      bigint      not null default 0,
    add column absences         int         not null default 0,
    add column spoken_micros    bigint,
    add column running_since    datetime(6),
    add column begun_at         datetime(6),
    add column ended_at         datetime(6),
    add column swap_offered_to  binary(16),
    add column carried_over_to  binary(16),
    add column carried_over_from binary(16);
update inscription set asked = sequence, turn_number = sequence;
update inscription set charge = 'REMOTE_TIME' where mode = 'REMOTE' and category <> 'POINT_OF_ORDER';
update inscription set charge = 'EXEMPT' where mode = 'REMOTE' and category = 'POINT_OF_ORDER';

-- seed: of lots. first_allotted_seconds: what the ledger begins with. at_risk: inscriptions whose time is missing.
alter table floor
    add column seed                   bigint   not null default 0,
    add column last_turn              bigint   not null default 0,
    add column closed                 boolean  not null default false,
    add column first_allotted_seconds int      not null default 0,
    add column at_risk                longtext;
update floor set last_turn = last_sequence, first_allotted_seconds = allotted_seconds,
    seed = cast(rand() * 9007199254740991 as signed), at_risk = '[]';
alter table floor modify column at_risk longtext not null;

-- The event that the figures are recomputed from; null for decisions of the first version.
alter table ledger_entry add column event longtext;

alter table meeting add column interpretation_ends_at datetime(6);

-- A list of speakers that somebody has touched; the others are open, in the session's order.
create table speakers_list (
    meeting_id     binary(16)  not null,
    session_id     binary(16)  not null,
    item           varchar(40) not null,
    version        bigint      not null,
    opens_at       datetime(6),
    closes_at      datetime(6),
    closed         boolean     not null,
    speaking_order varchar(20),
    cut_limits     longtext    not null,
    primary key (meeting_id, session_id, item),
    constraint fk_speakers_list_floor foreign key (meeting_id) references floor (meeting_id)
) character set utf8mb4 collate utf8mb4_bin;
