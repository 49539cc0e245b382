-- Every content that was announced to the store of files, before it was put there; seen_at: when it was last announced or
-- let go. A content that no row of document_file names is removed a day after that.
create table file_content (
    sha256  char(64) character set ascii collate ascii_bin not null,
    size    bigint      not null,
    seen_at datetime(6) not null,
    primary key (sha256),
    index ix_file_content_seen_at (seen_at)
) character set utf8mb4 collate utf8mb4_bin;

create table document_file (
    id        binary(16)   not null,
    version   bigint       not null,
    symbol    varchar(150) character set ascii collate ascii_bin not null,
    language  varchar(2)   not null,
    format    varchar(10)  not null,
    sha256    char(64) character set ascii collate ascii_bin not null,
    size      bigint       not null,
    stored_at datetime(6)  not null,
    primary key (id),
    constraint uq_document_file_symbol_language_format unique (symbol, language, format),
    constraint fk_document_file_document foreign key (symbol) references document (symbol),
    constraint fk_document_file_file_content foreign key (sha256) references file_content (sha256)
) character set utf8mb4 collate utf8mb4_bin;
