-- What an agenda cites, also while it has no symbol of its own under which the registry could keep it.
create table agenda_citation (
    id               binary(16)  not null,
    version          bigint      not null,
    agenda_id        binary(16)  not null,
    item_id          binary(16)  not null,
    annotation_id    binary(16),
    type             varchar(30) not null,
    instrument       binary(16),
    designation      varchar(50),
    provision_unit   varchar(20),
    provision_number varchar(50),
    symbol           varchar(150) character set ascii collate ascii_bin,
    title            longtext,
    issued_by        varchar(300),
    ordinal          int,
    start_date       date,
    end_date         date,
    date_as_printed  varchar(200),
    as_printed       longtext,
    back_reference   boolean     not null,
    primary key (id),
    constraint fk_agenda_citation_agenda foreign key (agenda_id) references agenda (id) on delete cascade,
    constraint fk_agenda_citation_item foreign key (item_id) references agenda_item (id) on delete cascade,
    index ix_agenda_citation_instrument (instrument)
) character set utf8mb4 collate utf8mb4_bin;

create table note_verbale (
    id         binary(16) not null,
    version    bigint     not null,
    agenda_id  binary(16) not null,
    session_id binary(16) not null,
    item_id    binary(16) not null,
    date       date,
    sent_by    varchar(300),
    addressees longtext   not null,
    request    longtext,
    text       longtext   not null,
    responses  longtext,
    primary key (id),
    constraint fk_note_verbale_agenda foreign key (agenda_id) references agenda (id),
    constraint fk_note_verbale_item foreign key (item_id) references agenda_item (id),
    index ix_note_verbale_session (session_id),
    index ix_note_verbale_date (date)
) character set utf8mb4 collate utf8mb4_bin;

-- Symbols of what was prepared from the responses.
create table note_verbale_document (
    note_id  binary(16)   not null,
    position int          not null,
    symbol   varchar(150) character set ascii collate ascii_bin not null,
    primary key (note_id, position),
    constraint fk_note_verbale_document_note foreign key (note_id) references note_verbale (id),
    index ix_note_verbale_document_symbol (symbol)
) character set utf8mb4 collate utf8mb4_bin;
