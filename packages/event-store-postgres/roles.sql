-- Who may do what with the events. Run it once as a user who may make roles, when the store has been opened for the first
-- time; then grant one of the two to each user that a program logs in with.
--
--   grant cofc_writer to network;   -- reads and appends; changes and removes nothing
--   grant cofc_reader to auditor;   -- reads
do $$
begin
  if to_regrole('cofc_reader') is null then create role cofc_reader nologin; end if;
  if to_regrole('cofc_writer') is null then create role cofc_writer nologin; end if;
end $$;
grant usage on schema cofc_events to cofc_reader, cofc_writer;
grant select on all tables in schema cofc_events to cofc_reader, cofc_writer;
grant execute on function cofc_events.append(json) to cofc_writer;
