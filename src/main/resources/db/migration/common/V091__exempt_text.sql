-- Headings of a report whose text is exempt (Local Government Act 1972, Schedule 12A), and comments whose text is.
create table report_exempt_section (
    report_version_id bigint      not null references report_version,
    section           varchar(40) not null,
    primary key (report_version_id, section)
);

alter table report_comment add column exempt boolean default false not null;
