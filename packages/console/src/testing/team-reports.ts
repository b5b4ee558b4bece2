/** Answers of the reports that the network team works by, and of those on members and standards, for pages to show. */
import type { CommunityId, Count, Cycle, PlainDate, ReviewerId, StandardCode } from '@cofc/core'
import type {
  ActionsOutstanding,
  Agreement,
  CoreStandardsMet,
  CoreValuesOfCycle,
  Deadlines,
  MembersOverTime,
  OutcomesAmongPeers,
  OutcomesBenchmark,
  ReviewerBalance,
  SelfAndPeerOfCycle,
  VisitCalendar
} from '@cofc/reports'
import { cycle, lastCycle, nationalReport } from './national.ts'

const day = (text: string): PlainDate => text as PlainDate
const [alder, birch] = [
  { community: 'TC-0001' as CommunityId, name: 'Alder House' },
  { community: 'TC-0002' as CommunityId, name: null }
]
const code = (text: string) => text as StandardCode
const [one, two] = [1 as Count, 2 as Count]

export const deadlinesOn = (on: PlainDate): Deadlines => ({
  ...{ on, until: day('2024-12-18'), overdue: 2, due: 2 },
  deadlines: [
    { ...alder, kind: 'action-point', cycle: lastCycle, by: day('2024-06-03'), standing: 'overdue', workingDays: 121 },
    {
      ...{ community: null, name: null, cycle: null },
      kind: 'attendance',
      by: day('2024-11-19'),
      standing: 'overdue',
      workingDays: 1
    },
    { ...birch, kind: 'self-review', cycle: '2024-2025' as Cycle, by: on, standing: 'due', workingDays: 0 },
    { ...alder, kind: 'comments', cycle: '2024-2025' as Cycle, by: day('2024-12-04'), standing: 'due', workingDays: 10 }
  ]
})
const team: VisitCalendar['visits'][number]['team'] = [
  { reviewer: 'R-014' as ReviewerId, role: 'lead' },
  { reviewer: 'R-031' as ReviewerId, role: 'member' }
]
export const visitCalendar: VisitCalendar = {
  cycle,
  visits: [
    { ...alder, kind: 'peer-review', visit: one, status: 'held', days: [day('2024-01-10')], mode: 'hybrid', team },
    {
      ...birch,
      kind: 'peer-review',
      visit: one,
      status: 'offered',
      days: [day('2024-02-01'), day('2024-02-08')],
      mode: null,
      team: []
    },
    { ...alder, kind: 'accreditation', visit: two, status: 'cancelled', days: [], mode: null, team: [] }
  ]
}
export const actionsOn = (on: PlainDate): ActionsOutstanding => ({
  ...{ on, outstanding: 2, overdue: 1 },
  cycles: [{ cycle: lastCycle, points: 3, done: 1, dropped: 0, outstanding: 2 }],
  actions: [
    {
      ...{ ...alder, cycle: lastCycle, kind: 'peer-review', finding: one, standard: code('CS3') },
      ...{ words: { words: 'Hold the community meeting every day.' }, owner: 'staff-team', due: day('2024-06-03') },
      ...{ standing: 'overdue', workingDaysOverdue: 121, carriedTo: [cycle], progress: 1 }
    },
    {
      ...{ ...birch, cycle: lastCycle, kind: 'self-review', finding: two, standard: null },
      ...{ words: { erased: true }, owner: null, due: null, standing: 'no-day' },
      ...{ workingDaysOverdue: 0, carriedTo: [], progress: 0 }
    }
  ]
})
const agreement = (n: number, more: Partial<Agreement> = {}): Agreement => ({
  ...{ n, agreement: 71.4, kappa: 0.42, meanShift: 0.13 },
  ...more
})
export const selfAndPeer: SelfAndPeerOfCycle = {
  cycle,
  network: agreement(812),
  sections: [{ section: 'Belonging', agreement: agreement(310, { meanShift: -0.04 }) }],
  communities: [
    { ...alder, kind: 'peer-review', sector: 'ADTC', agreement: agreement(58) },
    {
      ...birch,
      kind: 'accreditation',
      sector: 'HMP',
      agreement: agreement(4, { agreement: 100, kappa: null, meanShift: 0 })
    }
  ]
}
export const membersOverTime = (on: PlainDate): MembersOverTime => ({
  on,
  cycles: [
    {
      ...{ cycle: lastCycle, opens: day('2022-09-01'), closes: day('2023-08-31') },
      members: { ...nationalReport.members, all: 39, joined: null, left: null }
    },
    { cycle, opens: day('2023-09-01'), closes: day('2024-08-31'), members: nationalReport.members }
  ]
})
const { edition, editionTitle, status, revision, publishedOn } = nationalReport
const head = { cycle, edition, editionTitle, status, revision, publishedOn }
export const coreStandards: CoreStandardsMet = {
  ...head,
  standards: nationalReport.standards.filter(({ core }) => core)
}
export const coreValues: CoreValuesOfCycle = {
  ...{ ...head, withoutValue: 3 },
  values: [
    {
      ...{ value: 'respect', standards: ['CS1', 'CS4'] },
      groups: [
        { group: 'all', shown: true, standards: { shown: 2, of: 2 }, ratings: 68, met: 51, percentMet: 75 },
        { group: 'ADTC', shown: true, standards: { shown: 1, of: 2 }, ratings: 14, met: 7, percentMet: 50 },
        ...(['CYP', 'HMP', 'Addiction', 'LD'] as const).map(group => ({ group, shown: false }) as const)
      ]
    }
  ]
}
export const reviewerBalance = (on: PlainDate): ReviewerBalance => ({
  ...{ cycle, on, visits: 1, places: { lead: 1, member: 1, 'tc-specialist': 0, observer: 0 } },
  training: [
    { training: 'reviewer', trained: 2, active: 2 },
    { training: 'lead', trained: 1, active: 1 }
  ],
  members: [
    { ...alder, membershipType: 'Full', received: 1, placesReceived: 2, placesGiven: 0, isWhole: true },
    { ...birch, membershipType: 'Full', received: 0, placesReceived: 0, placesGiven: 2, isWhole: false }
  ],
  reviewers: [
    {
      ...{ reviewer: 'R-014' as ReviewerId, trainedAs: ['reviewer', 'lead'], visitsInCycle: 1, visitsEver: 4 },
      ...{ observedInCycle: 0, lastVisitOn: day('2024-01-10') }
    },
    {
      ...{ reviewer: 'R-031' as ReviewerId, trainedAs: [], visitsInCycle: 0, visitsEver: 0 },
      ...{ observedInCycle: 1, lastVisitOn: null }
    }
  ]
})
export const outcomesBenchmark = (community: CommunityId | undefined): OutcomesBenchmark => ({
  cycle,
  own: community === undefined ? null : { community, code: 'K07' },
  measures: [
    {
      ...{ measure: 'self-harm', n: 2, quartiles: [0.4, 1.2, 2.5] },
      rates: [
        { code: 'K02', perPlaceYear: 0.4 },
        { code: 'K07', perPlaceYear: 3.1 }
      ]
    },
    { measure: 'hospital-admission', n: 0, quartiles: null, rates: [] }
  ]
})
export const outcomesAmongPeers: OutcomesAmongPeers = {
  ...{ community: alder.community, cycle, issuedOn: day('2024-10-01') },
  measures: [
    {
      ...{ measure: 'self-harm', own: { count: 9, perPlaceYear: 3.1 }, network: 1.4 },
      peers: {
        ...{ shown: true, code: 'C07' },
        bands: [
          { above: null, upTo: 1, codes: ['C02', 'C31', 'C40', 'C77', 'C90'] },
          { above: 1, upTo: null, codes: ['C07', 'C12', 'C35', 'C36', 'C64', 'C81'] }
        ]
      }
    },
    {
      ...{ measure: 'self-harm-severe', own: { count: 2, perPlaceYear: 0.7 }, network: null },
      peers: { shown: false, because: 'TooFew' }
    },
    {
      ...{ measure: 'hospital-admission', own: null, network: 0.6 },
      peers: { shown: false, because: 'NotAmongThem' }
    },
    {
      ...{ measure: 'emergency-call', own: null, network: null },
      peers: { shown: false, because: 'TooFew' }
    }
  ]
}
