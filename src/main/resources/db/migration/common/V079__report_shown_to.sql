-- The offices that may read a report before it is published, because something is asked of them about it.

create table report_shown_to (
    report_id bigint      not null references governance_report,
    role      varchar(40) not null,
    primary key (report_id, role)
);
