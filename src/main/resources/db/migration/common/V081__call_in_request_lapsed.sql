-- Several requests may wait side by side; those that come to nothing say why.
alter table call_in_request add lapsed_because varchar(1000);
