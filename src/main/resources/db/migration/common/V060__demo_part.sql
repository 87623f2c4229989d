-- How far each part of the demonstration has been told, so that one that was interrupted goes on where it stopped. Empty without it.
create table demo_part (
    name       varchar(80)   primary key,
    council    varchar(40)   not null,
    begun_on   date          not null,
    steps_done integer       not null,
    known      varchar(4000) not null,
    finished   boolean       not null
);
