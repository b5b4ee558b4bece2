/** Everything that waits for somebody: what falls due, and the steps that may be taken now though no day is set for them. */
import { dueBy, type Particulars, type RecordsOfDues } from '../due/index.ts'
import { isUnderWay } from '../review/index.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { Cycle } from '../values/cycle.ts'
import { plusDays, type PlainDate } from '../values/plain-date.ts'
import type { ActingRole } from './acting-role.ts'
import { stepsOfReview } from './steps-of-review.ts'
import { waitsOfAccreditation } from './waits-of-accreditation.ts'
import { actsOn, type WaitKind } from './who-acts.ts'

export interface Wait extends Particulars {
  readonly kind: WaitKind
  readonly who: ActingRole
  /** `null` when it is the network's own. */
  readonly community: CommunityId | null
  readonly cycle: Cycle | null
  /** `null` where no day is set. */
  readonly by: PlainDate | null
}

/** What falls due later than that is not told yet. */
export const daysAhead = 366

const dues = (on: PlainDate, records: RecordsOfDues): ReadonlyArray<Wait> =>
  dueBy(plusDays(on, daysAhead), records).map(due => ({ ...due, who: actsOn[due.kind].who }))

const dueKinds: ReadonlyArray<WaitKind> = ['self-review', 'portfolio', 'portfolio-check', 'comments']
/** In which cycle each community had a review opened last. */
const lastReviewed = ({ reviews }: RecordsOfDues): ReadonlyMap<CommunityId, Cycle> => {
  const last = new Map<CommunityId, Cycle>()
  for (const { key, review } of reviews)
    if (isUnderWay(review) && key.cycle > (last.get(key.community) ?? '')) last.set(key.community, key.cycle)
  return last
}
/** Steps that have a last day are due, and stand there. What is not planned goes on in a later review. */
const steps = (on: PlainDate, records: RecordsOfDues): ReadonlyArray<Wait> => {
  const last = lastReviewed(records)
  return records.reviews.flatMap(({ key: { community, cycle, kind }, review }) =>
    stepsOfReview({ kind, review, cycle: records.cycles.get(cycle), on })
      .filter(({ step, is }) => is === 'now' && !dueKinds.includes(step))
      .filter(({ step }) => step !== 'action-plan' || last.get(community) === cycle)
      .map(({ step, who, by }): Wait => ({ kind: step, who, community, cycle, by, review: kind }))
  )
}

const applications = ({ memberships }: RecordsOfDues): ReadonlyArray<Wait> =>
  [...memberships].flatMap(([community, { status }]): ReadonlyArray<Wait> =>
    status === 'Applied' ? [{ kind: 'application', who: actsOn.application.who, community, cycle: null, by: null }] : []
  )

const cases = (on: PlainDate, { accreditations }: RecordsOfDues): ReadonlyArray<Wait> =>
  [...accreditations].flatMap(([community, state]) =>
    waitsOfAccreditation(state, on).map((wait): Wait => ({ ...wait, who: actsOn[wait.kind].who, community, by: null }))
  )

/** What has no day stands last. */
const daysFirst = (one: Wait, other: Wait): number => {
  const [first, second] = [one.by ?? '9', other.by ?? '9']
  return first === second ? 0 : first < second ? -1 : 1
}

/** The longest due first; on one day, and where no day is set, in the order in which they are looked for. */
export const waitsIn = (on: PlainDate, records: RecordsOfDues): ReadonlyArray<Wait> =>
  [...dues(on, records), ...steps(on, records), ...applications(records), ...cases(on, records)].toSorted(daysFirst)
