/** Transactions of others on a file: an append that is held up before its commit, and one that sleeps. */
import { DatabaseSync } from 'node:sqlite'
import type { HeldAppend, Sleeping } from '@cofc/event-store/contract'
import type { NewEvent } from '@cofc/event-store'

export const beginAppendIn =
  (path: string) =>
  async (stream: string, events: ReadonlyArray<NewEvent>): Promise<HeldAppend> => {
    const other = new DatabaseSync(path)
    other.exec('begin immediate')
    const add = other.prepare(
      'insert into events (stream, version, id, type, data, metadata) values (?, ?, ?, ?, ?, ?)'
    )
    for (const [index, { id, type, data, metadata }] of events.entries())
      add.run(stream, index + 1, id, type, JSON.stringify(data), JSON.stringify(metadata))
    const commit = async () => {
      other.exec('commit')
      other.close()
    }
    return { commit }
  }

/** One that reads, and does not end. */
export const beginSleepingIn = (path: string) => async (): Promise<Sleeping> => {
  const other = new DatabaseSync(path)
  other.exec('begin')
  other.prepare('select count(*) from events').get()
  const wake = async () => {
    other.exec('commit')
    other.close()
  }
  return { wake }
}
