/** What a community may do on a day, what of it rests, and what its membership does not bring. */
import type { BenefitHeld, Entitlements } from '@cofc/reports'
import { Facts, type Fact } from '../../parts/facts.tsx'

const names: Readonly<Record<BenefitHeld['is'], string>> = {
  yes: 'May',
  resting: 'Resting while it is suspended',
  no: 'Not with this membership'
}

/** Those that are so, as one fact; none where there is none. */
const factOf = (benefits: ReadonlyArray<BenefitHeld>, is: BenefitHeld['is']): ReadonlyArray<Fact> => {
  const found = benefits.filter(one => one.is === is)
  return found.length === 0 ? [] : [[names[is], found.map(({ says }) => says).join('; '), `may/${is}`]]
}

export const WhatItMay = ({ benefits, membershipType }: Pick<Entitlements, 'benefits' | 'membershipType'>) =>
  membershipType === null ? (
    <p data-figure="may/none">It is no member of a cycle on that day, and has no entitlements.</p>
  ) : (
    <Facts facts={(['yes', 'resting', 'no'] as const).flatMap(is => factOf(benefits, is))} />
  )
