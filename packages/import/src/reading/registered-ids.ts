/** The ids that have a row where such are registered: under which spelling one stands there, and whether another is recorded. */
import { sequentially } from '@cofc/application'
import type { EventStore } from '@cofc/event-store'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { AnyCsvFile } from '../mappings/csv-file.ts'
import { streamsOf } from '../mappings/known.ts'
import type { Staging } from '../staging/staging.ts'
import type { StoreFailed } from '../summary.ts'

/** Each id with the first line on which it stands, by its small letters. */
export type RegisteredIds = ReadonlyMap<string, ReadonlyMap<string, number>>

export const registeredIn = ({ rows }: Staging, home: AnyCsvFile): RegisteredIds => {
  const registered = new Map<string, Map<string, number>>()
  for (const { key, line } of rows.every(home)) {
    const [id = ''] = key.split('|')
    const alike = registered.get(id.toLowerCase()) ?? new Map<string, number>()
    registered.set(id.toLowerCase(), alike.set(id, Math.min(line, alike.get(id) ?? line)))
  }
  return registered
}

/** The one that differs from an id by capital and small letters alone; `null` when there is none, or the id is there itself. */
export const meantBy = (registered: RegisteredIds, id: string): string | null => {
  const alike = registered.get(id.toLowerCase())
  return alike === undefined || alike.has(id) ? null : ([...alike.keys()][0] ?? null)
}

interface Spelled {
  readonly id: string
  readonly home: AnyCsvFile
}
/** Those of them that are not recorded: what was from before such ids were refused is meant as it is written. */
export const unrecorded = <S extends Spelled>(
  store: EventStore,
  all: ReadonlyArray<S>
): TE.TaskEither<StoreFailed, ReadonlyArray<S>> => {
  const streams = [...new Set(all.flatMap(({ id, home }) => streamsOf(home.subject, [id])))]
  return pipe(
    sequentially(streams, stream => store.read(stream)),
    TE.map(pages => new Set(streams.filter((_, place) => (pages[place]?.events.length ?? 0) > 0))),
    TE.map(recorded => all.filter(({ id, home }) => !streamsOf(home.subject, [id]).some(one => recorded.has(one))))
  )
}
