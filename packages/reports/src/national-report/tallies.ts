/** How many communities of each part of the network were rated how on each standard. */
import { hasVisit, kindsFor, scopeFor, type Standard, type StandardCode } from '@cofc/core'
import type { Counts } from '../figures/counts.ts'
import type { ByRater, MostRated } from '../figures/doubt.ts'
import { parts, type Part } from '../figures/groups.ts'
import type { RatedByBoth } from '../figures/linked.ts'
import type { PartOnStandard } from '../figures/on-standard.ts'
import type { RatedStandard } from '../figures/worked-out.ts'
import type { Letter } from '../tables/rating-text.ts'
import type { Member } from '../tables/members-of-cycle.ts'
import { hmpOnly, isRated, type CountedReview } from './counted-reviews.ts'

type Writable<A> = { -readonly [N in keyof A]: A[N] }
interface Tally {
  readonly counts: Writable<Counts>
  readonly both: Writable<RatedByBoth>
  /** Reviews with the standard in scope, rated or not. */
  readonly reviewed: Writable<ByRater>
}
type ByPart = Readonly<Record<Part, Tally>>

export const partOf = (review: CountedReview): Part => (hmpOnly(review) ? 'audited' : review.row.sector)

const nothing = (): ByPart =>
  Object.fromEntries(
    parts.map((part): [Part, Tally] => [
      part,
      {
        counts: { n: 0, selfRated: 0, met: 0, partly: 0, not: 0 },
        both: { n: 0, selfMet: 0, peerMet: 0 },
        reviewed: { self: 0, peer: 0 }
      }
    ])
  ) as Record<Part, Tally>

const count = ({ counts }: Tally, letter: Letter): void => {
  counts.n += 1
  if (letter === 'm') counts.met += 1
  else if (letter === 'p') counts.partly += 1
  else counts.not += 1
}
const countBoth = ({ both }: Tally, self: Letter, peer: Letter): void => {
  both.n += 1
  if (self === 'm') both.selfMet += 1
  if (peer === 'm') both.peerMet += 1
}

const letterAt = (ratings: string, place: number): Letter => (ratings[place] ?? '-') as Letter

const countReview = (review: CountedReview, tallies: ReadonlyArray<Tally | undefined>): void => {
  const { self, peer, ratings, selfRated } = review
  for (let place = 0; place < tallies.length; place++) {
    const tally = tallies[place]
    if (tally === undefined) continue
    if (selfRated) tally.reviewed.self += 1
    else tally.reviewed.peer += 1
    const letter = letterAt(ratings, place)
    if (!isRated(letter)) continue
    count(tally, letter)
    if (selfRated) tally.counts.selfRated += 1
    else if (isRated(letterAt(self, place))) countBoth(tally, letterAt(self, place), letterAt(peer, place))
  }
}

/** Few scopes serve many reviews of a part: where each place of a scope is counted there is looked up once for each. */
const talliesOf = (standards: ReadonlyArray<Standard>, reviews: ReadonlyArray<CountedReview>) => {
  const all = new Map<string, ByPart>(standards.map(({ standard }) => [standard, nothing()]))
  for (const [part, ofPart] of Map.groupBy(reviews, partOf))
    for (const [places, alike] of Map.groupBy(ofPart, review => review.places)) {
      const tallies = [...places.keys()].map(standard => all.get(standard)?.[part])
      for (const review of alike) countReview(review, tallies)
    }
  return all
}

export const partOfMember = ({ last, profile }: Member): Part | null =>
  last.membershipType === 'HmpIntegratedAudit' ? 'audited' : (profile?.sector ?? null)

type InScope = Pick<MostRated, 'members' | 'visited'>
/** A community that moved may have been reviewed in another part than the register says. */
const mostRated = ({ members, visited }: InScope, reviewed: ByRater): MostRated => ({
  members: Math.max(members, reviewed.self + reviewed.peer),
  visited: Math.max(visited, reviewed.peer),
  reviewed
})

/** The members of each part that have each standard in scope, by the types in the register. */
const membersInScope = (standards: ReadonlyArray<Standard>, members: ReadonlyArray<Member>) => {
  const found = new Map<StandardCode, Map<Part, InScope>>()
  const listed = members.flatMap(({ last: { membershipType }, profile }) =>
    profile === null ? [] : [{ membershipType, sector: profile.sector }]
  )
  const alike = Map.groupBy(listed, ({ membershipType, sector }) => `${membershipType} ${sector}`)
  for (const [one, ...others] of alike.values()) {
    if (one === undefined) continue
    const { membershipType, sector } = one
    const part = membershipType === 'HmpIntegratedAudit' ? 'audited' : sector
    const count = others.length + 1
    const visited = kindsFor[membershipType].some(hasVisit) ? count : 0
    for (const { standard } of scopeFor(membershipType, sector, standards)) {
      const byPart = found.get(standard) ?? new Map<Part, InScope>()
      const before = byPart.get(part) ?? { members: 0, visited: 0 }
      found.set(standard, byPart.set(part, { members: before.members + count, visited: before.visited + visited }))
    }
  }
  return found
}

/** Each standard with the parts of the network that have a member in scope by the register, or ratings. */
export const ratedStandards = (
  standards: ReadonlyArray<Standard>,
  reviews: ReadonlyArray<CountedReview>,
  members: ReadonlyArray<Member>
): ReadonlyArray<Omit<RatedStandard, 'hiddenBefore' | 'bothHiddenBefore'>> => {
  const tallies = talliesOf(standards, reviews)
  const inScope = membersInScope(standards, members)
  return standards.map(({ standard, section }) => {
    const tally = tallies.get(standard) ?? nothing()
    const onPart = (part: Part): ReadonlyArray<readonly [Part, PartOnStandard]> => {
      const { counts, reviewed } = tally[part]
      const members = inScope.get(standard)?.get(part)
      if (counts.n === 0 && members === undefined) return []
      return [[part, { ...counts, ...mostRated(members ?? { members: 0, visited: 0 }, reviewed) }]]
    }
    return {
      standard,
      section,
      parts: new Map(parts.flatMap(onPart)),
      both: new Map(parts.map(part => [part, tally[part].both]))
    }
  })
}
