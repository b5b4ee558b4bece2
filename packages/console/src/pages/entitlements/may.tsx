/** What a community may do on a day, what of it rests, and what its membership does not bring: each on a line of its own. */
import type { BenefitHeld, EntitlementLeft, Entitlements } from '@cofc/reports'
import { Facts, type Fact } from '../../parts/facts.tsx'
import { capital } from '../../words/capital.ts'

const names: Readonly<Record<BenefitHeld['is'], string>> = {
  yes: 'May',
  resting: 'Resting while it is suspended',
  no: 'Not with this membership'
}
/** What is counted once a cycle; places at events are counted by the event, so no line here is about them. */
const countedAs: Readonly<Partial<Record<BenefitHeld['benefit'], EntitlementLeft['what']>>> = {
  'core-self-review': 'self-review',
  'peer-review-visit': 'peer-review-visit'
}
type Left = ReadonlyArray<EntitlementLeft>

const Line = ({ one: { benefit, is, says }, left }: { readonly one: BenefitHeld; readonly left: Left }) => {
  const found = left.find(({ what }) => what === countedAs[benefit])
  return (
    <li>
      <span data-figure={`may/${is}/${benefit}`}>{capital(says)}</span>
      {found?.left === undefined || found.left === null ? null : (
        <span class="count">
          {found.left} left in {found.of}
        </span>
      )}
    </li>
  )
}
/** Those that are so, as one fact; none where there is none. */
const factOf = (benefits: ReadonlyArray<BenefitHeld>, is: BenefitHeld['is'], left: Left): ReadonlyArray<Fact> => {
  const found = benefits.filter(one => one.is === is)
  if (found.length === 0) return []
  const lines = (
    <ul class="nhsuk-list nhsuk-list--bullet">
      {found.map(one => (
        <Line one={one} left={left} />
      ))}
    </ul>
  )
  return [[names[is], lines]]
}

interface MayGiven extends Pick<Entitlements, 'benefits' | 'membershipType'> {
  /** Of those that are counted, where that is known. */
  readonly left?: Left
}
export const WhatItMay = ({ benefits, membershipType, left = [] }: MayGiven) =>
  membershipType === null ? (
    <p data-figure="may/none">It is no member of a cycle on that day, and has no entitlements.</p>
  ) : (
    <Facts facts={(['yes', 'resting', 'no'] as const).flatMap(is => factOf(benefits, is, left))} />
  )
