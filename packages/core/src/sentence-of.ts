/** What has happened, in one plain sentence. */
import type { Dated } from './aggregate.ts'
import { entries, type DomainEvent } from './domain.ts'
import type { ToldEvent } from './told-event.ts'

type Says = (event: Dated) => string
const sentences = Object.fromEntries(
  entries.flatMap(({ aggregate: { events } }) =>
    Object.entries(events).map(([type, { says }]): readonly [string, Says] => [type, says])
  )
) as Readonly<Record<DomainEvent['type'], Says>>

/**
 * The sentence that an event's entry holds.
 * @example
 * ```ts
 * import type { CommunityId, PlainDate } from '@cofc/core'
 * const event = { type: 'EnquiryReceived', community: 'TC-0042' as CommunityId, on: '2024-01-31' as PlainDate } as const
 * expect(sentenceOf(event)).toBe('The community enquired about joining.')
 * ```
 */
export const sentenceOf = (event: ToldEvent): string => sentences[event.type](event)
