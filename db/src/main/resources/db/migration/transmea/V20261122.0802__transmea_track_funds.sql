select journal_track('fund');
