/** The schema: what its tables look like, and whose it is. */
import type { SchemaKind } from '@cofc/postgres-schema'

/**
 * The rows of each generation stand in a table of their own, so that a whole generation goes at once. Rows are text and never
 * jsonb: they come back to the letter. What could not be read is one JSON text an event, for it may hold what text may not.
 *
 * The function answers rows by their ids in one statement, which sees checkpoint and rows at one moment.
 */
const firstSchema = `
  create table cofc_reports.checkpoints (
    table_name text collate "C" not null,
    which text collate "C" not null,
    generation int not null,
    version int not null,
    position text collate "C" not null,
    round int not null,
    primary key (table_name, which)
  );
  create table cofc_reports.generations (generation int generated always as identity primary key);
  create table cofc_reports.quarantine (
    table_name text collate "C" not null,
    which text collate "C" not null,
    stream text collate "C" not null,
    position text collate "C" not null,
    event text not null,
    primary key (table_name, which, stream)
  );
  create table cofc_reports.runs (
    table_name text collate "C" primary key,
    version int not null,
    partitions int not null
  );
  create table cofc_reports.leases (
    name text collate "C" primary key,
    owner uuid,
    token bigint not null default 0,
    until timestamptz
  );
  create function cofc_reports.rows_of(of_table text, of_which text, ids json)
    returns table (id text, "row" text) language plpgsql stable as $function$
    declare
      found int;
    begin
      select generation into found from cofc_reports.checkpoints c where c.table_name = of_table and c.which = of_which;
      if found is null then return; end if;
      return query execute format(
        'select id, case when "row" is json then "row" end from cofc_reports.%I
          where id = any (array(select json_array_elements_text($1)))', 'rows_' || found) using ids;
    end $function$;
`

export const reportSchema: SchemaKind = {
  schema: 'cofc_reports',
  name: 'the report store',
  isNot: 'the schema cofc_reports holds no reports of this program',
  steps: [firstSchema],
  tables: {
    checkpoints: 'table_name text, which text, generation integer, version integer, position text, round integer',
    generations: 'generation integer',
    quarantine: 'table_name text, which text, stream text, position text, event text',
    runs: 'table_name text, version integer, partitions integer',
    leases: 'name text, owner uuid, token bigint, until timestamp with time zone'
  }
}
