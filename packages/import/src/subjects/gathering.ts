/** A gathering: its last day, as its row says or as it is recorded. */
import { gathering as aggregate, replay, type GatheringEvent, type PlainDate } from '@cofc/core'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { events } from '../mappings/events.ts'
import type { Found, Know } from '../planning/subject.ts'

const lastDayOf = (found: Found): PlainDate | null => {
  const told = found.rows(events)[0]?.cells.days.toSorted().at(-1)
  const state = replay(aggregate)(found.events.map(({ data }) => data as unknown as GatheringEvent))
  const recorded = state.status === 'NotAnnounced' ? null : state.days.at(-1)
  return recorded ?? told ?? null
}
export const gathering: Know<'gathering'> = found => TE.right({ recorded: found.events, lastDay: lastDayOf(found) })
