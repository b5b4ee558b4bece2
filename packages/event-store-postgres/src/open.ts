/** Opens an event store on PostgreSQL. */
import { isLeft, right } from 'fp-ts/lib/Either.js'
import { firstVersion, positionOf, type EventStore, type UnparsedOptions } from '@cofc/event-store'
import { databaseAt, listenOn, openSchema, type Database } from '@cofc/postgres-schema'
import { callAppend } from './append-call.ts'
import { followOver, type FollowMeans } from './following.ts'
import { listening } from './listening.ts'
import { settingsFrom, type PostgresOptions, type Settings } from './options.ts'
import { prepareAppend } from './prepare-append.ts'
import { newReader } from './reader.ts'
import { pagesOf, streamPage, type PageAfter, type Wanted } from './reading.ts'
import { recordedFrom, unparsedFrom, unparsedWithMetadata } from './recorded.ts'
import { eventsSchema } from './schema.ts'
import { lastPlace } from './statements.ts'
import { newWriter } from './writer.ts'

export interface PostgresEventStore {
  readonly store: EventStore
  /** Finishes what is under way and closes all connections. */
  readonly close: () => Promise<void>
}

/**
 * The store in the database of this connection string (`postgres://user@host:5432/database`), in a schema of its own that is
 * made when there is none. Fails when the server is away or too old, when the schema is another program's or of a later
 * version, or when a right is missing; the message says what would help, and nothing of the connection string.
 */
export const openPostgresEventStore = async (
  connection: string,
  options: PostgresOptions = {}
): Promise<PostgresEventStore> => {
  const settings = settingsFrom(options)
  const database = databaseAt(connection, settings.deadline)
  try {
    await openSchema(database, eventsSchema(settings.access))
    await expectIsolation(database)
  } catch (error) {
    await database.close()
    throw error
  }
  return onDatabase(database, connection, settings)
}

/** An append must see what was committed while it waited for its turn. */
const expectIsolation = async ({ ask }: Database): Promise<void> => {
  const [row] = await ask(
    `select current_setting('default_transaction_isolation') as isolation, quote_ident(current_user) as who`
  )
  if (row?.['isolation'] !== 'read committed')
    throw new Error(
      `the event store cannot be opened: "alter role ${String(row?.['who'])} set default_transaction_isolation = 'read committed'"`
    )
}

const onDatabase = (database: Database, connection: string, settings: Settings): PostgresEventStore => {
  const { look } = database
  // Readers may be many: appends wait for none of them.
  const ofWriter = databaseAt(connection, settings.deadline)
  const heard = listening(raise => listenOn(connection, 'cofc_events', raise))
  const reader = newReader()
  const writer = newWriter({
    call: group => callAppend(ofWriter, group),
    patience: settings.patience,
    appended: heard.signal.raise
  })
  let closing: Promise<void> | undefined
  const means: FollowMeans = {
    listening: heard,
    lookEvery: settings.lookEvery,
    isClosed: () => closing !== undefined,
    tell: settings.onServer
  }
  const whole = { upTo: 0 }
  const pages = <E>(wanted: Wanted<E>): PageAfter<E> => {
    const pageAfter = pagesOf({ look, whole }, wanted)
    return (position, pageSize) => reader.attempt(() => pageAfter(position, pageSize))
  }
  const store: EventStore = {
    append: (stream, expected, events) => {
      const asked = prepareAppend({ stream, expected, events }, settings)
      return async () => (isLeft(asked) ? asked : writer.append(asked.right))
    },
    read: (stream, from) => () => reader.attempt(() => streamPage(look, stream, firstVersion(from))),
    follow: followOver(means, filter => pages({ filter, withMetadata: true, made: recordedFrom })),
    followUnparsed: followOver(means, (filter, { withMetadata = false }: UnparsedOptions) =>
      pages({ filter, withMetadata, made: withMetadata ? unparsedWithMetadata : unparsedFrom })
    ),
    head: () => reader.attempt(async () => right(positionOf(await lastPlace(look))))
  }
  const closed = async (): Promise<void> => {
    await Promise.all([writer.close(), reader.close(), heard.close()])
    await Promise.all([database.close(), ofWriter.close()])
  }
  return { store, close: () => (closing ??= closed()) }
}
