-- A notice to one person is a message whose address is looked up when it is sent. An attempt is written down before the mail server is
-- spoken to; one of which nobody knows how it ended is counted, because the reader may have the message already.

alter table message alter column purpose set data type varchar(400);
alter table message alter column recipients drop not null;
alter table message add column kind varchar(40);
alter table message add column recipient varchar(255);
alter table message add column html_body varchar(100000);
alter table message add column calendar varchar(4000);
alter table message add column attempted_at timestamp(6) with time zone;
alter table message add column unclear_attempts integer default 0 not null;
alter table message add column problem varchar(1000);
create index message_recipient on message (recipient);
