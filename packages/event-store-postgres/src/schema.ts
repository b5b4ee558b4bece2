/**
 * The tables of the store, and the one function that adds to them. What stands in a step is never changed: databases made by
 * it exist. A later version is a further step.
 */
import type { Need, SchemaKind } from '@cofc/postgres-schema'

const first = `
create table cofc_events.events (
  position bigint primary key,
  stream text collate "C" not null,
  version int not null,
  id uuid not null,
  type text collate "C" not null,
  data text not null,
  metadata text not null,
  hash bigint not null,
  unique (stream, version)
);

create function cofc_events.refuse_change() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception 'what has happened is never changed' using errcode = '42501';
end $$;
create trigger events_are_never_changed before update or delete or truncate on cofc_events.events
  for each statement execute function cofc_events.refuse_change();

-- Each append is [stream, its hash, the expected version, its events]; one that conflicts is answered by itself.
-- Each sees what the ones before it added, for a statement in here sees what was committed before it began.
create function cofc_events.append(asked json)
returns table (is_conflict boolean, last_version bigint, last_position bigint)
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set lock_timeout = '5s'
as $$
declare
  one record;
  place bigint;
  first_place bigint;
  repeated_at bigint;
  many int;
  same int;
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'the isolation of transactions must be read committed' using errcode = '25001';
  end if;
  -- What is answered is on the disk, whatever the server does for others.
  if current_setting('synchronous_commit') = 'off' then
    perform set_config('synchronous_commit', 'local', true);
  end if;
  -- Held until the commit can be seen: so positions are given in the order of commits, and none is left out.
  perform pg_advisory_xact_lock(hashtextextended('cofc_events', 0));
  select coalesce(max(e.position), 0) into place from cofc_events.events e;
  first_place := place;
  for one in
    select a.stream, a.hash, a.expected, a.events
      from rows from (json_to_recordset(asked) as (stream text, hash bigint, expected bigint, events json))
           with ordinality as a (stream, hash, expected, events, turn)
     order by a.turn
  loop
    many := json_array_length(one.events);
    select e.version, e.position into last_version, last_position
      from cofc_events.events e where e.stream = one.stream order by e.version desc limit 1;
    last_version := coalesce(last_version, 0);
    last_position := coalesce(last_position, 0);
    is_conflict := last_version <> one.expected;
    if not is_conflict and many > 0 then
      insert into cofc_events.events (position, stream, version, id, type, data, metadata, hash)
      select place + e.turn, one.stream, one.expected + e.turn, e.id, e.type, e.data, e.metadata, one.hash
        from rows from (json_to_recordset(one.events) as (id uuid, type text, data text, metadata text))
             with ordinality as e (id, type, data, metadata, turn);
      place := place + many;
      last_version := one.expected + many;
      last_position := place;
    elsif is_conflict and many > 0 then
      -- An append whose events stand already where they were to go was done before.
      select count(*), max(e.position) into same, repeated_at
        from rows from (json_to_recordset(one.events) as (id uuid)) with ordinality as a (id, turn)
        join cofc_events.events e on e.stream = one.stream and e.version = one.expected + a.turn and e.id = a.id;
      if same = many then
        is_conflict := false;
        last_version := one.expected + many;
        last_position := repeated_at;
      end if;
    end if;
    return next;
  end loop;
  if place > first_place then perform pg_notify('cofc_events', ''); end if;
end $$;
revoke execute on function cofc_events.append(json) from public;
revoke execute on function cofc_events.refuse_change() from public;
`
const tables: SchemaKind['tables'] = {
  events: 'position bigint, stream text, version integer, id uuid, type text, data text, metadata text, hash bigint'
}

/** What is done with the events. */
export type Access = 'reading' | 'writing'

const toRead: Need = {
  holds: `has_schema_privilege('cofc_events', 'usage') and has_table_privilege('cofc_events.migrations', 'select')
    and has_table_privilege('cofc_events.events', 'select')`,
  grants: ['usage on schema cofc_events', 'select on all tables in schema cofc_events']
}
const toAppend: Need = {
  holds: `has_function_privilege('cofc_events.append(json)', 'execute')`,
  grants: ['execute on function cofc_events.append(json)']
}

/** As it must be for a user who only reads, or who appends as well. */
export const eventsSchema = (access: Access): SchemaKind => ({
  schema: 'cofc_events',
  name: 'the event store',
  isNot: 'the schema cofc_events holds something other than an event store',
  steps: [first],
  tables,
  needs: access === 'writing' ? [toRead, toAppend] : [toRead]
})
