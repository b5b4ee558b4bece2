/**
 * What a follower knows of the events that cannot be read: which streams wait, and what is to be written of it. Nothing
 * of a stream is folded after an event of it that was not.
 */
import type { Problem } from '@cofc/core'
import type { Position, UnparsedEvent } from '@cofc/event-store'
import type { Advance, Policy, Quarantined } from './report-store.ts'

/** What of an event counts for a report, and is kept of one that cannot be read. */
export type Foldable = Omit<UnparsedEvent, 'id'>

export interface Quarantine {
  /** Whether the stream waits. */
  readonly holds: (stream: string) => boolean
  /** Takes in an event that cannot be read, and answers what becomes of the report. */
  readonly meet: (event: Foldable, problems: ReadonlyArray<Problem>) => Policy
  /** What is to be written of it with rows that have come up to a position. */
  readonly changesUpTo: (position: Position) => Required<Pick<Advance, 'quarantine' | 'release'>>
  /** The event before which the report halted just now, unless that is on record. */
  readonly haltedAt: () => Quarantined | null
  /** What there was to write up to a position is written. */
  readonly written: (position: Position) => void
}

const inWords = (problems: ReadonlyArray<Problem>): string =>
  problems.map(({ path, says }) => `${path}: ${says}`).join('; ')

const taken = (
  { stream, version, position, type, text }: Foldable,
  problems: ReadonlyArray<Problem>,
  policy: Policy
): Quarantined => ({ stream, version, position, type, text, reason: inWords(problems), policy })

const isOnRecord = (kept: ReadonlyArray<Quarantined>, event: Quarantined): boolean =>
  kept.some(one => one.position === event.position && one.policy === event.policy && one.reason === event.reason)

/** `kept` is what is on record beside the rows. */
export const newQuarantine = (policy: Policy, kept: ReadonlyArray<Quarantined>): Quarantine => {
  const parked = new Set(kept.flatMap(one => (one.policy === 'park' ? [one.stream] : [])))
  let halts = kept.filter(one => one.policy === 'halt')
  let fresh: Array<Quarantined> = []
  let halted: Quarantined | null = null
  const behind = (position: Position): ReadonlyArray<string> =>
    halts.filter(one => one.position <= position && !parked.has(one.stream)).map(({ stream }) => stream)
  return {
    holds: stream => parked.size > 0 && parked.has(stream),
    meet: (event, problems) => {
      const met = taken(event, problems, policy)
      if (policy === 'halt') {
        halted = isOnRecord(kept, met) ? null : met
        return policy
      }
      parked.add(event.stream)
      fresh.push(met)
      return policy
    },
    changesUpTo: position => ({ quarantine: fresh, release: behind(position) }),
    haltedAt: () => halted,
    written: position => {
      fresh = []
      halts = halts.filter(one => one.position > position)
    }
  }
}
