-- What a next version might bring: columns that this one does not know.
alter table agenda add column motto varchar(40), add column archived boolean not null default false;
