/** One community in one cycle: just enough of each answer to see that a route passes it on. */
import type { History } from '@cofc/application'
import type { CommunityId, Cycle, EditionId, PlainDate } from '@cofc/core'
import type { LocalReport, MembersOfCycle, MembershipRegister, NationalReport } from '@cofc/reports'
import { cannedReader } from '@cofc/reports/testing'
import { left, right } from 'fp-ts/lib/Either.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { HttpOptions } from '../options.ts'

export const community = 'TC-0001' as CommunityId
export const cycle = '2023-2024' as Cycle
export const today = '2024-09-01' as PlainDate

export const nationalReport = { cycle, status: 'published', revision: 1 } as NationalReport
export const localReport = { cover: { community, cycle, name: 'Oak House' } } as LocalReport
export const registerToday: MembershipRegister = {
  on: today,
  members: 0,
  betweenCycles: 0,
  cycleIsDue: false,
  communities: []
}
export const membersOfCycle: MembersOfCycle = {
  cycle,
  opens: '2023-09-01' as PlainDate,
  closes: '2024-08-31' as PlainDate,
  members: []
}
const enquiry: History['entries'][number] = {
  aggregate: 'membership',
  stream: 'membership-TC-0001',
  version: 1,
  on: '2023-05-02' as PlainDate,
  recordedAt: '2024-01-01T00:00:00.000Z',
  role: 'network-team',
  by: { role: 'network-team', subject: 'import', via: 'import' },
  id: '6c84fb90-12c4-51e1-840d-725da7c15ee9',
  event: { type: 'EnquiryReceived', community, on: '2023-05-02' as PlainDate },
  state: { status: 'Enquired' }
}

export const onRecord = {
  ...{ cycle, edition: 'E10' as EditionId, opens: membersOfCycle.opens, closes: membersOfCycle.closes },
  revision: 1
}

export const reader = cannedReader({
  national: ({ cycle: asked, revision }) => {
    if (asked !== cycle) return left({ type: 'NoSuchCycle', cycle: asked })
    return typeof revision === 'number' && revision > 1
      ? left({ type: 'NoSuchRevision', cycle, revision, last: 1 })
      : right(nationalReport)
  },
  local: ask =>
    ask.community === community
      ? right(localReport)
      : left({ type: 'NoSuchReview', community: ask.community, cycle: ask.cycle, kind: ask.kind ?? null }),
  register: ({ on, cycle: asked }) => {
    if (asked === undefined) return right({ ...registerToday, on })
    return asked === cycle ? right(membersOfCycle) : left({ type: 'NoSuchCycle', cycle: asked })
  },
  cycles: () => right([onRecord])
})
export const history: HttpOptions['history'] = (asked, asOf) => {
  const isThere = asked === community && (asOf === null || asOf >= enquiry.on)
  return TE.right({ community: asked, asOf, entries: isThere ? [enquiry] : [] })
}
