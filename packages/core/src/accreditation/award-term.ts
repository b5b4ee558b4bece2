/** The number and the days of the next award: it never begins before the last one is over. */
import type { PolicyBook } from '../policy/index.ts'
import type { CommunityId } from '../values/community-id.ts'
import { numberAfter } from '../values/count.ts'
import { lastDayOf, plusMonths } from '../values/months.ts'
import { latest, plusDays, type PlainDate } from '../values/plain-date.ts'
import { lastDayInForce } from './standing.ts'
import type { Award, Pack } from './state.ts'

interface Awarding {
  readonly community: CommunityId
  readonly on: PlainDate
  readonly policy: PolicyBook
}

/** What the certificate of a community's award is called. */
export const certificateOf = (community: CommunityId, number: number): string => `${community}-A${String(number)}`

export const nextAward = (
  awards: ReadonlyArray<Award>,
  { presentedOn }: Pick<Pack, 'presentedOn'>,
  { community, on, policy }: Awarding
) => {
  const number = numberAfter(awards)
  const start = policy.awardStartsAt === 'decision' ? on : presentedOn
  const from = latest(start, ...awards.map(award => plusDays(lastDayInForce(award), 1)))
  return {
    award: number,
    certificate: certificateOf(community, number),
    from,
    until: lastDayOf(from, policy.awardMonths),
    interimDue: plusMonths(from, policy.interimMonths)
  }
}
