/** Opens a schema of ours: nothing of it is used before it is known to be ours, of today, and open to this user. */
import type { Ask, Database } from './database.ts'
import { failureFrom } from './failure.ts'
import type { SchemaKind } from './schema-kind.ts'

/** The least that is understood: `is json` came with it. */
const [oldestServer, oldestCalled] = [160_000, '16']

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

interface Found {
  readonly server: number
  readonly encoding: string
  readonly who: string
  readonly database: string
  readonly exists: boolean
  readonly mayMake: boolean
  readonly mayUse: boolean
  /** Whether our list of steps is there; `null` when nothing at all is. */
  readonly isOurs: boolean | null
  /** Who owns the list, when this user is not one of those. */
  readonly owner: string | null
}
const found = async (ask: Ask, { schema }: SchemaKind): Promise<Found> => {
  const [row] = await ask(
    `select current_setting('server_version_num')::int as server, current_setting('server_encoding') as encoding,
            current_user::text as who,
            current_database()::text as database, space.oid is not null as "exists",
            has_database_privilege(current_database(), 'create') as "mayMake",
            coalesce(has_schema_privilege(space.oid, 'usage') and has_schema_privilege(space.oid, 'create'), false) as "mayUse",
            (select bool_or(relname = 'migrations') from pg_class where relnamespace = space.oid) as "isOurs",
            (select relowner::regrole::text from pg_class where relnamespace = space.oid and relname = 'migrations'
                and not pg_has_role(relowner, 'usage')) as owner
       from (select to_regnamespace($1)::oid as oid) as space`,
    [schema]
  )
  return row as unknown as Found
}

const unfit = ({ server, encoding }: Found): string | undefined => {
  if (server < oldestServer) return `PostgreSQL ${oldestCalled} or later is needed`
  return encoding === 'UTF8' ? undefined : 'the database must be of the encoding UTF8'
}
/** What stands in the way, with what would put it right; nothing when nothing does. */
const inTheWay = (kind: SchemaKind, at: Found): string | undefined => {
  if (!at.exists) return inTheWayOfMaking(kind, at)
  return at.isOurs === true && kind.needs !== undefined ? undefined : inTheWayOfUsing(kind, at)
}
const inTheWayOfMaking = ({ schema }: SchemaKind, at: Found): string | undefined =>
  at.mayMake
    ? undefined
    : `the schema ${schema} is missing, and this user may not make it: "grant create on database ${quoted(at.database)} to ${quoted(at.who)}", or "create schema ${schema} authorization ${quoted(at.who)}"`
const inTheWayOfUsing = (kind: SchemaKind, at: Found): string | undefined => {
  const { schema } = kind
  const role = quoted(at.who)
  if (!at.mayUse)
    return `this user may not use the schema ${schema}: "grant usage, create on schema ${schema} to ${role}"`
  if (at.isOurs === false) return kind.isNot
  return at.owner === null
    ? undefined
    : `the tables in ${schema} belong to ${at.owner}: log in as that, or "grant ${at.owner} to ${role}"`
}

const versionIn = async (ask: Ask, { schema }: SchemaKind): Promise<number> => {
  const [row] = await ask(`select coalesce(max(number), 0)::int as number from ${schema}.migrations`)
  return Number(row?.['number'])
}
const ofLaterVersion = (version: number, known: number): Error =>
  new Error(`it was written by a later version of this program (schema ${String(version)}, known ${String(known)})`)
const ownerIsNeeded = ({ schema }: SchemaKind, owner: string): Error =>
  new Error(`the tables in ${schema} are of an earlier version: open it once as ${owner}, to whom they belong`)

/** Under a lock, so that of several processes that start at once one takes the steps. */
const migrate = async (database: Database, kind: SchemaKind): Promise<void> => {
  const { schema, steps } = kind
  await database.writing(async ask => {
    await ask('select pg_advisory_xact_lock(hashtextextended($1, 0))', [schema])
    // Who may use a schema need not be one who may make one. The table is asked: a session may still hold from before it
    // waited that there is none of that name.
    const [space] = await ask('select not exists (select from pg_namespace where nspname = $1) as missing', [schema])
    if (space?.['missing'] === true) await ask(`create schema ${schema}`)
    await ask(
      `create table if not exists ${schema}.migrations (number int primary key, at timestamptz not null default now())`
    )
    const from = await versionIn(ask, kind)
    for (const [place, step] of steps.entries()) {
      if (place < from) continue
      await ask(step)
      await ask(`insert into ${schema}.migrations (number) values ($1)`, [place + 1])
    }
  })
}

/** The columns of each table, as one text, so that they can be compared with what they should be. */
const tablesIn = async (ask: Ask, { schema }: SchemaKind): Promise<ReadonlyMap<string, string>> => {
  const rows = await ask(
    `select table_name, string_agg(column_name || ' ' || data_type, ', ' order by ordinal_position) as columns
       from information_schema.columns where table_schema = $1 group by table_name`,
    [schema]
  )
  return new Map(rows.map(row => [String(row['table_name']), String(row['columns'])]))
}
const expectTables = async (ask: Ask, kind: SchemaKind): Promise<void> => {
  const tables = await tablesIn(ask, kind)
  for (const [table, columns] of Object.entries(kind.tables))
    if (tables.get(table) !== columns) throw new Error('its tables are not as they were made')
}

/** Asked one after the other, for a table is not even looked for in a schema that may not be used. */
const expectRights = async (ask: Ask, { schema, needs = [] }: SchemaKind, { who }: Found): Promise<void> => {
  for (const { holds, grants } of needs) {
    const [row] = await ask(`select ${holds} as holds`)
    if (row?.['holds'] === true) continue
    const statements = grants.map(grant => `grant ${grant} to ${quoted(who)}`)
    throw new Error(`this user lacks a right in the schema ${schema}: "${statements.join('; ')}"`)
  }
}

const brought = async (database: Database, kind: SchemaKind): Promise<void> => {
  const at = await found(database.ask, kind)
  const obstacle = unfit(at) ?? inTheWay(kind, at)
  if (obstacle !== undefined) throw new Error(obstacle)
  if (at.owner !== null) await expectRights(database.ask, kind, at)
  const version = at.isOurs === true ? await versionIn(database.ask, kind) : 0
  if (version > kind.steps.length) throw ofLaterVersion(version, kind.steps.length)
  if (version < kind.steps.length) await broughtFurther(database, kind, at)
  await expectTables(database.ask, kind)
}
const broughtFurther = async (database: Database, kind: SchemaKind, { owner }: Found): Promise<void> => {
  if (owner !== null) throw ownerIsNeeded(kind, owner)
  await migrate(database, kind)
}

/**
 * Makes the schema when there is none, and brings it to today. Throws an error whose message is for an operator: who it is
 * that cannot be opened, why, and what would help.
 */
export const openSchema = async (database: Database, kind: SchemaKind): Promise<void> => {
  try {
    await brought(database, kind)
  } catch (error) {
    const isOfServer = !(error instanceof Error) || 'code' in error
    const cause = isOfServer ? failureFrom(error) : { type: 'Unavailable', reason: error.message }
    throw new Error(`${kind.name} cannot be opened: ${cause.reason}`, { cause })
  }
}
