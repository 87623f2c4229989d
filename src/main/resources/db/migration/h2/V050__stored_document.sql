-- Files with their hash; written once.
create table stored_document (
    document_key varchar(40)  primary key,
    council      varchar(40)  not null,
    name         varchar(200) not null,
    media_type   varchar(100) not null,
    size         bigint       not null,
    sha256       varchar(64)  not null,
    stored_by    varchar(64)  not null,
    stored_at    timestamp(6) with time zone not null,
    bytes        blob not null
);
