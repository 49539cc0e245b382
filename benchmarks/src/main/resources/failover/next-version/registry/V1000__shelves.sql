-- What a next version might bring: columns that this one does not know.
alter table document add column shelf varchar(40), add column archived boolean not null default false;
