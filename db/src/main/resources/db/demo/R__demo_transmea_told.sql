-- What was told of the fund in 2012, as it was told. Sorts after the fund itself.
insert into fund_told (fund_id, figure, value, wording, source, about_day)
select f.id, t.figure, t.value, t.wording, 'Le programme d’actions communes, partie 2, Transméa', date '2012-12-31'
from fund f cross join (values
    ('TAKEOVERS', 27::bigint, '27 projets de reprise d’entreprise par les salariés ont été soutenus'),
    ('JOBS', 332, '332 emplois sauvegardés'),
    ('INVESTED', 100000000, '1 M€ investi')) as t (figure, value, wording)
where f.slug = 'transmea'
on conflict do nothing;
