-- The day on which the report was decided, so that it is not withdrawn from under a decision that was taken.

alter table governance_report add column taken_on date;

update governance_report set taken_on = (select max(decision.decided_on) from decision
    where decision.report = governance_report.reference and decision.outcome not in ('DEFERRED', 'RECOMMENDED'));
