-- Parts of a programme are edited one by one: whoever is late is told.
alter table event_session add column version bigint not null default 0;
