-- Whether anything answers a word is asked of the indexes. Left to itself the planner expects to meet a match soon, reads
-- the table from its beginning and, since there is none, to its end: 0.9 s instead of 0.07 s at 200 000 entries.
alter function search_correct(text) set enable_seqscan = off;
alter function search_correct(text) set enable_indexscan = off;
alter function search_correct(text) set enable_indexonlyscan = off;
