-- Staff edit the perimeter: who drew it, and when, must be readable.
select journal_track('perimeter_rule', label => 'source');
