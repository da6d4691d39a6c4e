-- pg_restore fills tables with an empty search path: what works a column out names the functions that it calls by their schema.
-- The functions are otherwise those of 0821 and 0891.
create or replace function search_text(value text) returns text
    language plpgsql immutable strict parallel safe as $$
declare
    text text := public.plain(normalize(value, NFKC));
begin
    if text !~ '\m[a-z][. ]' then
        return text;
    end if;
    return regexp_replace(
        regexp_replace(text, '(?<=\m[a-z])\.\s?(?=[a-z]\M)', '', 'g'),
        '(?<=\m[a-z]) (?=[a-z] [a-z]\M(?!''))|(?<=\m[a-z] [a-z]) (?=[a-z]\M(?!''))', '', 'g');
end $$;

create or replace function search_phrase(value text) returns text
    language plpgsql immutable strict parallel safe as $$
declare
    phrase text := btrim(regexp_replace(public.search_text(value), '[^a-z0-9]+', ' ', 'g'));
begin
    -- Abbreviations that names and queries use alike stand for the full word.
    if phrase ~ '\m(ste?|cie|asso?c?|ass|grpt|ets)\M' then
        phrase := regexp_replace(phrase, '\mst\M', 'saint', 'g');
        phrase := regexp_replace(phrase, '\mste\M', 'sainte', 'g');
        phrase := regexp_replace(phrase, '\mcie\M', 'compagnie', 'g');
        phrase := regexp_replace(phrase, '\m(asso|assoc|ass)\M', 'association', 'g');
        phrase := regexp_replace(phrase, '\mgrpt\M', 'groupement', 'g');
        phrase := regexp_replace(phrase, '\mets\M', 'etablissements', 'g');
    end if;
    return phrase;
end $$;

create or replace function search_vector(value text) returns tsvector
    language plpgsql immutable strict parallel safe as $$
declare
    phrase text := public.search_phrase(value);
begin
    return to_tsvector('public.french_plain', phrase) || to_tsvector('simple', phrase);
end $$;
