alter table organization_of_work
    add column decision        longtext,
    add column adopted_at      datetime(6),
    add column adopted_version int;

-- Each state of a timetable, as it was; content is never altered. A release says which states delegations plan by.
create table timetable_version (
    session_id  binary(16)   not null,
    number      int          not null,
    content     longtext     not null,
    recorded_at datetime(6)  not null,
    recorded_by varchar(255) not null,
    released_at datetime(6),
    remark      longtext,
    primary key (session_id, number),
    constraint fk_timetable_version_session foreign key (session_id) references session (id) on delete cascade
) character set utf8mb4 collate utf8mb4_bin;
