-- Whoever holds a lease may be asked to stop what it does under it; another taker has not been asked.

alter table lease add column stop_asked integer not null default 0 check (stop_asked in (0, 1));
