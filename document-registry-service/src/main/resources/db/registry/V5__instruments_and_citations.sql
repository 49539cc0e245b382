-- known_as: the body and the designation, or where there is none the folded title and the date, so that it is there once.
create table instrument (
    id          binary(16)   not null,
    version     bigint       not null,
    type        varchar(20)  not null,
    body        binary(16),
    designation varchar(50),
    title       longtext,
    symbol      varchar(150) character set ascii collate ascii_bin,
    date        date,
    known_as    varchar(600) not null,
    primary key (id),
    constraint uq_instrument_known_as unique (type, known_as),
    constraint fk_instrument_body foreign key (body) references body (id),
    index ix_instrument_designation (designation),
    index ix_instrument_symbol (symbol)
) character set utf8mb4 collate utf8mb4_bin;

-- Neither symbol need be in the registry. target: the cited symbol or the id of the instrument, so that one key tells
-- citations apart; the provision is empty where the whole is cited.
create table citation (
    id               binary(16)   not null,
    version          bigint       not null,
    citing           varchar(150) character set ascii collate ascii_bin not null,
    cited            varchar(150) character set ascii collate ascii_bin,
    instrument       binary(16),
    target           varchar(150) character set ascii collate ascii_bin not null,
    provision_unit   varchar(20)  not null,
    provision_number varchar(50)  not null,
    as_printed       longtext,
    primary key (id),
    constraint uq_citation unique (citing, target, provision_unit, provision_number),
    constraint fk_citation_instrument foreign key (instrument) references instrument (id),
    index ix_citation_cited (cited)
) character set utf8mb4 collate utf8mb4_bin;
