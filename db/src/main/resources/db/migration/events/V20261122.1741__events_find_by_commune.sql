-- The list of a commune, to which its circle on the map leads.
create index event_commune_id on event (commune_id) where commune_id is not null;

-- What changed last, for the feed.
create index event_changed_at on event (changed_at desc, id desc);
