/** A whole network for the pages to read, held in memory. */
import { benefitOf, benefits, benefitSays, entitledTo } from '@cofc/core'
import type { CommunityId, Count, Cycle, EditionId, PlainDate, ShortCode } from '@cofc/core'
import type {
  AccreditationPipeline,
  AwardOnDay,
  Certificate,
  CycleOnRecord,
  Entitlements,
  FeedbackOfCycle,
  VisitFeedback,
  MembersOfCycle,
  MembershipRegister,
  RegisteredCommunity,
  Standing
} from '@cofc/reports'
import { cannedReader, type CannedReader } from '@cofc/reports/testing'
import { left, right } from 'fp-ts/lib/Either.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { ConsoleOptions } from '../options.ts'
import { caseOn, committeeOn } from './committee.ts'
import { historyOf } from './history.ts'
import { allGatherings, announcementsFor, newsProposedBy, placesOfForum } from './gatherings.ts'
import { localReport, selfReview } from './local.ts'
import { onRecordOf } from './on-record.ts'
import {
  accountsOn,
  documents,
  feesDueOn,
  invoicesOn,
  monthsOn,
  obligationsOf,
  paymentsOn,
  statementOn
} from './money.ts'
import { dashboardOf, ownVisits, visitPack, waitingOn } from './place.ts'
import {
  actionsOn,
  coreStandards,
  coreValues,
  deadlinesOn,
  membersOverTime,
  outcomesAmongPeers,
  outcomesBenchmark,
  reviewerBalance,
  selfAndPeer,
  visitCalendar
} from './team-reports.ts'
import { cycle, lastCycle, memberNames, nationalReport, provisionalReport } from './national.ts'

const day = (text: string): PlainDate => text as PlainDate
export const today = day('2024-11-20')
const coming = '2024-2025' as Cycle

export const cyclesOnRecord: ReadonlyArray<CycleOnRecord> = [
  { cycle: coming, edition: 'E11' as EditionId, opens: day('2024-09-01'), closes: day('2025-08-31'), revision: 0 },
  { cycle, edition: 'E10' as EditionId, opens: day('2023-09-01'), closes: day('2024-08-31'), revision: 1 },
  { cycle: lastCycle, edition: 'E10' as EditionId, opens: day('2022-09-01'), closes: day('2023-08-31'), revision: 2 }
]
const standings: ReadonlyArray<Standing> = [
  'Lapsed',
  'Withdrew',
  'Closed',
  'Merged',
  'Enquired',
  'Applied',
  'Admitted',
  'Terminated',
  'NeverAMember',
  'BetweenCycles'
]

const awards: ReadonlyArray<Pick<AwardOnDay, 'standing' | 'name'>> = [
  { standing: 'InForce', name: 'Cedar Court' },
  { standing: 'Suspended', name: 'A name of earlier' },
  { standing: 'Ended', name: null },
  { standing: 'Expired', name: 'A name of earlier' },
  { standing: 'NotYet', name: 'A name of earlier' }
]
const awardOf = (community: CommunityId, at: number): AwardOnDay => ({
  certificate: `${community}-A1`,
  ...{ name: null, standing: 'InForce', ...awards[(at - 2) / 5] },
  ...{ from: day('2022-03-01'), until: day('2025-02-28') }
})

const member = (
  { community, name, sector, country }: (typeof memberNames)[number],
  at: number
): RegisteredCommunity => ({
  community,
  name,
  sector,
  provider:
    (['charity', 'nhs', 'hm-prison-service', 'local-authority', 'private', 'education'] as const)[at % 6] ?? 'charity',
  country,
  parent: at % 3 === 0 ? 'Alder Trust' : null,
  status: 'Member',
  membershipType: (['Full', 'Full', 'Accreditation', 'Full', 'Developmental'] as const)[at % 5] ?? 'Full',
  suspendedOn: at % 11 === 5 ? day('2024-02-01') : null,
  since: at % 9 === 0 ? day('0001-01-01') : day('2022-09-01'),
  endedOn: null,
  mergedInto: null,
  award: at % 5 === 2 ? awardOf(community, at) : null,
  cycles: [{ cycle, membershipType: 'Full', from: day('2023-09-01'), endedOn: null, completed: true }],
  fullCycles: { completed: 1, attested: at % 4, all: 1 + (at % 4) }
})
const gone = (status: Standing, at: number): RegisteredCommunity => ({
  ...member(
    {
      community: `TC-${String(at + 69).padStart(4, '0')}` as CommunityId,
      name: `Former ${String(at + 1)}`,
      sector: 'CYP',
      country: memberNames[0]?.country ?? ('GB' as never)
    },
    at
  ),
  status,
  award: null,
  membershipType: null,
  since: null,
  endedOn: at < 4 || status === 'Terminated' ? day('2024-03-14') : null,
  mergedInto: status === 'Merged' ? ('TC-0003' as CommunityId) : null,
  ...(status === 'NeverAMember' ? { name: null, sector: null, provider: null, country: null } : {})
})
export const register: MembershipRegister = {
  on: today,
  members: memberNames.length,
  betweenCycles: 1,
  cycleIsDue: true,
  communities: [...memberNames.map(member), ...standings.map(gone)]
}
export const membersOfCycle: MembersOfCycle = {
  cycle,
  opens: day('2023-09-01'),
  closes: day('2024-08-31'),
  members: memberNames.map(({ community, name, sector, country }, at) => ({
    community,
    name,
    sector,
    country,
    membershipType: (['Full', 'Full', 'Accreditation', 'Full', 'Developmental'] as const)[at % 5] ?? 'Full',
    from: at % 11 === 3 ? day('2023-12-04') : day('2023-09-01'),
    endedOn: at === 14 ? day('2024-02-01') : null
  }))
}

