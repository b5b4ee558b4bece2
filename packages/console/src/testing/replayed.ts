/** The canned history as it would be recorded, to be asked again: why a field is as it is, what differs, what is decided. */
import { replayOf, type Dependencies, type History, type Replay } from '@cofc/application'
import { inMemoryEventStore, type JsonObject } from '@cofc/event-store'
import { isLeft } from 'fp-ts/lib/Either.js'
import * as TE from 'fp-ts/lib/TaskEither.js'

/** All words are erased. */
const content = { read: (refs: ReadonlyArray<unknown>) => TE.right(refs.map(() => null)) }

export const replayed = async ({ entries }: History): Promise<Replay> => {
  const events = inMemoryEventStore()
  const versions = new Map<string, number>()
  for (const { stream, id, event, recordedAt } of entries) {
    const before = versions.get(stream) ?? 0
    versions.set(stream, before + 1)
    const metadata = { command: id, digest: 'x', role: 'network-team', subject: 'S-1', recordedAt: recordedAt ?? '' }
    const data = event as unknown as JsonObject
    const appended = await events.append(stream, before, [{ id, type: event.type, data, metadata }])()
    if (isLeft(appended)) throw new Error(`${stream} ${String(before)}: ${appended.left.type}`)
  }
  return replayOf({ events, content: content as unknown as Dependencies['content'] })
}
