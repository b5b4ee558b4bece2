/** The last day of the first visit that was held; `null` while none was. */
import { earliest, type PlainDate } from '../values/plain-date.ts'
import type { Opened } from './state.ts'

export const visitedOn = ({ visits }: Opened): PlainDate | null => {
  const [first, ...others] = [...visits.values()].flatMap(visit =>
    visit.status === 'Held' ? visit.days.slice(-1) : []
  )
  return first === undefined ? null : earliest(first, ...others)
}
