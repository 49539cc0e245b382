-- ordinal: the digits a number begins with, by which a series goes on; null where it has none or too many.
-- items, releases, history: JSON as text. reserved_by: issuer and subject of whoever took the symbol.
alter table document
    add column ordinal     int,
    add column items       longtext,
    add column releases    longtext,
    add column history     longtext,
    add column reserved_by varchar(400);
update document set items = '[]', releases = '{}', history = '[]';
update document
set ordinal = cast(regexp_substr(number, '^[0-9]+') as unsigned)
where number regexp '^[0-9]{1,9}([^0-9]|$)';
alter table document
    modify column items    longtext not null,
    modify column releases longtext not null,
    modify column history  longtext not null;
-- The highest number of a series, and the family of a base document in the order of symbols.
create index ix_document_series on document (body_prefix, kind, session, year, ordinal);
create index ix_document_base on document (base, symbol);

-- Every agenda item a document is listed under, for searching; the document's own column is what callers see.
create table document_item (
    symbol varchar(150) character set ascii collate ascii_bin not null,
    item   varchar(60)  character set ascii collate ascii_bin not null,
    primary key (symbol, item),
    constraint fk_document_item_document foreign key (symbol) references document (symbol)
) character set utf8mb4 collate utf8mb4_bin;
create index ix_document_item_item on document_item (item, symbol);

-- The one row that guards a series: whoever takes its next number locks it first. highest also remembers numbers whose
-- documents are no longer there.
create table symbol_series (
    series  varchar(400) character set ascii collate ascii_bin not null,
    highest int not null,
    primary key (series)
) character set utf8mb4 collate utf8mb4_bin;
