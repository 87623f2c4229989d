-- The day a round of updates was opened, from which its owners and those who verify have their days, so that a bank holiday moves these too.
alter table progress_round add column opened_on date;
update progress_round set opened_on = (select cast(min(entry.entered_at) at time zone 'Europe/London' as date) from register_entry entry
    where entry.council = progress_round.council and entry.subject = progress_round.reference and entry.act = 'Open progress update');
alter table progress_round alter column opened_on set not null;
