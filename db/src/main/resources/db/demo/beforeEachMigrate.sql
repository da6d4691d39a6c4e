-- What the demonstration data changes in journalled tables is told in sums, under this name.
select set_config('maillage.actor_name', 'système', true),
       set_config('maillage.purpose', 'données de démonstration', true),
       set_config('maillage.bulk', 'données de démonstration', true);
