/** Files and events for the tests of this package. */
import { isLeft } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { EventStore, Followed, NewEvent, RecordedEvent } from '@cofc/event-store'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

const folders: Array<string> = []

/** The path of a file that is not there yet, in a folder that goes when the tests of this file are done. */
export const newFile = () => {
  const folder = mkdtempSync(join(tmpdir(), 'event-store-'))
  folders.push(folder)
  return join(folder, 'events.db')
}
export const removeFiles = () =>
  afterAll(() => folders.splice(0).forEach(folder => rmSync(folder, { recursive: true })))

export const event = (data: NewEvent['data'] = { said: 'well' }): NewEvent => ({
  id: randomUUID(),
  type: 'Noted',
  data,
  metadata: { role: 'import' }
})

export const answer = async <L, A>(asked: TaskEither<L, A>): Promise<A> => {
  const answered = await asked()
  if (isLeft(answered)) throw new Error(`The store answered ${JSON.stringify(answered.left)}.`)
  return answered.right
}
export const lengthOf = async (store: EventStore, stream: string) => (await answer(store.read(stream))).events.length

export const followedToEnd = async (store: EventStore, after = '') => {
  const found: Array<Followed> = []
  for await (const followed of store.follow(after, {}, { until: 'end' })) found.push(followed)
  return found
}
export const eventsIn = (found: ReadonlyArray<Followed>): ReadonlyArray<RecordedEvent> =>
  found.flatMap(one => (one.type === 'Page' ? one.page.events : []))
