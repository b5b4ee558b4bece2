/** For the visit that was moved, two communities offer one of their people each: an observer, who is welcome, and a reviewer, who is not needed. */
import type { Community } from './communities.ts'
import { plusDays, workdayFrom } from './days.ts'
import type { Given } from './given.ts'
import { movedVisitOf, teamsForIt } from './objection.ts'
import { describedOn, reviewersOf } from './reviewers.ts'

const reason = 'The team is complete, and the rooms are small. We would be glad of them on another visit.'

export const offersOf = (seed: number, communities: ReadonlyArray<Community>): ReadonlyArray<Given> => {
  const moved = movedVisitOf(seed, communities)
  if (moved === null) return []
  const { review, visit, first, date } = moved
  const hasHome = (reviewer: string): boolean =>
    reviewersOf(seed, 0, communities).some(one => one.reviewer === reviewer && describedOn(one, date)?.home !== '')
  const next = teamsForIt(seed, communities, moved)
  const [, , free] = [next(), next(), next()]
  const [one, another] = free.map(({ reviewer }) => reviewer).filter(hasHome)
  if (one === undefined || another === undefined) return []
  const told = (type: string, after: number, fields: object): Given => ({
    ...{ type, ...review, on: workdayFrom(plusDays(first, after)), visit },
    ...fields
  })
  return [
    told('OfferToAttend', 16, { reviewer: one, as: 'observer' }),
    told('OfferToAttend', 17, { reviewer: another, as: 'reviewer' }),
    told('AcceptOffer', 20, { reviewer: one }),
    told('DeclineOffer', 21, { reviewer: another, reason: { words: reason } })
  ]
}
