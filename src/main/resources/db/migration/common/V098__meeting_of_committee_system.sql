-- What the committee system (Modern.Gov, CMIS) calls a meeting, so that an import finds it again on another day.

alter table meeting add column external_id varchar(200);
alter table meeting add constraint meeting_of_committee_system unique (council, external_id);
