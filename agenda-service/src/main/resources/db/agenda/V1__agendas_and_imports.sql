create table agenda (
    id                binary(16)  not null,
    version           bigint      not null,
    session_id        binary(16)  not null,
    state             varchar(20) not null,
    symbol            varchar(150) character set ascii collate ascii_bin,
    kind              varchar(200),
    distribution      varchar(50),
    document_date     date,
    original_language varchar(2)  not null,
    primary key (id),
    constraint uq_agenda_session unique (session_id)
) character set utf8mb4 collate utf8mb4_bin;

create table agenda_item (
    id                binary(16)  not null,
    agenda_id         binary(16)  not null,
    parent_id         binary(16),
    position          int         not null,
    number            varchar(40) not null,
    number_as_printed varchar(60),
    title             longtext    not null,
    short_title       longtext,
    programme         longtext    not null,
    primary key (id),
    constraint uq_agenda_item_number unique (agenda_id, number),
    constraint fk_agenda_item_agenda foreign key (agenda_id) references agenda (id),
    constraint fk_agenda_item_parent foreign key (parent_id) references agenda_item (id)
) character set utf8mb4 collate utf8mb4_bin;

-- The paragraphs that explain an item, in order.
create table annotation (
    id        binary(16) not null,
    agenda_id binary(16) not null,
    item_id   binary(16) not null,
    position  int        not null,
    text      longtext   not null,
    primary key (id),
    constraint uq_annotation_position unique (item_id, position),
    constraint fk_annotation_agenda foreign key (agenda_id) references agenda (id),
    constraint fk_annotation_item foreign key (item_id) references agenda_item (id)
) character set utf8mb4 collate utf8mb4_bin;

-- The documents an item has before it, as printed; the registry knows more of each.
create table documentation (
    id        binary(16) not null,
    agenda_id binary(16) not null,
    item_id   binary(16) not null,
    position  int        not null,
    symbol    varchar(150) character set ascii collate ascii_bin,
    title     longtext   not null,
    primary key (id),
    constraint uq_documentation_position unique (item_id, position),
    constraint fk_documentation_agenda foreign key (agenda_id) references agenda (id),
    constraint fk_documentation_item foreign key (item_id) references agenda_item (id)
) character set utf8mb4 collate utf8mb4_bin;

-- One for each pair of item and other session.
create table joint_consideration (
    id            binary(16) not null,
    version       bigint     not null,
    session_id    binary(16) not null,
    item_id       binary(16) not null,
    other_session binary(16) not null,
    other_items   longtext   not null,
    primary key (id),
    constraint uq_joint_consideration_pair unique (item_id, other_session),
    constraint fk_joint_consideration_item foreign key (item_id) references agenda_item (id),
    index ix_joint_consideration_session (session_id),
    index ix_joint_consideration_other (other_session)
) character set utf8mb4 collate utf8mb4_bin;

-- digest: SHA-256 of the bytes that were read; the same bytes are one import.
create table agenda_import (
    id            binary(16)   not null,
    version       bigint       not null,
    digest        binary(32)   not null,
    media_type    varchar(100) not null,
    source        longtext     not null,
    state         varchar(20)  not null,
    plan          longtext     not null,
    steps         longtext     not null,
    failure       longtext,
    requested_by  varchar(400) not null,
    requested_at  datetime(6)  not null,
    claimed_until datetime(6),
    primary key (id),
    constraint uq_agenda_import_digest unique (digest)
) character set utf8mb4 collate utf8mb4_bin;
