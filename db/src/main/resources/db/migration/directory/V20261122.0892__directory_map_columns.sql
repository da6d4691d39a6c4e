-- A file whose form nobody knows waits for a person to say what its columns mean; the answer is remembered for the next
-- file of the same columns.
alter table import_task
    drop constraint import_task_state_check,
    add constraint import_task_state_check check (state in
        ('PLAN_DUE', 'MAPPING_DUE', 'PLANNED', 'APPLY_DUE', 'APPLIED', 'FAILED', 'CANCELLED')),
    add column sheet text,
    add column sheets text[] not null default '{}',
    add column hidden_sheets text[] not null default '{}',
    add column mapping text;
comment on column import_task.sheet is 'Of a workbook: the sheet to read; the first visible one where nobody chose';
comment on column import_task.mapping is 'What each column means, in their order; absent where the form says so';

create table import_task_preview (
    task_id     bigint  not null references import_task on delete cascade,
    place       integer not null check (place >= 0),
    cells       text[]  not null,
    primary key (task_id, place)
);
comment on table import_task_preview is 'The header of a file (place 0) and its first rows, for whoever says what the columns mean';

create table import_mapping (
    fingerprint char(64) primary key,
    headers     text[]   not null,
    mapping     text     not null,
    said_by     text     not null,
    said_at     timestamptz not null
);
comment on table import_mapping is 'What the columns of a file meant last time, by the words of its header';
select journal_track('import_mapping', label => 'said_by');

-- What somebody decided of a conflict. Our value kept is not asked about again.
create table conflict_settlement (
    run_id      integer not null,
    line        integer not null,
    choice      text    not null check (choice in ('OURS', 'THEIRS')),
    settled_by  text    not null,
    settled_at  timestamptz not null,
    primary key (run_id, line),
    foreign key (run_id, line) references import_row on delete cascade
);
comment on table conflict_settlement is 'What the CRESS decided where a file contradicted an edited entry';
select journal_track('conflict_settlement', label => 'choice');
