/** Transactions of others on the server: an append that is held up before its commit, and some that sleep. */
import type { HeldAppend, Sleeping } from '@cofc/event-store/contract'
import { streamHash, type NewEvent } from '@cofc/event-store'
import { connected } from '@cofc/postgres-for-tests'

export const beginAppendIn =
  (connection: string) =>
  async (stream: string, events: ReadonlyArray<NewEvent>): Promise<HeldAppend> => {
    const { ask, end } = await connected(connection)
    await ask('begin')
    const texts = events.map(({ id, type, data, metadata }) => ({
      id,
      type,
      data: JSON.stringify(data),
      metadata: JSON.stringify(metadata)
    }))
    await ask('select cofc_events.append($1)', [
      JSON.stringify([{ stream, hash: streamHash(stream), expected: 0, events: texts }])
    ])
    const commit = async () => {
      await ask('commit')
      await end()
    }
    return { commit }
  }

/**
 * Writing ones, which have a number in the order of transactions and do not end: in another database of the cluster, in
 * another table of this one, and on an event itself.
 */
export const beginSleepingIn = (connection: string, elsewhere: string) => async (): Promise<Sleeping> => {
  const sleepers = await Promise.all([elsewhere, connection, connection].map(connected))
  const statements = [
    'create table beside (number int)',
    'create table beside (number int)',
    'select id from cofc_events.events order by position desc limit 1 for update'
  ]
  for (const [index, { ask }] of sleepers.entries()) {
    await ask('begin')
    await ask(statements[index] ?? '')
  }
  const wake = async () => {
    for (const { ask, end } of sleepers) {
      await ask('rollback')
      await end()
    }
  }
  return { wake }
}
