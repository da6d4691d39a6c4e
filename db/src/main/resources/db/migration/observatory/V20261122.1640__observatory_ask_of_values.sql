-- The second approach of the observatory, by values: what organisations say of themselves, told as aggregates only. A grid never
-- changes; another way of asking is another grid.
create table values_grid (
    id         smallint primary key,
    code       text     not null unique check (code ~ '^[a-z0-9-]+$'),
    name       text     not null check (btrim(name) <> ''),
    since      date     not null unique,
    source     text     not null check (btrim(source) <> ''),
    asked      smallint not null check (asked between 1 and 40),
    unique (id, asked)
);
comment on table values_grid is 'A dated list of questions of the self-assessment, with its source; the last one is asked';

create table values_question (
    grid_id  smallint not null references values_grid,
    number   smallint not null check (number between 1 and 40),
    theme    text     not null check (theme in ('GOVERNANCE', 'EMPLOYMENT', 'TERRITORY', 'ENVIRONMENT')),
    wording  text     not null check (btrim(wording) <> ''),
    short    text     not null check (btrim(short) <> '' and length(short) <= 40),
    origin   text     not null check (origin in ('DOCUMENT', 'OURS')),
    source   text     not null check (btrim(source) <> ''),
    primary key (grid_id, number)
);
comment on column values_question.origin is 'Whether it takes up the words of a document, which source quotes, or was written for this grid';

insert into values_grid values (1, 'valeurs-1', 'Se situer sur les valeurs de l’ESS', date '2014-01-01',
    'Plan d’actions du Pôle ESS Sambre-Avesnois, 5 novembre 2012 : « La seconde approche sociale reposera sur les valeurs. Il s’agit ici de mesurer l’utilité sociale, l’adéquation des comportements des SESS avec les valeurs de l’ESS. » Ce document ne donne ni questions ni échelle : les quatre thèmes et l’échelle de réponse sont les nôtres, comme les questions marquées ainsi.',
    12);

insert into values_question (grid_id, number, theme, short, wording, origin, source) values
    (1, 1, 'GOVERNANCE', 'Une personne, une voix', 'Nos membres prennent part aux décisions, chacun avec une voix.', 'OURS',
        'Question rédigée pour cette grille.'),
    (1, 2, 'GOVERNANCE', 'Salariés et bénévoles associés', 'Nos salariés et nos bénévoles sont associés aux choix qui les concernent.', 'OURS',
        'Question rédigée pour cette grille.'),
    (1, 3, 'GOVERNANCE', 'Transparence', 'Nos comptes et nos décisions sont expliqués à tous nos membres.', 'DOCUMENT',
        '« faire ensemble, un sens partagé de l’intérêt général et la transparence » (Assemblée locale de la vie associative)'),
    (1, 4, 'EMPLOYMENT', 'Emploi ouvert à tous', 'Nous employons ou accueillons des personnes handicapées ou éloignées de l’emploi.', 'DOCUMENT',
        '« Engagements pour l’emploi de personnes handicapées dans l’entreprise », « structures d’insertion par l’activité économique » (Moments solidaires)'),
    (1, 5, 'EMPLOYMENT', 'Formation', 'Nous formons nos salariés et nos bénévoles.', 'DOCUMENT',
        '« Il existe donc un fort besoin de formation sur des thématiques spécifiques » (Un plan de formation ESS)'),
    (1, 6, 'EMPLOYMENT', 'Emplois durables', 'Nous veillons à ce que nos emplois durent.', 'DOCUMENT',
        '« Le financement des emplois et la pérennisation sont des questions essentielles » (Faciliter l’accès aux financements)'),
    (1, 7, 'TERRITORY', 'Coopération', 'Nous mettons des moyens ou des projets en commun avec d’autres organisations d’ici.', 'DOCUMENT',
        '« faciliter l’échange de bonnes pratiques et la coopération » (Réseau territorial des acteurs ESS)'),
    (1, 8, 'TERRITORY', 'Engagement volontaire', 'Des habitants prennent part bénévolement à nos activités.', 'DOCUMENT',
        '« un mouvement fondé sur l’engagement volontaire » (Pôle ressources ESS et vie associative)'),
    (1, 9, 'TERRITORY', 'Projet de territoire', 'Nous prenons part à un projet de développement de notre territoire.', 'DOCUMENT',
        '« impliquer les acteurs dans le développement territorial » (Réseau territorial des acteurs ESS)'),
    (1, 10, 'ENVIRONMENT', 'Énergie', 'Nous suivons nos consommations d’énergie et nous les réduisons.', 'OURS',
        'Question rédigée pour cette grille.'),
    (1, 11, 'ENVIRONMENT', 'Achats', 'Nous choisissons nos achats selon leur effet sur l’environnement.', 'OURS',
        'Question rédigée pour cette grille.'),
    (1, 12, 'ENVIRONMENT', 'Emplois verts', 'Nos activités ou nos emplois servent la transition écologique.', 'DOCUMENT',
        '« Les emplois verts » (chantiers du Réseau territorial des acteurs ESS)');

