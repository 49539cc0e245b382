-- Everything under an agenda can be changed by itself; each change makes a version.
alter table agenda add column revision bigint not null default 1;
alter table agenda add column adoption longtext;

alter table agenda_item modify column number varchar(200) not null;
alter table agenda_item modify column programme longtext;
alter table agenda_item add column revision bigint not null default 1;
alter table agenda_item add column translations longtext;

-- Places change together, and a unique key would see them in between. The new indexes also serve the foreign keys.
alter table annotation add column revision bigint not null default 1;
alter table annotation add column translations longtext;
alter table annotation add index ix_annotation_item (item_id, position);
alter table annotation drop index uq_annotation_position;

alter table documentation add column revision bigint not null default 1;
alter table documentation add column translations longtext;
alter table documentation add index ix_documentation_item (item_id, position);
alter table documentation drop index uq_documentation_position;

-- Paragraphs were plain text and are HTML from now on.
update annotation
set text = replace(replace(replace(text, '&', '&amp;'), '<', '&lt;'), '>', '&gt;')
where text like '%&%' or text like '%<%' or text like '%>%';

create table programme_element (
    id           binary(16)  not null,
    agenda_id    binary(16)  not null,
    item_id      binary(16)  not null,
    position     int         not null,
    revision     bigint      not null default 1,
    translations longtext,
    kind         varchar(30) not null,
    holders      longtext    not null,
    topic        longtext,
    focus        longtext,
    text         longtext,
    primary key (id),
    constraint fk_programme_element_agenda foreign key (agenda_id) references agenda (id),
    constraint fk_programme_element_item foreign key (item_id) references agenda_item (id),
    index ix_programme_element_item (item_id, position)
) character set utf8mb4 collate utf8mb4_bin;

create table invitation (
    id           binary(16) not null,
    agenda_id    binary(16) not null,
    item_id      binary(16) not null,
    position     int        not null,
    revision     bigint     not null default 1,
    translations longtext,
    addressee    longtext,
    text         longtext   not null,
    primary key (id),
    constraint fk_invitation_agenda foreign key (agenda_id) references agenda (id),
    constraint fk_invitation_item foreign key (item_id) references agenda_item (id),
    index ix_invitation_item (item_id, position)
) character set utf8mb4 collate utf8mb4_bin;

-- An agenda as it was: the JSON its readers got, compressed.
create table agenda_version (
    agenda_id binary(16)   not null,
    number    bigint       not null,
    state     varchar(20)  not null,
    changed   varchar(300) not null,
    made_at   datetime(6)  not null,
    format    int          not null,
    content   longblob     not null,
    primary key (agenda_id, number),
    constraint fk_agenda_version_agenda foreign key (agenda_id) references agenda (id)
) character set utf8mb4 collate utf8mb4_bin;

-- What was once in an agenda, by the id it had.
create table removed (
    id         binary(16)  not null,
    agenda_id  binary(16)  not null,
    type       varchar(50) not null,
    number     varchar(200),
    removed_in bigint      not null,
    removed_at datetime(6) not null,
    primary key (id),
    constraint fk_removed_agenda foreign key (agenda_id) references agenda (id)
) character set utf8mb4 collate utf8mb4_bin;
