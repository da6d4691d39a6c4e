-- What a migration changes in journalled tables is told in sums, under this name.
select set_config('maillage.actor_name', 'système', true),
       set_config('maillage.purpose', 'migration de la base', true),
       set_config('maillage.bulk', 'migration de la base', true);
