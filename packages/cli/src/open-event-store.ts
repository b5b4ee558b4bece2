/** The event store that keeps the history: a file of the data folder, or EventStoreDB where a connection string says so. */
import type { Follower } from '@cofc/event-store-eventstoredb'
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
export const isServer = (events: string): boolean => /^(esdb|kurrentdb)(\+discover)?:/.test(events)

/** Whether this is an address of whatever kind, and no name of a file. */
export const isAddress = (events: string): boolean => /^[a-z][a-z\d+.-]*:\/\//i.test(events)

/** The address of anything else is never told: it may hold a password. */
const fileOf = (events: string): string => {
  if (!isAddress(events)) return events
  throw new Error('the history is in a file, or on a server whose connection string begins with esdb: or kurrentdb:')
}

/** What an operator is told of a server that is away. */
export type Tell = (line: string) => void

/** The client of a server is loaded only where there is one: it takes as much memory as all the rest. */
export const openEventStore = async (events: string, tell: Tell): Promise<History> => {
  if (!isServer(events)) return openFile(fileOf(events), file => openSqliteEventStore(file))
  const { openEventStoreDbStore } = await import('@cofc/event-store-eventstoredb')
  const { store, close } = openEventStoreDbStore(events, { onFollower: tellOnce(tell) })
  return { store, together: undefined, checkIntegrity: nothingToCheck, close }
}

const nothingToCheck: History['checkIntegrity'] = () => Promise.resolve(right(undefined))

/** Every report follows, and one line is enough for all. */
const tellOnce = (tell: Tell) => {
  let away = false
  return ({ state }: Follower): void => {
    if (state.status === 'Reconnecting' && !away) {
      away = true
      tell(`The reports wait for the history since ${state.since.toISOString()}: ${state.reason}.`)
    }
    if (state.status === 'Following' && away) {
      away = false
      tell('The reports follow the history again.')
    }
  }
}
