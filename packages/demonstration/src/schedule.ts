/** The days of one review, as far as it came. */
import { chanceOf, type Chance } from './chance.ts'
import type { Community } from './communities.ts'
import { laterOf, plusDays, weekdayOf, workdayFrom } from './days.ts'
import { reached, type Year } from './years.ts'

export interface Visit {
  readonly seq: number
  readonly status: 'offered' | 'agreed' | 'held' | 'cancelled'
  readonly offered: ReadonlyArray<string>
  readonly agreed: string | null
  readonly days: ReadonlyArray<string>
}
export interface Schedule {
  readonly opened: string
  readonly submitted: string | null
  readonly visits: ReadonlyArray<Visit>
  readonly rated: string | null
  readonly drafted: string | null
  readonly commented: string | null
  readonly final: string | null
}

/** Three working days, never all on one weekday. */
const offerFrom = (first: string, chance: Chance): ReadonlyArray<string> => {
  const one = workdayFrom(first)
  const two = workdayFrom(plusDays(one, chance.whole(1, 4)))
  const three = workdayFrom(plusDays(two, chance.whole(2, 8)))
  const tooAlike = new Set([one, two, three].map(weekdayOf)).size === 1
  return [one, two, tooAlike ? workdayFrom(plusDays(three, 1)) : three]
}

const daysFrom = (first: string, { kind }: Year, chance: Chance): ReadonlyArray<string> => {
  const second = plusDays(first, 1)
  const two = chance.yes(kind === 'peer-review' ? 0.12 : 0.7) && workdayFrom(second) === second
  return two ? [first, second] : [first]
}

const visitFrom = (first: string, year: Year, chance: Chance): Omit<Visit, 'seq'> => {
  const offered = offerFrom(first, chance)
  if (!reached(year.reach, 'agreed')) return { status: 'offered', offered, agreed: null, days: [] }
  const agreed = chance.pick(offered)
  if (!reached(year.reach, 'held')) return { status: 'agreed', offered, agreed, days: [] }
  const moved = year.leaving === null && chance.yes(0.05)
  const start = moved ? workdayFrom(plusDays(agreed, chance.whole(3, 15))) : agreed
  return { status: 'held', offered, agreed, days: daysFrom(start, year, chance) }
}

const visitsOf = (first: string, year: Year, chance: Chance): ReadonlyArray<Visit> => {
  if (!reached(year.reach, 'offered') || year.kind === 'self-review') return []
  if (year.leaving !== null || !chance.yes(0.05)) return [{ seq: 1, ...visitFrom(first, year, chance) }]
  const offered = offerFrom(first, chance)
  const cancelled: Visit = { seq: 1, status: 'cancelled', offered, agreed: chance.pick(offered), days: [] }
  return [cancelled, { seq: 2, ...visitFrom(plusDays(first, 40), year, chance) }]
}

/** Who is about to leave is quick; most hand in before the day that the cycle asks, a few after. */
const submittedOn = ({ cycle, admittedAfter, leaving }: Year, chance: Chance): string => {
  if (admittedAfter > 0) return plusDays(cycle.opens, admittedAfter + chance.whole(45, 75))
  if (leaving !== null) return plusDays(cycle.opens, chance.whole(45, 60))
  return plusDays(cycle.opens, chance.yes(0.08) ? chance.whole(91, 108) : chance.whole(42, 90))
}
const weeksToVisit = ({ leaving }: Year, chance: Chance): number =>
  leaving === null && chance.yes(0.55) ? chance.whole(57, 115) : chance.whole(28, leaving === null ? 56 : 45)

const reportOf = (year: Year, ready: string, chance: Chance): Pick<Schedule, 'drafted' | 'commented' | 'final'> => {
  if (!reached(year.reach, 'drafted')) return { drafted: null, commented: null, final: null }
  const drafted = plusDays(ready, chance.whole(5, 20))
  const commented = plusDays(drafted, chance.whole(3, 13))
  if (!reached(year.reach, 'final')) return { drafted, commented: null, final: null }
  return { drafted, commented: chance.yes(0.7) ? commented : null, final: plusDays(commented, chance.whole(2, 12)) }
}

const none = { visits: [], rated: null, drafted: null, commented: null, final: null }

/** `null` for a year without any review. */
export const scheduleOf = (seed: number, { community }: Community, year: Year): Schedule | null => {
  if (year.reach === 'none') return null
  const chance = chanceOf(seed, 'schedule', community, year.cycle.cycle)
  const opened = plusDays(year.cycle.opens, year.admittedAfter)
  if (!reached(year.reach, 'submitted')) return { ...none, opened, submitted: null }
  const submitted = submittedOn(year, chance)
  const target = laterOf(plusDays(submitted, weeksToVisit(year, chance)), year.cycle.visitsFrom)
  const visits = visitsOf(target, year, chance)
  const lastDay = visits.at(-1)?.days.at(-1)
  const rated = lastDay !== undefined && reached(year.reach, 'rated') ? plusDays(lastDay, chance.whole(1, 6)) : null
  return { opened, submitted, visits, rated, ...reportOf(year, rated ?? plusDays(submitted, 10), chance) }
}
