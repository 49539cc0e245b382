-- The body the session is of, by its id in the registry: an agenda is found by it.
alter table agenda add column body binary(16);

-- digest: SHA-256 of what tells one mandate from another, so that it is there once, however many agendas take it up.
create table mandate (
    id       binary(16)   not null,
    version  bigint       not null,
    verb     varchar(60)  not null,
    asked_by varchar(300),
    request  longtext,
    text     longtext,
    digest   binary(32)   not null,
    primary key (id),
    constraint uq_mandate_digest unique (digest)
) character set utf8mb4 collate utf8mb4_bin;

-- What a mandate rests on: the registry's instrument, with what it was called when the mandate was entered.
create table mandate_instrument (
    mandate_id  binary(16)  not null,
    position    int         not null,
    instrument  binary(16)  not null,
    type        varchar(20) not null,
    designation varchar(50),
    title       longtext,
    body        binary(16),
    paragraph   varchar(20),
    primary key (mandate_id, position),
    constraint fk_mandate_instrument_mandate foreign key (mandate_id) references mandate (id),
    index ix_mandate_instrument_instrument (instrument, paragraph),
    index ix_mandate_instrument_designation (designation, paragraph)
) character set utf8mb4 collate utf8mb4_bin;

-- folded: in small letters, as it is searched.
create table mandate_addressee (
    mandate_id binary(16)   not null,
    position   int          not null,
    name       varchar(300) not null,
    folded     longtext     not null,
    primary key (mandate_id, position),
    constraint fk_mandate_addressee_mandate foreign key (mandate_id) references mandate (id)
) character set utf8mb4 collate utf8mb4_bin;

-- The items under which a mandate is taken up.
create table mandate_item (
    mandate_id binary(16) not null,
    position   int        not null,
    item_id    binary(16) not null,
    agenda_id  binary(16) not null,
    session_id binary(16) not null,
    primary key (mandate_id, position),
    constraint fk_mandate_item_mandate foreign key (mandate_id) references mandate (id),
    constraint fk_mandate_item_item foreign key (item_id) references agenda_item (id),
    index ix_mandate_item_item (item_id),
    index ix_mandate_item_session (session_id)
) character set utf8mb4 collate utf8mb4_bin;