export const entitlementsOf = (community: CommunityId, asOf: PlainDate): Entitlements => ({
  ...{ community, name: 'House', asOf, status: 'Member', membershipType: 'Full' },
  suspendedOn: asOf < '2024-01-01' ? day('2023-11-01') : null,
  benefits: benefits.map(benefit => ({
    benefit,
    says: benefitSays[benefit],
    is: entitledTo('Full', asOf < '2024-01-01', benefit).is,
    types: benefitOf[benefit]
  }))
})
const code = (text: string) => text as ShortCode
export const feedbackOfCycle: FeedbackOfCycle = {
  cycle,
  publishedOn: day('2024-10-01'),
  questions: [
    { by: 'host', question: code('fair'), shown: true, answers: 41, mean: 4.3 },
    { by: 'host', question: code('lunch'), shown: false },
    { by: 'team', question: code('welcomed'), shown: true, answers: 38, mean: 4.8 }
  ]
}
const said = {
  ...{ community: 'TC-0001' as CommunityId, name: 'Oak House', visit: 1 as Count },
  kind: 'peer-review',
  on: day('2024-01-20')
} as const
export const visitFeedback: VisitFeedback = {
  cycle,
  given: [
    { ...said, by: 'host', scores: [{ question: code('fair'), score: 4 as never }], words: { words: 'Come again.' } },
    { ...said, by: 'team', scores: [], words: { erased: true } }
  ]
}

export const certificateOf = (asOf: PlainDate): Certificate => ({
  ...{ certificate: 'TC-0003-A1', asOf },
  awards: [
    {
      ...{
        community: 'TC-0003' as CommunityId,
        name: 'Cedar Court',
        standing: asOf < '2022-03-01' ? 'NotYet' : 'InForce'
      },
      ...{ from: day('2022-03-01'), until: day('2025-02-28') }
    }
  ]
})
const [deferred, expiring] = [
  { community: 'TC-0001' as CommunityId, name: 'Alder House' },
  { community: 'TC-0003' as CommunityId, name: 'Cedar Court' }
]
export const pipeline: AccreditationPipeline = {
  on: today,
  open: [
    {
      ...{ ...deferred, cycle, status: 'Deferred', appliedOn: day('2024-01-15') },
      ...{ days: 310, limit: day('2024-12-31') }
    },
    { ...expiring, cycle: coming, status: 'Applied', appliedOn: day('2024-11-19'), days: 1, limit: null }
  ],
  decided: { cases: 12, medianDays: 87.5 },
  daysAhead: 180,
  expiring: [
    {
      ...{ ...expiring, certificate: 'TC-0003-A1', standing: 'InForce' },
      ...{ until: day('2025-02-28'), caseUnderWay: true }
    }
  ]
}

/** Of the one cycle that is looked at here. */
const inCycle =
  <Ask extends object, A>(found: (ask: Ask) => A) =>
  (ask: Ask & { readonly cycle: Cycle }) =>
    ask.cycle === cycle ? right(found(ask)) : left({ type: 'NoSuchCycle', cycle: ask.cycle } as const)

