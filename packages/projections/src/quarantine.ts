/**
 * What the fold of a table knows of the events that cannot be read: which streams wait, and what is to be written of it.
 * Nothing of a stream is folded after an event of it that was not.
 */
import type { Position, UnparsedEvent } from '@cofc/event-store'
import type { Problem } from './event-format.ts'
import type { Advance, Policy, QuarantinedEvent } from './report-store.ts'

/** What of an event counts for a table, and is kept of one that cannot be read. */
export type StoredEvent = Pick<UnparsedEvent, 'stream' | 'version' | 'position' | 'type' | 'text'>

export interface Quarantine {
  /** Whether the stream waits. */
  readonly holds: (stream: string) => boolean
  /** Takes in an event that cannot be read, and answers what becomes of the table. */
  readonly meet: (event: StoredEvent, problems: ReadonlyArray<Problem>) => Policy
  /** What is to be written of it with rows that have come up to a position. */
  readonly changesUpTo: (position: Position) => Required<Pick<Advance, 'quarantine' | 'release'>>
  /** What there was to write up to a position is written. */
  readonly written: (position: Position) => void
}

const inWords = (problems: ReadonlyArray<Problem>): string =>
  problems.map(({ path, says }) => `${path}: ${says}`).join('; ')

const quarantined = (
  { stream, version, position, type, text }: StoredEvent,
  problems: ReadonlyArray<Problem>,
  policy: Policy
): QuarantinedEvent => ({ stream, version, position, type, text, reason: inWords(problems), policy })

const isOnRecord = (recorded: ReadonlyArray<QuarantinedEvent>, event: QuarantinedEvent): boolean =>
  recorded.some(one => one.position === event.position && one.policy === event.policy && one.reason === event.reason)

/** `recorded` is what is on record beside the rows. */
export const newQuarantine = (policy: Policy, recorded: ReadonlyArray<QuarantinedEvent>): Quarantine => {
  const parked = new Set(recorded.flatMap(one => (one.policy === 'park' ? [one.stream] : [])))
  let halts = recorded.filter(one => one.policy === 'halt')
  let fresh: Array<QuarantinedEvent> = []
  const behind = (position: Position): ReadonlyArray<string> =>
    halts.filter(one => one.position <= position && !parked.has(one.stream)).map(({ stream }) => stream)
  return {
    holds: stream => parked.size > 0 && parked.has(stream),
    meet: (event, problems) => {
      const met = quarantined(event, problems, policy)
      if (policy === 'park') parked.add(event.stream)
      if (policy === 'park' || !isOnRecord(halts, met)) fresh.push(met)
      return policy
    },
    changesUpTo: position => ({ quarantine: fresh, release: behind(position) }),
    written: position => {
      fresh = []
      halts = halts.filter(one => one.position > position)
    }
  }
}
