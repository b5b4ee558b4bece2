/** Who asked for a visit to be moved or cancelled. */
import { chanceOf } from './chance.ts'
import { laterOf, plusDays } from './days.ts'
import type { Visit } from './schedule.ts'

/** Of some nobody noted it. */
const asking = ['host', 'host', 'host', 'network', 'team', ''] as const

const isMoved = ({ status, agreed, days }: Visit): boolean =>
  status === 'held' && agreed !== null && !days.includes(agreed)

const nobody = { asked_by: '', asked_on: '', emergency: '' }

/** The cells that tell it; the last part names the visit, so that each has a chance of its own. */
export const askedFor = (visit: Visit, submitted: string | null, ...named: ReadonlyArray<string | number>) => {
  const { agreed, status } = visit
  if (agreed === null || submitted === null || !(status === 'cancelled' || isMoved(visit))) return nobody
  const chance = chanceOf(...named, visit.seq)
  const asked_by = chance.pick(asking)
  const asked_on = laterOf(plusDays(submitted, 1), plusDays(agreed, -chance.whole(2, 40)))
  const emergency = asked_by === 'host' && chance.yes(0.4) ? 'yes' : ''
  return asked_by === '' ? nobody : { asked_by, asked_on, emergency }
}
