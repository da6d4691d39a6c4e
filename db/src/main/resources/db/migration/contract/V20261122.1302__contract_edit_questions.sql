-- Questions of a template that no campaign asks yet are edited and put in another order; of two who do, the second chooses.
alter table contract_report_question add column version bigint not null default 0;
