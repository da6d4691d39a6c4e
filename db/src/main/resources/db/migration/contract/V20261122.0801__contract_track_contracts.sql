select journal_track('sector_contract');
