-- Words of titles are searched in each replica's own index; the column for them is no longer read.
alter table document
    drop column title_words,
    add column modified_at datetime(6);
update document d
set modified_at = coalesce(
    (select max(c.changed_at) from change_log c where c.resource_type = 'document' and c.resource_id = d.symbol),
    utc_timestamp(6));
alter table document modify column modified_at datetime(6) not null;

-- The filters of lists, each in the order of symbols, and the two other orders.
create index ix_document_body on document (body_prefix, symbol);
create index ix_document_kind on document (kind, symbol);
create index ix_document_session on document (session, symbol);
create index ix_document_year on document (year, symbol);
create index ix_document_status on document (status, symbol);
create index ix_document_date on document (date, symbol);
create index ix_document_modified_at on document (modified_at, symbol);
