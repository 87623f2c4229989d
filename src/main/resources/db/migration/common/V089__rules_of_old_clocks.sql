-- Clocks that began before V082 said how they are counted in their sentence only. Here it becomes what a new bank holiday moves; the start of the
-- product then counts them, which gives them the day reckoned. Clocks whose day is given, and tasks, have no rule and stay as they are.

update deadline set counting_rule = 'WORKING_DAYS_AFTER', counted_from = started_on,
    counted = cast(substring(replace(arithmetic, 'As soon as reasonably practicable: ', '')
        from 1 for position(' ' in replace(arithmetic, 'As soon as reasonably practicable: ', '')) - 1) as integer),
    start_event = case duty
        when 'GIVE_FACTUAL_ACCURACY_COMMENTS' then 'the draft report was received'
        when 'GIVE_COMMENTS' then 'the version was submitted'
        when 'PUBLISH_DECISION' then 'the decision was taken'
        when 'HEAR_CALL_IN' then 'the request was found valid'
        when 'RECONSIDER_DECISION' then 'it was referred back'
        else case when arithmetic like '%not recorded yet%' then 'the plan was opened, because the day of receipt is not recorded yet'
            else 'the report was received' end end,
    assumed = case when arithmetic like '%not recorded yet%' or arithmetic like '%assumed%' then true else false end,
    stated_on = case duty when 'SUBMIT_PLAN' then (select i.ofsted_deadline from inspection i where i.reference = deadline.case_reference) end
where counting_rule is null and task_id = '' and arithmetic like '%_ working days after %'
    and duty in ('GIVE_FACTUAL_ACCURACY_COMMENTS', 'PUBLISH_REPORT', 'SUBMIT_DRAFT_PLAN', 'SUBMIT_PLAN', 'GIVE_COMMENTS', 'PUBLISH_DECISION',
        'HEAR_CALL_IN', 'RECONSIDER_DECISION');

update deadline set counting_rule = 'MONTHS_ROLL_FORWARD', counted_from = started_on, start_event = 'members decided',
    counted = cast(substring(arithmetic from 1 for position(' ' in arithmetic) - 1) as integer)
where counting_rule is null and task_id = '' and duty = 'REPORT_PROGRESS' and arithmetic like '%_ months after the members%';

update deadline set counted_from = cast(right(arithmetic, 10) as date), start_event = 'the meeting is held',
    counting_rule = case when arithmetic like '% clear calendar days before %' then 'CLEAR_DAYS_LATEST_NOTICE'
        else 'CLEAR_WORKING_DAYS_LATEST_PUBLICATION' end,
    counted = cast(substring(arithmetic from 1 for position(' ' in arithmetic) - 1) as integer)
where counting_rule is null and task_id = '' and duty in ('PUBLISH_AGENDA', 'KEY_DECISION_NOTICE')
    and arithmetic like '%_ clear % days before the meeting on ____-__-__';
