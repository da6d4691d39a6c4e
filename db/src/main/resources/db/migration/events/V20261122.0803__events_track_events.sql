select journal_track('event');
