-- For each of the numbers in other_items the item it is, null while it is not held here.
alter table joint_consideration add column other_item_ids longtext;

-- Who is applying an import: a process that lost its claim writes no more.
alter table agenda_import add column claim binary(16);

-- How often the plan was corrected or a step refused for good: part of the Idempotency-Keys of the steps.
alter table agenda_import add column attempt int not null default 0;