-- The answers in the order of the questions: 4 yes, 3 rather yes, 2 rather no, 1 no, 0 not concerned.
create table values_sheet (
    id              bigint     generated always as identity primary key,
    grid_id         smallint   not null,
    organisation_id bigint     not null references organisation,
    state           text       not null default 'DRAFT' check (state in ('DRAFT', 'GIVEN', 'REPLACED', 'WITHDRAWN')),
    answers         smallint[] not null check (array_ndims(answers) = 1 and 0 <= all (answers) and 4 >= all (answers)),
    asked           smallint   not null generated always as (cardinality(answers)) stored,
    note            text       check (btrim(note) <> '' and length(note) <= 1000),
    consent         text,
    started_on      date       not null,
    given_on        date,
    ended_on        date,
    version         bigint     not null default 0,
    foreign key (grid_id, asked) references values_grid (id, asked),
    check ((state = 'DRAFT') = (given_on is null)),
    check ((state = 'DRAFT') = (consent is null)),
    check (state = 'DRAFT' or array_position(answers, null) is null),
    check ((state in ('REPLACED', 'WITHDRAWN')) = (ended_on is not null)),
    check (ended_on >= given_on)
);
comment on table values_sheet is 'What an organisation says of itself: never told but as part of an aggregate. One is in force for each organisation and grid; earlier ones stay, for the organisation alone';
comment on column values_sheet.note is 'For those who keep the entry; told to nobody else';
comment on column values_sheet.consent is 'The sentence to which whoever gave it said yes';
create unique index values_sheet_draft on values_sheet (organisation_id, grid_id) where state = 'DRAFT';
create unique index values_sheet_given on values_sheet (organisation_id, grid_id) where state = 'GIVEN';
create index values_sheet_organisation on values_sheet (organisation_id);

create function values_sheet_guard() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if old.state <> 'DRAFT' then
            raise exception 'What was given is never deleted' using errcode = 'restrict_violation';
        end if;
        return old;
    end if;
    if new.organisation_id <> old.organisation_id or new.grid_id <> old.grid_id
       or (old.state <> new.state and (old.state, new.state) not in (('DRAFT', 'GIVEN'), ('GIVEN', 'REPLACED'), ('GIVEN', 'WITHDRAWN')))
       or (old.state <> 'DRAFT' and (new.answers <> old.answers or new.given_on <> old.given_on or new.consent <> old.consent))
       or (old.state in ('REPLACED', 'WITHDRAWN') and new.ended_on <> old.ended_on) then
        raise exception 'What was given never changes' using errcode = 'restrict_violation';
    end if;
    new.version := old.version + 1;
    return new;
end $$;
create trigger guard before update or delete on values_sheet for each row execute function values_sheet_guard();

-- What is told: from time to time, as the staff decide, all answers in force at once, and never changed afterwards.
create table values_release (
    id         integer  generated always as identity primary key,
    grid_id    smallint not null references values_grid,
    number     smallint not null check (number >= 1),
    day        date     not null,
    example    boolean  not null,
    decided_by text     not null,
    decided_in xid8     not null default pg_current_xact_id(),
    unique (grid_id, number)
);
comment on table values_release is 'The decision to tell the answers in force on a day as aggregates; it is not taken back';
comment on column values_release.example is 'Counts answers of examples: every page, file and answer says so';

create table values_release_sheet (
    release_id      integer not null references values_release,
    organisation_id bigint  not null references organisation,
    sheet_id        bigint  not null references values_sheet,
    departement_id  integer references territory,
    family_id       smallint references legal_family,
    primary key (release_id, organisation_id)
);
comment on table values_release_sheet is 'Secret: whose answers a release is made of, and where they stood then. Later releases are attacked together with it';

