/** What is kept as unreadable beside live rows, and what the history shows to be so. */
import type { QuarantinedEvent } from '../report-store.ts'
import type { Fault } from './proof.ts'

const faultAt = ({ stream, version, position, type }: QuarantinedEvent, says: string): Fault => ({
  what: 'quarantine differs',
  id: null,
  event: { stream, version, position, type },
  path: null,
  says: `event ${String(version)} of ${stream} (${type}) ${says}`
})
/** Looked up rather than searched for: a whole import may have been parked. */
const amongst = (events: ReadonlyArray<QuarantinedEvent>): ((one: QuarantinedEvent) => boolean) => {
  const nameOf = ({ position, text }: QuarantinedEvent): string => `${position} ${text}`
  const names = new Set(events.map(nameOf))
  return one => names.has(nameOf(one))
}

/** What halted a table lies behind its rows, where nothing was folded. */
export const faultsOfQuarantine = (
  live: ReadonlyArray<QuarantinedEvent>,
  proof: ReadonlyArray<QuarantinedEvent>
): ReadonlyArray<Fault> => {
  const parked = live.filter(({ policy }) => policy === 'park')
  const [isParked, isProved] = [amongst(parked), amongst(proof)]
  return [
    ...proof
      .filter(one => !isParked(one))
      .map(one => faultAt(one, `cannot be read, and the rows went on past it: ${one.reason}`)),
    ...parked
      .filter(one => !isProved(one))
      .map(one => faultAt(one, 'is kept as unreadable, and can be read, or is another: try it again'))
  ]
}
