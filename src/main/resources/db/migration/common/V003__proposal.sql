-- What people are typing. A version of null crosses as "not saved yet".
create table proposal (
    task_id  varchar(64) primary key,
    version  bigint          not null,
    council  varchar(40)     not null,
    content  varchar(1000000) not null,
    based_on bigint,
    saved_at timestamp(6) with time zone not null,
    saved_by varchar(64)     not null
);
