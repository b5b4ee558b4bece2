/** The streams of a history, as a reader tells them to an answer that asks for their events. */
import { entries, streamOf } from '@cofc/core'
import type { HistoryOf } from '../histories.ts'
import { seen, type EventText } from './history.ts'

const streamOfEvent = (event: EventText): string => {
  const aggregate = entries.map(entry => entry.aggregate).find(({ events }) => Object.hasOwn(events, event.type))
  if (aggregate === undefined) throw new Error(`nothing tells ${event.type}`)
  return streamOf(aggregate, event as never)
}

export const historiesIn = (history: ReadonlyArray<EventText>): HistoryOf => {
  const streams = new Map<string, Array<ReturnType<HistoryOf>[number]>>()
  for (const [place, { event, position }] of seen(history).entries()) {
    const stream = streamOfEvent(history[place] as EventText)
    const its = streams.get(stream) ?? []
    const recorded = { recordedAt: '2025-01-01T00:00:00.000Z', role: 'network-team' } as const
    its.push({ event, position, stream, version: its.length + 1, ...recorded })
    streams.set(stream, its)
  }
  return stream => streams.get(stream) ?? []
}
