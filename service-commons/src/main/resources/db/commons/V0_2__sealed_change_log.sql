-- The sealer gives committed rows a sequence without gaps and the hash of the chain; both null until then.
-- position: in which order rows were written. A row of a rolled-back transaction leaves a gap there, never in sequence.
-- salts: with the values they are what the hash covers; digests: what is left of values that were erased.
alter table change_log
    add column position     bigint not null auto_increment,
    add column sequence     bigint,
    add column hash         binary(32),
    add column actor_salt   binary(16),
    add column actor_digest binary(32),
    add column state_salt   binary(16),
    add column state_digest binary(32),
    add constraint uq_change_log_position unique (position),
    add constraint uq_change_log_sequence unique (sequence),
    add index ix_change_log_sequence_position (sequence, position);

-- One row: the end of the chain, and which process seals until when. Whoever seals locks it.
create table change_chain (
    id            tinyint     not null,
    last_sequence bigint      not null,
    last_hash     binary(32)  not null,
    holder        varchar(36) character set ascii collate ascii_bin,
    leased_until  datetime(6),
    primary key (id)
) character set utf8mb4 collate utf8mb4_bin;

insert into change_chain (id, last_sequence, last_hash) values (1, 0, repeat(x'00', 32));