create table values_edition (
    release_id    integer     primary key references values_release,
    method        text        not null,
    figures       integer     not null check (figures >= 0),
    withheld      integer     not null check (withheld between 0 and figures),
    worked_out_at timestamptz not null,
    worked_out_in xid8        not null default pg_current_xact_id()
);
comment on table values_edition is 'That what may be told of a release has been worked out, how, and when';

create table values_figure (
    release_id    integer  not null references values_edition,
    part          text     not null check (part in ('REGION', 'DEPARTEMENT', 'FAMILY')),
    key           integer  not null,
    question      smallint not null check (question >= 0),
    organisations integer  not null check (organisations >= 3),
    yes           integer  check (yes >= 0 and yes not in (1, 2)),
    rather_yes    integer  check (rather_yes >= 0 and rather_yes not in (1, 2)),
    rather_no     integer  check (rather_no >= 0 and rather_no not in (1, 2)),
    no            integer  check (no >= 0 and no not in (1, 2)),
    favourable    integer  check (favourable >= 0 and favourable not in (1, 2)),
    unfavourable  integer  check (unfavourable >= 0 and unfavourable not in (1, 2)),
    not_concerned integer  check (not_concerned >= 0 and not_concerned not in (1, 2)),
    primary key (release_id, part, key, question),
    check (part <> 'REGION' or key = 0),
    check (num_nulls(yes, rather_yes, rather_no, no) in (0, 4)),
    check (num_nulls(favourable, unfavourable, not_concerned) = case when question = 0 then 3 else 0 end),
    check (yes is null or question > 0),
    check (yes + rather_yes = favourable and rather_no + no = unfavourable),
    check (favourable + unfavourable + not_concerned = organisations),
    check (greatest(favourable, unfavourable, not_concerned) < organisations)
);
comment on table values_figure is 'What is told; what has no row is withheld. Question 0 is the number of organisations. key 0 of a département or a family is what is not known';

create function values_only_while_opened() returns trigger
    language plpgsql as $$
begin
    if exists (select from added a join values_release r on r.id = a.release_id where r.decided_in <> pg_current_xact_id()) then
        raise exception 'A release never changes' using errcode = 'restrict_violation';
    end if;
    return null;
end $$;
create trigger sealed after insert on values_release_sheet
    referencing new table as added for each statement execute function values_only_while_opened();

create function values_only_while_edited() returns trigger
    language plpgsql as $$
begin
    if exists (select from added a join values_edition e on e.release_id = a.release_id where e.worked_out_in <> pg_current_xact_id()) then
        raise exception 'What was told never changes' using errcode = 'restrict_violation';
    end if;
    return null;
end $$;
create trigger sealed after insert on values_figure
    referencing new table as added for each statement execute function values_only_while_edited();

do $$
declare
    kept text;
begin
    foreach kept in array array['values_grid', 'values_question', 'values_release', 'values_release_sheet', 'values_edition', 'values_figure'] loop
        execute format('create trigger immutable before update or delete or truncate on %I '
                       'for each statement execute function observatory_refuse()', kept);
        execute format('alter table %I enable always trigger immutable', kept);
    end loop;
end $$;

-- The answers in force of the organisations that the directory shows, as they stand now.
create function values_open_release(grid smallint, on_day date, decided_by text) returns integer
    language plpgsql as $$
declare
    opened integer;
begin
    perform pg_advisory_xact_lock(hashtext('values_release'));
    insert into values_release (grid_id, number, day, example, decided_by)
    values (grid, coalesce((select max(number) from values_release where grid_id = grid), 0) + 1, on_day,
            exists (select from values_sheet s join organisation o on o.id = s.organisation_id
                    where s.grid_id = grid and s.state = 'GIVEN' and o.example),
            decided_by)
    returning id into opened;
    insert into values_release_sheet (release_id, organisation_id, sheet_id, departement_id, family_id)
    select opened, o.id, s.id, o.departement_id, o.family_id
    from values_sheet s join organisation o on o.id = s.organisation_id
    where s.grid_id = grid and s.state = 'GIVEN' and o.status = 'PUBLISHED' and o.ess = 'YES';
    return opened;
end $$;

select journal_track('values_sheet', masked => array['answers', 'note'], ignored => array['version']);
select journal_track('values_release', ignored => array['decided_in']);
