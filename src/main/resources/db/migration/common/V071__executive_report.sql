-- What a report to an executive says besides, who considers it first, the answer of the table keyDecision, and how its author answers what
-- contradicts itself in it.

alter table report_version add column recommended_by varchar(80);
alter table report_version add column call_in_urgency varchar(8000);
alter table report_version add column marked_key boolean;
alter table report_version add column key_wards_reason varchar(8000);
alter table report_version add column earlier_decision varchar(4000);
alter table report_version add column key_decision boolean;
alter table report_version add column key_because varchar(1000);

create table report_answer (
    report_version_id bigint       not null references report_version,
    contradiction     varchar(40)  not null,
    answer            varchar(8000) not null,
    primary key (report_version_id, contradiction)
);

-- Whether a decision is key is no longer ticked among the facts: the table keyDecision answers it.
delete from report_fact where fact = 'KEY_DECISION';