export const reader = cannedReader({
  gatherings: ({ gathering }) => {
    if (gathering === undefined) return right(allGatherings)
    return gathering === 'F-2024' ? right(placesOfForum) : left({ type: 'NoSuchGathering', gathering })
  },
  statement: ({ community, on }) =>
    community === 'TC-0001' ? right(statementOn(on)) : left({ type: 'NoAccount', community, on }),
  'account-document': ({ community, number }) => {
    const found = documents.find(one => one.community === community && one.number === number)
    return found === undefined ? left({ type: 'NoSuchDocument', community, number }) : right(found)
  },
  'fees-due': ({ on }) => right(feesDueOn(on)),
  accounts: ({ on, only }) => right(accountsOn(on, only)),
  invoices: ({ on, only, community }) => right(invoicesOn(on, only, community)),
  payments: ({ on, only, community }) => right(paymentsOn(on, only, community)),
  'money-by-month': ({ on }) => right(monthsOn(on)),
  'obligations-met': ({ cycle: asked, on }) =>
    asked === cycle ? right(obligationsOf(asked, on)) : left({ type: 'NoSuchCycle', cycle: asked }),
  dashboard: ({ community, on }) =>
    community === 'TC-0001' ? right(dashboardOf(on)) : left({ type: 'NoSuchCommunity', community }),
  waiting: ask => right(waitingOn(ask)),
  'visit-pack': ({ community, cycle: asked, kind }) =>
    community === 'TC-0001' && asked === cycle && kind === 'peer-review'
      ? right(visitPack)
      : left({ type: 'NoSuchVisit', community, cycle: asked, kind }),
  visits: ({ on }) => right(ownVisits(on)),
  deadlines: ({ on }) => right(deadlinesOn(on)),
  'visit-calendar': inCycle(() => visitCalendar),
  'actions-outstanding': ({ on }) => right(actionsOn(on)),
  'self-and-peer': inCycle(() => selfAndPeer),
  'members-over-time': ({ on }) => right(membersOverTime(on)),
  'core-standards-met': inCycle(() => coreStandards),
  'core-values': inCycle(() => coreValues),
  'reviewer-balance': inCycle(({ on }: { readonly on: PlainDate }) => reviewerBalance(on)),
  'outcomes-benchmark': inCycle(({ community }: { readonly community?: CommunityId }) => outcomesBenchmark(community)),
  'outcomes-among-peers': ({ community, cycle: asked }) => {
    if (asked !== cycle) return left({ type: 'NoSuchCycle', cycle: asked })
    return community === 'TC-0001' ? right(outcomesAmongPeers) : left({ type: 'NoSuchCommunity', community })
  },
  'news-proposed': ({ community, on }) =>
    community === 'TC-0001' ? right(newsProposedBy(community, on)) : left({ type: 'NoSuchCommunity', community }),
  announcements: ({ audience, on }) => right(announcementsFor(audience, on)),
  certificate: ({ certificate, asOf }) =>
    certificate === 'TC-0003-A1' ? right(certificateOf(asOf)) : left({ type: 'NoSuchCertificate', certificate }),
  'accreditation-pipeline': ({ on }) => right({ ...pipeline, on }),
  committee: ({ on }) => right(committeeOn(on)),
  'accreditation-case': ({ community, cycle: asked, on }) =>
    community === 'TC-0001' && asked === cycle
      ? right(caseOn(on))
      : left({ type: 'NoSuchCase', community, cycle: asked }),
  entitlements: ({ community, asOf }) =>
    register.communities.some(one => one.community === community)
      ? right(entitlementsOf(community, asOf))
      : left({ type: 'NoSuchCommunity', community }),
  feedback: ({ cycle: asked }) =>
    asked === cycle ? right(feedbackOfCycle) : left({ type: 'FeedbackNotPublished', cycle: asked }),
  'visit-feedback': ({ cycle: asked }) =>
    asked === cycle ? right(visitFeedback) : left({ type: 'NoSuchCycle', cycle: asked }),
  national: ({ cycle: asked, revision }) => {
    if (asked === coming) return right(provisionalReport)
    if (asked !== cycle) return left({ type: 'NoSuchCycle', cycle: asked })
    return typeof revision === 'number' && revision > 1
      ? left({ type: 'NoSuchRevision', cycle, revision, last: 1 })
      : right(nationalReport)
  },
  local: ({ community, cycle: asked, kind = null }) =>
    [localReport, selfReview]
      .filter(({ cover }) => cover.community === community && cover.cycle === asked)
      .map(report => right(report))[0] ?? left({ type: 'NoSuchReview', community, cycle: asked, kind }),
  register: ({ on, cycle: asked }) => {
    if (asked === undefined) return right({ ...register, on })
    return asked === cycle ? right(membersOfCycle) : left({ type: 'NoSuchCycle', cycle: asked })
  },
  cycles: () => right(cyclesOnRecord),
  onRecord: ask => right(onRecordOf(ask))
})

export const network: Omit<ConsoleOptions, 'reader'> & { readonly reader: CannedReader } = {
  reader,
  history: (community, asOf) => TE.right(historyOf(community, asOf)),
  sentToOthers: () => TE.right({ members: 2, whole: false }),
  today: () => today,
  isOurHost: host => host.startsWith('localhost') || host.startsWith('127.0.0.1')
}
