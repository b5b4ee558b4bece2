/**
 * How many communities were accredited in the days of a cycle, and how many others were not, by what became of their cases.
 *
 * Who is accredited stands in the register, and about how many came before the committee can be known, for reviews are
 * counted by kind. So whoever knew two of the other numbers would take them from that and have the third: all three are
 * told, or none. And where few Accreditation members hold no award, that there were any would tell whose they were.
 */
import { plusDays, type Accreditation, type Case, type CommunityId, type PlainDate } from '@cofc/core'
import { fewCounted, smallestGroup } from '../figures/hiding.ts'
import { isMemberOn } from '../membership-register/standing-on.ts'
import { accreditationOn, type AccreditationRow } from '../tables/accreditation-row.ts'
import { awardOn, isHeld, type AwardOnDay } from '../tables/award-on-day.ts'
import { windowsIn } from '../tables/cycle-row.ts'
import { cycleBefore } from '../tables/neighbouring-cycles.ts'
import { standing } from '../tables/position-log.ts'
import type { AccreditationActivity, WithoutAward } from './accreditation-activity.ts'
import type { CycleFigures } from './cycle-figures.ts'

/** Nothing is decided in no cycle: what falls between two belongs to the later. */
const firstDayOf = ({ rows, cycle, windows }: CycleFigures): PlainDate => {
  const last = cycleBefore(rows.cycles, cycle)
  const closes = last === null ? undefined : windowsIn(rows.cycles).get(last)?.closes
  return closes === undefined ? windows.opens : plusDays(closes, 1)
}

export type Outcome = 'accredited' | 'deferred' | 'not-accredited' | 'withdrawn'
/** What was decided of it last; `null` when that was before the day, or is still to come. */
const outcomeOf = (one: Case, from: PlainDate): Outcome | null => {
  if (one.status === 'Closed') return one.closedOn < from ? null : 'withdrawn'
  return 'last' in one && one.last.on >= from ? one.last.decision : null
}
/** Accredited, or else as its last case stands: five withdrawals of one community are one community. */
const outcomeIn = ({ cases }: Accreditation, from: PlainDate): Outcome | null => {
  const outcomes = cases.flatMap(one => outcomeOf(one, from) ?? [])
  return outcomes.includes('accredited') ? 'accredited' : (outcomes.at(-1) ?? null)
}
/** None of its awards began before the one that was decided in these days. */
const isFirst = ({ awards }: Accreditation, from: PlainDate): boolean => {
  const decided = awards.find(award => award.case !== null && award.awardedOn >= from)
  return decided !== undefined && awards.every(award => award.from >= decided.from)
}

/** The award that the register shows on the last day, where the community is a member then. */
const awardAtTheEnd = (
  { rows, windows, cutoff }: CycleFigures,
  community: CommunityId
): Pick<AwardOnDay, 'standing'> | null => {
  const facts = standing(rows.memberships.get(community)?.facts ?? [], cutoff)
  return isMemberOn({ facts: [...facts] }, windows.closes, windowsIn(rows.cycles))
    ? awardOn(rows.accreditations.get(community), windows.closes, cutoff)
    : null
}

/** How many Accreditation members hold no award at the end: it is of these that the register leaves open what became. */
export const withoutAwardIn = (figures: CycleFigures): number =>
  figures.members.filter(({ community, last }) => {
    if (last.membershipType !== 'Accreditation') return false
    const award = awardAtTheEnd(figures, community)
    return award === null || !isHeld(award)
  }).length

const toldOf = (members: number, outcomes: ReadonlyArray<Outcome>): WithoutAward => {
  const number = (outcome: Outcome): number => outcomes.filter(one => one === outcome).length
  const [deferred, notAwarded, withdrawn] = [number('deferred'), number('not-accredited'), number('withdrawn')]
  return members < smallestGroup || [deferred, notAwarded, withdrawn].some(fewCounted)
    ? { shown: false }
    : { shown: true, deferred, notAwarded, withdrawn }
}

/** What became of the cases of one community in these days. */
export const outcomeAmong = (figures: CycleFigures): ((row: AccreditationRow) => Outcome | null) => {
  const from = firstDayOf(figures)
  return row => outcomeIn(accreditationOn(row, figures.windows.closes, figures.cutoff), from)
}

export const accreditationsDecided = (figures: CycleFigures): AccreditationActivity => {
  const { rows, windows, cutoff } = figures
  const [from, until] = [firstDayOf(figures), windows.closes]
  const states = [...rows.accreditations.values()].map(row => accreditationOn(row, until, cutoff))
  const outcomes = states.flatMap(state => outcomeIn(state, from) ?? [])
  const accredited = states.filter(state => outcomeIn(state, from) === 'accredited')
  const held = [...rows.accreditations.keys()].map(community => awardAtTheEnd(figures, community)?.standing)
  return {
    ...{ from, until },
    accredited: { all: accredited.length, first: accredited.filter(state => isFirst(state, from)).length },
    inForce: held.filter(standingThen => standingThen === 'InForce').length,
    withoutAward: toldOf(withoutAwardIn(figures), outcomes)
  }
}
