/** Who took part: visits, and the places on their teams. */
import type { TeamRole, VisitMode } from '@cofc/core'
import { fraction, percent } from '../figures/fraction.ts'
import { fewCounted } from '../figures/hiding.ts'
import { standing as standingLog } from '../tables/position-log.ts'
import type { NumberOf } from '../numbers.ts'
import type { Participation } from './national-report.ts'
import type { VisitEntry } from '../tables/national-review-row.ts'
import type { CycleFigures } from './cycle-figures.ts'

export const visitsHeld = ({ reviews, cutoff }: Pick<CycleFigures, 'reviews' | 'cutoff'>): ReadonlyArray<VisitEntry> =>
  reviews.flatMap(({ visits }) => standingLog(visits, cutoff))

type ClientMembers = Participation['clientMembers']
/** Of all places but the observers'. */
const clientMembersOn = (visits: ReadonlyArray<VisitEntry>, working: number, numbers: NumberOf): ClientMembers => {
  const known = visits.flatMap(visit => numbers(visit[6]) ?? [])
  if (known.length < visits.length) return { shown: false, erased: visits.length - known.length }
  const places = known.reduce((total, number) => total + number, 0)
  if (fewCounted(places) || working === 0) return { shown: false }
  return { shown: true, places, percent: percent(fraction(places, working)) }
}

export const participation = (standing: Pick<CycleFigures, 'reviews' | 'cutoff'>, numbers: NumberOf): Participation => {
  const visits = visitsHeld(standing)
  const inMode = (mode: VisitMode): number => visits.filter(visit => visit[1] === mode).length
  const sum = (place: 2 | 3 | 4 | 5): number => visits.reduce((total, visit) => total + visit[place], 0)
  const placesByRole: Readonly<Record<TeamRole, number>> = {
    lead: sum(2),
    member: sum(3),
    'tc-specialist': sum(4),
    observer: sum(5)
  }
  const working = sum(2) + sum(3) + sum(4)
  return {
    visitsByMode: { 'in-person': inMode('in-person'), virtual: inMode('virtual'), hybrid: inMode('hybrid') },
    placesByRole,
    clientMembers: clientMembersOn(visits, working, numbers)
  }
}
