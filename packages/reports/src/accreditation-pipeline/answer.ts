/** Which cases are under way on a day, how long those took that were decided by then, and which awards run out. */
import { right, type Either } from 'fp-ts/lib/Either.js'
import { daysBetween, plusDays, type Case, type CommunityId, type PlainDate } from '@cofc/core'
import type { RowsOf } from '@cofc/projections'
import { isMemberOn } from '../membership-register/standing-on.ts'
import { accreditationOn, accreditations } from '../tables/accreditation-row.ts'
import { awardOn, isHeld } from '../tables/award-on-day.ts'
import { communities, profileIn } from '../tables/community-row.ts'
import { cycles, windowsIn } from '../tables/cycle-row.ts'
import { memberships } from '../tables/membership-row.ts'
import { bookIn, policies } from '../tables/policy-row.ts'
import type {
  AccreditationPipeline,
  AskAccreditationPipeline,
  CaseUnderWay,
  ExpiringAward
} from './accreditation-pipeline.ts'
import { daysToDecision, medianOf } from './days-to-decision.ts'

export const pipelineTables = { cycles, communities, memberships, accreditations, policies }
type Rows = RowsOf<typeof pipelineTables>
interface Whose {
  readonly community: CommunityId
  readonly name: string | null
}

const underWay = (whose: Whose, one: Case, on: PlainDate): ReadonlyArray<CaseUnderWay> => {
  const { status, cycle, appliedOn } = one
  if (status === 'Decided' || status === 'Closed') return []
  const limit = status === 'Deferred' ? one.limit : null
  return [{ ...whose, cycle, status, appliedOn, days: daysBetween(appliedOn, on), limit }]
}

const daysAhead = ({ policies: adopted }: Rows, on: PlainDate): number => bookIn(adopted, on, null).awardExpiryDays

const expiringIn = (rows: Rows, whose: Whose, on: PlainDate): ReadonlyArray<ExpiringAward> => {
  const { community } = whose
  const row = rows.accreditations.get(community)
  const award = awardOn(row, on)
  if (award === null || !isMemberOn(rows.memberships.get(community), on, windowsIn(rows.cycles))) return []
  const { certificate, standing, until } = award
  if (!isHeld(award)) return []
  const { awards, cases } = accreditationOn(row, on)
  if (until > plusDays(on, daysAhead(rows, on)) || awards.some(({ from }) => from > until)) return []
  const caseUnderWay = cases.some(one => underWay(whose, one, on).length > 0)
  return [{ ...whose, certificate, standing, until, caseUnderWay }]
}

export const pipelineAnswer = (rows: Rows, { on }: AskAccreditationPipeline): Either<never, AccreditationPipeline> => {
  const all = [...rows.accreditations.keys()].toSorted().map(community => ({
    community,
    name: profileIn(rows.communities.get(community), on, null)?.name ?? null
  }))
  const days = [...rows.accreditations.values()].flatMap(row => daysToDecision(row, on))
  return right({
    on,
    open: all.flatMap(whose =>
      accreditationOn(rows.accreditations.get(whose.community), on).cases.flatMap(one => underWay(whose, one, on))
    ),
    daysAhead: daysAhead(rows, on),
    decided: { cases: days.length, medianDays: medianOf(days) },
    expiring: all.flatMap(whose => expiringIn(rows, whose, on))
  })
}
