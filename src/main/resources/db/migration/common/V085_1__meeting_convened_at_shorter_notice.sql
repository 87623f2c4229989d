-- A meeting that is convened at shorter notice than its clear days: on which day, and why.

alter table meeting add column convened_on date;
alter table meeting add column convened_because varchar(4000);
