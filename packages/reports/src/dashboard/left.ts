/** How much is left of what a membership brings in numbers: reviews of its cycle, and free places at events to come. */
import {
  entitledTo,
  freePlacesLeft,
  type Benefit,
  type Cycle,
  type CommunityId,
  type MembershipType,
  type PlainDate,
  type ShortCode,
  type StepName
} from '@cofc/core'
import type { GatheringRow } from '../tables/gathering-row.ts'
import { toComeOn } from './beside-reviews.ts'
import type { EntitlementLeft, ReviewShown } from './dashboard.ts'

interface Holder {
  readonly community: CommunityId
  readonly on: PlainDate
  /** `null` for whom no membership is in force. */
  readonly membershipType: MembershipType | null
  readonly suspendedOn: PlainDate | null
  /** The cycle of that day; `null` in none. */
  readonly cycle: Cycle | null
}
/** One of each is granted for a cycle, and is used once its step is done. */
const ofCycle = {
  'self-review': { benefit: 'core-self-review', step: 'self-review', ofKind: null },
  'peer-review-visit': { benefit: 'peer-review-visit', step: 'visit', ofKind: 'peer-review' }
} as const satisfies Readonly<
  Record<string, { readonly benefit: Benefit; readonly step: StepName; readonly ofKind: string | null }>
>

const reviewsLeft = (
  { membershipType, suspendedOn, cycle }: Holder,
  reviews: ReadonlyArray<ReviewShown>
): ReadonlyArray<EntitlementLeft> =>
  (Object.keys(ofCycle) as ReadonlyArray<keyof typeof ofCycle>).flatMap(what => {
    const { benefit, step, ofKind } = ofCycle[what]
    const is = membershipType === null ? 'no' : entitledTo(membershipType, suspendedOn !== null, benefit).is
    if (cycle === null || is === 'no') return []
    const used = reviews
      .filter(review => review.cycle === cycle && (ofKind === null || review.kind === ofKind))
      .some(({ steps }) => steps.some(each => each.step === step && each.is === 'done'))
    const left = used || is === 'resting' ? 0 : 1
    return [{ what, of: cycle, title: null, granted: 1, used: used ? 1 : 0, left, rests: is === 'resting' }]
  })

const placesLeft = (
  { community, membershipType, suspendedOn, on }: Holder,
  gatherings: ReadonlyMap<ShortCode, GatheringRow>
): ReadonlyArray<EntitlementLeft> =>
  toComeOn(gatherings, on).flatMap(({ code, state }) => {
    const free = membershipType === null ? null : freePlacesLeft(state, { community, priceGroup: membershipType })
    if (free === null) return []
    const [rests, { title }] = [suspendedOn !== null, state.asAnnounced]
    return [{ what: 'free-place', of: code, title, ...free, left: rests ? 0 : free.left, rests }]
  })

export const entitlementsLeft = (
  holder: Holder,
  reviews: ReadonlyArray<ReviewShown>,
  gatherings: ReadonlyMap<ShortCode, GatheringRow>
): ReadonlyArray<EntitlementLeft> => [...reviewsLeft(holder, reviews), ...placesLeft(holder, gatherings)]
