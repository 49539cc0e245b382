-- What a next version might bring: columns that this one does not know.
alter table inscription add column seat varchar(40), add column interpreted boolean not null default false;
