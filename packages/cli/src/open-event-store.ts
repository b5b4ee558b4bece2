/** The event store that keeps the history: a file of the data folder, or a server where a connection string says so. */
import type { Follower } from '@cofc/event-store-eventstoredb'
import type { ServerState } from '@cofc/event-store-postgres'
import type { EventStore } from '@cofc/event-store'
import { right } from 'fp-ts/lib/Either.js'
import { openSqliteEventStore, type SqliteEventStore } from '@cofc/event-store-sqlite'
import { openFile } from './open-file.ts'

export interface History {
  readonly store: EventStore
  /** Runs work whose appends become durable together at its end; not to be had where others write as well. */
  readonly together: SqliteEventStore['together'] | undefined
  /** Whether the file is whole. A server looks after its own. */
  readonly checkIntegrity: SqliteEventStore['checkIntegrity']
  readonly close: () => Promise<void>
}

/** Whether this is where a server is, rather than a file. */
export const isServer = (events: string): boolean => isEventStoreDb(events) || isPostgres(events)
const isEventStoreDb = (events: string): boolean => /^(esdb|kurrentdb)(\+discover)?:/.test(events)
const isPostgres = (events: string): boolean => /^postgres(ql)?:/.test(events)

/** Whether this is an address of whatever kind, and no name of a file. */
export const isAddress = (events: string): boolean => /^[a-z][a-z\d+.-]*:\/\//i.test(events)

/** The address of anything else is never told: it may hold a password. */
const fileOf = (events: string): string => {
  if (!isAddress(events)) return events
  throw new Error(
    'the history is in a file, or on a server whose connection string begins with esdb:, kurrentdb: or postgres:'
  )
}

/** What an operator is told of a server that is away. */
export type Tell = (line: string) => void

/** The client of a server is loaded only where there is one: it takes as much memory as all the rest. */
export const openEventStore = async (events: string, tell: Tell): Promise<History> => {
  if (isEventStoreDb(events)) return onServer(await openEventStoreDb(events, outageTeller(tell)))
  if (isPostgres(events)) return onServer(await openPostgres(events, outageTeller(tell)))
  return openFile(fileOf(events), file => openSqliteEventStore(file))
}
const onServer = ({ store, close }: Pick<History, 'store' | 'close'>): History => ({
  store,
  together: undefined,
  checkIntegrity: nothingToCheck,
  close
})
const nothingToCheck: History['checkIntegrity'] = () => Promise.resolve(right(undefined))

const openEventStoreDb = async (events: string, { away, here }: OutageTeller) => {
  const { openEventStoreDbStore } = await import('@cofc/event-store-eventstoredb')
  const onFollower = ({ state }: Follower): void => {
    if (state.status === 'Reconnecting') away(state.since, state.reason)
    if (state.status === 'Following') here()
  }
  return openEventStoreDbStore(events, { onFollower })
}
const openPostgres = async (events: string, { away, here }: OutageTeller) => {
  const { openPostgresEventStore } = await import('@cofc/event-store-postgres')
  const onServer = (state: ServerState): void => {
    if (state.status === 'Away') away(state.since, state.reason)
    else here()
  }
  return openPostgresEventStore(events, { onServer })
}

interface OutageTeller {
  readonly away: (since: Date, reason: string) => void
  readonly here: () => void
}
/** Every report follows, and one line is enough for all. */
const outageTeller = (tell: Tell): OutageTeller => {
  let isAway = false
  return {
    away: (since, reason) => {
      if (isAway) return
      isAway = true
      tell(`The reports wait for the history since ${since.toISOString()}: ${reason}.`)
    },
    here: () => {
      if (!isAway) return
      isAway = false
      tell('The reports follow the history again.')
    }
  }
}
