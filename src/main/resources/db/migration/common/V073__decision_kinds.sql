-- Decisions of one person, when a decision was published and when it is in effect, and what a record of the executive holds
-- (SI 2012/2089, regulations 12 and 13).

alter table decision add column made_by varchar(80);
update decision set made_by = (select m.body from meeting m where m.reference = decision.meeting);
alter table decision alter column made_by set not null;
alter table decision alter column meeting drop not null;
alter table decision add column alternatives varchar(20000);
alter table decision add column dispensations varchar(8000);
alter table decision add column reconsideration boolean default false not null;
alter table decision add column published_at timestamp(6) with time zone;
alter table decision add column in_effect_on date;
alter table decision add column referred_back_on date;
update decision set in_effect_on = decided_on where outcome <> 'DEFERRED';

alter table governance_report add column recommended_on date;
