/** What a subscription told, in its order, and waiting for it to tell more. */
import type { AllStreamSubscription, JSONEventType, StreamSubscription } from '@eventstore/db-client'
import type { DeliveredEvent } from './delivered-event.ts'
import { pause } from './pause.ts'

export type Subscribed = AllStreamSubscription | StreamSubscription<JSONEventType>

export interface Following {
  readonly marks: ReadonlyArray<string>
  /** Until a mark is there, so many times, or so long that it will not come. */
  readonly until: (mark: string, times?: number) => Promise<void>
  readonly untilOneOf: (...marks: ReadonlyArray<string>) => Promise<void>
  /** Long enough for what was to come. */
  readonly quiet: () => Promise<void>
  readonly mark: (mark: string) => void
  /** Stops, and says what was told. */
  readonly told: () => Promise<string[]>
}

const limit = 240_000

export const following = (
  subscription: Subscribed,
  briefly: (seen: ReadonlyArray<DeliveredEvent>) => string[]
): Following => {
  const marks: string[] = []
  subscription.on('confirmation', () => marks.push('confirmed'))
  subscription.on('caughtUp', () => marks.push('caught up'))
  subscription.on('error', (error: Error & { type?: string }) => marks.push(`error ${error.type ?? 'raw'}`))
  subscription.on('end', () => marks.push('end'))
  subscription.on('data', seen => marks.push(...briefly([seen as DeliveredEvent])))
  return {
    marks,
    until: async (mark, times = 1) => {
      const began = Date.now()
      while (marks.filter(told => told === mark).length < times && Date.now() - began < limit) await pause(10)
    },
    untilOneOf: async (...awaited) => {
      const began = Date.now()
      while (!marks.some(told => awaited.includes(told)) && Date.now() - began < limit) await pause(10)
    },
    quiet: () => pause(250),
    mark: mark => void marks.push(mark),
    told: async () => {
      const said = [...marks]
      await subscription.unsubscribe()
      return said
    }
  }
}
