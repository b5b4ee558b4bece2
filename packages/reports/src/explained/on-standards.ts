/** What each review gives to the figures on a standard: the tally of that review alone. */
import type { Standard } from '@cofc/core'
import { addUp, type Counts } from '../figures/counts.ts'
import type { AnyGroup } from '../figures/groups.ts'
import type { RatedByBoth } from '../figures/linked.ts'
import { bothIn } from '../figures/worked-out.ts'
import { parts } from '../figures/groups.ts'
import { sharedWith } from '../national-report/change-on-last.ts'
import type { CountedReview } from '../national-report/counted-reviews.ts'
import type { CycleFigures } from '../national-report/cycle-figures.ts'
import { partOf, ratedStandards } from '../national-report/tallies.ts'
import type { Explaining } from './explaining.ts'
import { overCounted } from './over-reviews.ts'
import { addressOf } from './figures-of.ts'
import { orBecause, type Given, type Tallied } from './tallied.ts'

export const standardIn = ({ standards }: CycleFigures, code: string): Standard | undefined =>
  standards.find(({ standard }) => standard === code)

const none: Counts = addUp([])
const tallyOfOne = (standard: Standard, review: CountedReview) => ratedStandards([standard], [review], [])[0]
export const countsOfOne = (standard: Standard, review: CountedReview): Counts =>
  tallyOfOne(standard, review)?.parts.get(partOf(review)) ?? none
const bothOfOne = (standard: Standard, review: CountedReview): RatedByBoth => {
  const on = tallyOfOne(standard, review)
  return on === undefined ? { n: 0, selfMet: 0, peerMet: 0 } : bothIn(on, parts)
}

/** Why a review is not in the n of a standard. */
const whyNotRated = (code: string, { places, ratings }: CountedReview): Given => {
  const place = places.get(code)
  if (place === undefined) return 'NotInScope'
  return ratings[place] === 'a' ? 'NotApplicable' : 'NotRated'
}

const isCount = (name: string): name is keyof Counts => Object.hasOwn(none, name)

/** `n`, `selfRated`, `met`, `partly`, `not` and `percentMet` of a group. */
export const onStandard = (
  figures: CycleFigures,
  code: string,
  [group, name = '']: readonly [AnyGroup, string | undefined]
): Tallied | null => {
  const standard = standardIn(figures, code)
  if (standard === undefined) return null
  const gives = (review: CountedReview): Given => {
    const counts = countsOfOne(standard, review)
    if (counts.n === 0) return whyNotRated(code, review)
    if (!isCount(name)) return { contributes: counts.met, of: counts.n }
    return orBecause(counts[name], name === 'selfRated' ? 'RatedByPeers' : 'RatedOtherwise')
  }
  return { unit: isCount(name) ? 'count' : 'percent', items: overCounted(figures, group, gives) }
}

/** The change on the cycle before: its own figures, and what lies between the two. */
export const changeOnLast = ({ now, last }: Explaining, code: string, name: string | undefined): Tallied | null => {
  if (name === 'points')
    return {
      unit: 'difference',
      of: [addressOf(['standards', code, 'all', 'percentMet']), addressOf(['standards', code, 'change', 'percentMet'])]
    }
  const standard = standardIn(now.figures, code)
  if (standard === undefined || last === null) return null
  const former = sharedWith(now.figures, last.figures)(standard.standard)
  return former === null ? null : onStandard(last.figures, former, ['all', name])
}

export const selfBesidePeer = ({ now }: Explaining, [code = '', name]: ReadonlyArray<string>): Tallied | null => {
  if (name === 'points')
    return {
      unit: 'difference',
      of: [addressOf(['selfAndPeer', code, 'selfPercentMet']), addressOf(['selfAndPeer', code, 'peerPercentMet'])]
    }
  const standard = standardIn(now.figures, code)
  if (standard === undefined) return null
  const gives = (review: CountedReview): Given => {
    const { n, selfMet, peerMet } = bothOfOne(standard, review)
    if (n === 0) return countsOfOne(standard, review).n === 0 ? whyNotRated(code, review) : 'RatedBySelfOnly'
    return name === 'n' ? { contributes: n } : { contributes: name === 'selfPercentMet' ? selfMet : peerMet, of: n }
  }
  return { unit: name === 'n' ? 'count' : 'percent', items: overCounted(now.figures, 'all', gives) }
}
