/** What each review gives to the numbers of reviews, of visits and of places on their teams. */
import { isAudited, isFinal, hmpOnly, type CountedReview } from '../national-report/counted-reviews.ts'
import { hidesAudited } from '../national-report/published-figures.ts'
import { participation, visitsHeld } from '../national-report/participation.ts'
import type { ReviewRow } from '../tables/national-review-row.ts'
import type { Explaining } from './explaining.ts'
import { overCounted, overEachReview } from './over-reviews.ts'
import { oneIf, orBecause, type Given, type Tallied } from './tallied.ts'
import { ofMembers } from './of-members.ts'

const finalIf =
  ({ now: { figures } }: Explaining, isOf: (row: ReviewRow) => Given) =>
  (row: ReviewRow): Given =>
    isFinal(row, figures.cutoff) ? isOf(row) : 'NotFinal'

/** `final`, `visits` and `byKind`. */
export const ofReviews = (explaining: Explaining, [name, kind]: ReadonlyArray<string>): Tallied => {
  const { figures } = explaining.now
  const isWithoutAudits = hidesAudited(explaining.now)
  const gives =
    name === 'visits'
      ? (row: ReviewRow): Given => orBecause(visitsHeld({ ...figures, reviews: [row] }).length, 'NothingCounted')
      : finalIf(explaining, row => {
          if (name === 'byKind') return oneIf(row.kind === kind, 'OfAnotherKind')
          return isWithoutAudits && isAudited(row) ? 'JointAudit' : { contributes: 1 }
        })
  return { unit: 'count', items: overEachReview(figures, gives) }
}

export const ofPrisonReviews = (explaining: Explaining, [name, kind]: ReadonlyArray<string>): Tallied => ({
  unit: 'count',
  items: overEachReview(
    explaining.now.figures,
    finalIf(explaining, row => {
      if (row.sector !== 'HMP') return 'OfAnotherGroup'
      return oneIf(name === 'final' || row.kind === kind, 'OfAnotherKind')
    })
  )
})

const methods: Readonly<Record<string, (review: CountedReview) => Given>> = {
  rated: () => ({ contributes: 1 }),
  selfRated: ({ selfRated }) => oneIf(selfRated, 'RatedByPeers')
}
export const ofMethod = (explaining: Explaining, [name = '']: ReadonlyArray<string>): Tallied | null => {
  const { figures } = explaining.now
  if (name === 'members') return ofMembers(explaining, ['all'])
  if (name === 'hmpOnly') {
    const only = (review: CountedReview): Given => oneIf(hmpOnly(review), 'OfAnotherGroup')
    return { unit: 'count', items: overCounted(figures, 'audited', only) }
  }
  const gives = methods[name]
  return gives === undefined ? null : { unit: 'count', items: overCounted(figures, 'all', gives) }
}

const clientsOn =
  ({ now: { figures }, numbers }: Explaining, isShare: boolean) =>
  (row: ReviewRow): Given => {
    const visits = visitsHeld({ ...figures, reviews: [row] })
    const places = visits.reduce((total, visit) => total + (numbers(visit[6]) ?? 0), 0)
    const working = visits.reduce((total, visit) => total + visit[2] + visit[3] + visit[4], 0)
    if (!isShare) return orBecause(places, 'NothingCounted')
    return working === 0 && places === 0 ? 'NothingCounted' : { contributes: places, of: working }
  }
/** Of one review as of all; of its client members the numbers, for one review alone would hide them. */
export const ofParticipation = (explaining: Explaining, [name = '', of = '']: ReadonlyArray<string>): Tallied => {
  const { figures } = explaining.now
  if (name === 'clientMembers') {
    const isShare = of === 'percent'
    return {
      unit: isShare ? 'percent' : 'count',
      items: overEachReview(figures, clientsOn(explaining, isShare))
    }
  }
  const gives = (row: ReviewRow): Given => {
    const { visitsByMode, placesByRole } = participation({ ...figures, reviews: [row] }, explaining.numbers)
    const numbers: Readonly<Record<string, number>> = name === 'visitsByMode' ? visitsByMode : placesByRole
    return orBecause(numbers[of] ?? 0, 'NothingCounted')
  }
  return { unit: 'count', items: overEachReview(figures, gives) }
}
