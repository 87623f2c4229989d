-- A task can be for several roles, and a clock remembers for which moment people were last reminded of it.
alter table deadline drop column task_role;
alter table deadline add column task_roles varchar(200);
alter table deadline add column reminded varchar(60);
