/** What was asked of the records, and what was written to them. */
import { commandNamed } from '@cofc/core'
import type { EventStore } from '@cofc/event-store'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { CommandFailure } from '../failure.ts'
import type { Give } from '../records.ts'
import { newCounter } from './counting.ts'
import type { MetricSource } from './metric.ts'

/** Anything else that may stand in the way is nobody's wish. */
const outcomes: { readonly [Type in CommandFailure['type']]?: string } = {
  ...{ Refused: 'refused', MustWait: 'refused', Denied: 'denied', NotACommand: 'not-a-command' },
  ...{ VersionConflict: 'conflict', CommandIdReused: 'conflict' }
}
const typeOf = (command: unknown): string => {
  const { type } = (command ?? {}) as { readonly type?: unknown }
  return typeof type === 'string' && commandNamed(type) !== null ? type : 'unknown'
}

export interface RecordMetrics {
  readonly source: MetricSource
  /** The same commands, counted. */
  readonly counted: (give: Give) => Give
  /** The same store, what is appended to it counted. */
  readonly countedStore: (events: EventStore) => EventStore
}
export const ofRecords = (): RecordMetrics => {
  const commands = newCounter({ name: 'cofc_commands_total', help: 'Commands given, by their outcome' })
  const appends = newCounter({ name: 'cofc_appends_total', help: 'Appends to the event store, by their outcome' })
  const appended = newCounter({ name: 'cofc_events_appended_total', help: 'Events appended, by their type' })
  return {
    source: () => [commands, appends, appended].map(({ metric }) => metric()),
    counted: give => submission => async () => {
      const done = await give(submission)()
      const outcome = isLeft(done) ? (outcomes[done.left.type] ?? 'failed') : done.right.submitted.outcome
      commands.add({ type: typeOf(submission.command), outcome })
      return done
    },
    countedStore: events => ({
      ...events,
      append: (stream, expected, added) => async () => {
        const done = await events.append(stream, expected, added)()
        appends.add({ outcome: isLeft(done) ? done.left.type : 'appended' })
        if (!isLeft(done)) for (const { type } of added) appended.add({ type })
        return done
      }
    })
  }
}
