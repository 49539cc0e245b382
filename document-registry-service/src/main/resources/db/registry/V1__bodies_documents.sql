-- unprefixed_name: the folded English name of a body without prefix, so that it is there once.
create table body (
    id              binary(16) not null,
    version         bigint     not null,
    prefix          varchar(100) character set ascii collate ascii_bin,
    names           longtext   not null,
    aliases         longtext   not null,
    parent          binary(16),
    inferred        boolean    not null,
    unprefixed_name varchar(500),
    primary key (id),
    constraint uq_body_prefix unique (prefix),
    constraint uq_body_unprefixed_name unique (unprefixed_name),
    constraint fk_body_parent foreign key (parent) references body (id)
) character set utf8mb4 collate utf8mb4_bin;

-- Every name and alias of a body in every language, folded for searching.
create table body_name (
    body_id     binary(16)   not null,
    folded_name varchar(500) not null,
    primary key (body_id, folded_name),
    constraint fk_body_name_body foreign key (body_id) references body (id)
) character set utf8mb4 collate utf8mb4_bin;
create index ix_body_name_folded_name on body_name (folded_name);

-- A canonical symbol is ASCII and compares by its bytes. What stands from body_prefix to reissued is taken from it.
-- title_words: all titles folded, for searching.
create table document (
    symbol            varchar(150) character set ascii collate ascii_bin not null,
    version           bigint       not null,
    body_prefix       varchar(150) character set ascii collate ascii_bin not null,
    session           varchar(150) character set ascii collate ascii_bin,
    year              int,
    kind              varchar(150) character set ascii collate ascii_bin,
    number            varchar(150) character set ascii collate ascii_bin not null,
    modifiers         longtext     not null,
    base              varchar(150) character set ascii collate ascii_bin not null,
    reissued          boolean      not null,
    title             longtext,
    titles_as_printed longtext     not null,
    title_words       longtext     not null,
    status            varchar(20)  not null,
    distribution      varchar(20),
    original_language varchar(2),
    date              date,
    author            varchar(500),
    job_number        varchar(50),
    primary key (symbol)
) character set utf8mb4 collate utf8mb4_bin;
create index ix_document_body_kind_year on document (body_prefix, kind, year, symbol);
