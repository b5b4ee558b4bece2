/** The file of an event store: whose it is, its schema, and what is wrong where its history ends. */
import type { DatabaseSync } from 'node:sqlite'
import { madeOn, openFile, type FileFailure, type FileKind, type OpenedFile } from '@cofc/sqlite-file'
import { failureOf } from './failure.ts'
import { applicationId, migrations } from './migrations.ts'
import type { Settings } from './options.ts'

/**
 * Throws when the file is not ours or cannot be opened: a matter of starting up, not of running. What is wrong with it is
 * the error's cause, as a failure of the port.
 */
export const openDatabase = (path: string, settings: Settings, steps = migrations): OpenedFile => {
  const { durability, patience } = settings
  return withPortFailures(() =>
    openFile(path, { ...eventFile, steps, settings: `pragma synchronous = ${synchronous[durability]}` }, patience)
  )
}
/** Closes the file when its tables do not let the store be made on it, and tells it as damaged. */
export const storeOn = <A>(file: OpenedFile, make: (file: OpenedFile) => A): A =>
  withPortFailures(() => madeOn(file, eventFile, make))

const withPortFailures = <A>(open: () => A): A => {
  try {
    return open()
  } catch (error) {
    if (!(error instanceof Error) || error.cause === undefined) throw error
    throw new Error(error.message, { cause: failureOf(error.cause as FileFailure) })
  }
}
const synchronous = { full: 'full', none: 'off' } as const

/** An append at the end would be given a position that an event has already, or a version. */
const faultAtEnd = (database: DatabaseSync): string | undefined => {
  const ends = database.prepare(
    'select (select min(position) from events) as first, (select max(position) from events) as last'
  )
  const { first, last } = ends.get() ?? {}
  if (last === null) return undefined
  const inStream = database.prepare(
    'select position from events where stream = (select stream from events where position = ?) order by version desc limit 1'
  )
  const sound = first === 1 && inStream.get(Number(last))?.['position'] === last
  return sound ? undefined : 'the last event does not stand where it should'
}

export const eventFile: Omit<FileKind, 'steps' | 'settings'> = {
  name: 'the event store',
  isNot: 'the file is no event store of this program',
  applicationId,
  faultAtEnd
}
