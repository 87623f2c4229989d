-- Priorities of a plan, how its costs are paid for, and the early draft that Ofsted has after a focused visit with priority actions.

alter table finding add column heading varchar(240);

alter table improvement_plan add column on_financial_plan numeric(14, 2);
alter table improvement_plan add column financial_plan_year varchar(10);
alter table improvement_plan add column rest_from varchar(400);
alter table improvement_plan add column cost_period varchar(20);
alter table improvement_plan add column further_approval boolean default false not null;

-- A plan is sent once, and its early draft once. The column is made anew because the name of its constraint differs between databases.
alter table submission add column kind varchar(20) default 'PLAN' not null;
alter table submission add column late_because varchar(2000);
alter table submission add column of_plan varchar(40);
update submission set of_plan = plan_reference;
alter table submission drop column plan_reference;
alter table submission rename column of_plan to plan_reference;
alter table submission alter column plan_reference set not null;
alter table submission add constraint submission_once_a_kind unique (plan_reference, kind);
