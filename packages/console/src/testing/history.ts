/** The history of one community from before the records to a corrected report, one event of each kind and more. */
import { toJson, type History, type HistoryEntry } from '@cofc/application'
import { entries as aggregates, streamOf } from '@cofc/core'
import type { CommunityEvent, CommunityId, MembershipEvent, PlainDate, ReviewEvent } from '@cofc/core'

type EventOfCommunity = CommunityEvent | MembershipEvent | ReviewEvent

/** An event as it is written here: without brands, and without what every event of a community carries. */
type Loose<T> = T extends string
  ? string
  : T extends number
    ? number
    : T extends ReadonlyArray<infer Item>
      ? ReadonlyArray<Loose<Item>>
      : T extends object
        ? { readonly [K in keyof T]: Loose<T[K]> }
        : T
type Written<E> = E extends { readonly type: infer Type }
  ? Loose<Omit<E, 'community' | 'on' | 'type'>> & { readonly type: Type }
  : never

const community = 'TC-0001' as CommunityId
const reference = { commitment: 'x'.repeat(43), length: 40 }
const kept = { commitment: 'x'.repeat(43), length: 256 }
const key = { cycle: '2023-2024', kind: 'peer-review' } as const
/** Nobody visits in it. */
const unvisited = { cycle: '2023-2024', kind: 'self-review' } as const
const cycleDays = { cycle: '2023-2024', opens: '2023-09-01', closes: '2024-08-31' } as const
const profile = {
  name: 'Alder House',
  sector: 'ADTC',
  provider: 'charity',
  country: 'GB',
  localArea: null,
  parent: 'Alder Trust',
  places: 16,
  models: ['TC'],
  entryCriteria: reference,
  membersDecideAdmission: true,
  linkPerson: 'P-01',
  programmeAccreditation: null
} as const
const team = [
  { reviewer: 'R-001', role: 'lead' },
  { reviewer: 'R-014', role: 'member' },
  { reviewer: 'R-031', role: 'observer' }
] as const

export const written: ReadonlyArray<readonly [on: string, event: Written<EventOfCommunity>]> = [
  ['0001-01-01', { type: 'CommunityRegistered', profile }],
  ['0001-01-01', { type: 'EarlierYearsAttested', fullCycles: 1, developmental: true }],
  ['2023-03-02', { type: 'EnquiryReceived' }],
  ['2023-05-10', { type: 'MembershipAppliedFor', membershipType: 'Full', forms: ['joining'] }],
  ['2023-05-22', { type: 'FormReceived', form: 'finance' }],
  ['2023-06-12', { type: 'CommunityAdmitted', membershipType: 'Developmental', ...cycleDays }],
  ['2023-07-03', { type: 'MembershipTypeChanged', membershipType: 'Full', cycle: '2023-2024' }],
  [
    '2023-09-01',
    {
      type: 'ReviewOpened',
      ...key,
      edition: 'E10',
      sector: 'ADTC',
      membershipType: 'Full',
      scope: Array.from({ length: 34 }, (_, at) => ({
        standard: `CS${String(at)}`,
        section: 'Daily life',
        standardType: 1,
        core: true
      }))
    }
  ],
  ['2023-10-05', { type: 'LinkPersonPlaceFellVacant', fillBy: '2023-11-02' }],
  ['2023-10-20', { type: 'ProfileChanged', profile: { ...profile, linkPerson: 'P-02' } }],
  [
    '2023-12-01',
    { type: 'SelfRatingsSaved', ...key, ratings: [{ standard: 'CS1', rating: 'met', comment: reference }] }
  ],
  ['2023-12-02', { type: 'EvidenceAdded', ...key, standards: ['CS1', 'CS9'], title: reference, file: null }],
  [
    '2023-12-04',
    {
      type: 'OutcomesReturned',
      ...key,
      counts: [
        { measure: 'planned-leaver', count: 3 },
        { measure: 'self-harm', count: 6 }
      ]
    }
  ],
  ['2023-12-05', { type: 'SelfReviewSubmitted', ...key }],
  ['2023-12-08', { type: 'WorkbookReturned', ...key, reason: reference }],
  ['2023-12-11', { type: 'SelfReviewSubmitted', ...key }],
  ['2023-12-15', { type: 'VisitDatesOffered', ...key, visit: 1, dates: ['2024-01-16', '2024-01-18', '2024-01-23'] }],
  ['2023-12-18', { type: 'VisitAgreed', ...key, visit: 1, date: '2024-01-16', mode: 'in-person' }],
  ['2023-12-20', { type: 'TeamAllocated', ...key, visit: 1, team }],
  ['2024-01-08', { type: 'VisitMoved', ...key, visit: 1, date: '2024-01-23' }],
  ['2024-01-08', { type: 'RearrangementFeeFellDue', ...key, visit: 1, noticeDays: 8, net: 75_000 }],
  ['2024-01-09', { type: 'VisitCancelled', ...key, visit: 2 }],
  ['2024-01-22', { type: 'WorkbookLocked', ...key }],
  [
    '2024-01-24',
    {
      type: 'VisitHeld',
      ...key,
      visit: 1,
      days: ['2024-01-23', '2024-01-24'],
      mode: 'in-person',
      team,
      ...{ v: 2, clientMemberRule: 'met', clientMembers: kept },
      stakeholders: 4
    }
  ],
  ['2024-01-24', { type: 'TeamCameFrom', ...key, visit: 1, communities: kept }],
  [
    '2024-02-02',
    {
      type: 'PeerRatingsSaved',
      ...key,
      ratings: [
        { standard: 'CS1', rating: 'met', comment: null },
        { standard: 'CS2', rating: 'partly', comment: null }
      ]
    }
  ],
  [
    '2024-02-02',
    {
      type: 'FindingRecorded',
      ...key,
      finding: 1,
      findingKind: 'action',
      standard: 'CS4',
      words: reference,
      due: '2024-09-01'
    }
  ],
  [
    '2024-02-02',
    {
      type: 'FindingRecorded',
      ...key,
      finding: 2,
      findingKind: 'achievement',
      standard: null,
      words: reference,
      due: null
    }
  ],
  ['2024-02-06', { type: 'MembershipSuspended', admittedOn: '2023-06-12', cause: reference, words: reference }],
  ['2024-02-16', { type: 'SuspensionLifted', admittedOn: '2023-06-12' }],
  ['2024-02-19', { type: 'ObligationConfirmed', cycle: '2023-2024', obligation: 'clients-sent' }],
  ['2024-02-20', { type: 'LocalReportDrafted', ...key, commentsDue: '2024-03-05' }],
  ['2024-03-04', { type: 'HostCommented', ...key, comments: reference }],
  ['2024-03-18', { type: 'LocalReportIssued', ...key, membershipType: 'Full' }],
  ['2024-03-18', { type: 'FullCycleCompleted', cycle: '2023-2024' }],
  [
    '2024-04-09',
    {
      type: 'LocalReportCorrected',
      ...key,
      version: 2,
      reason: reference,
      corrections: [{ by: 'peer', standard: 'CS8', rating: 'met' }]
    }
  ],
  [
    '2024-05-06',
    {
      type: 'ReviewOpened',
      ...unvisited,
      edition: 'E10',
      sector: 'ADTC',
      membershipType: 'Full',
      scope: [{ standard: 'CS1', section: 'Daily life', standardType: 1, core: true }]
    }
  ],
  ['2024-05-06', { type: 'PortfolioAskedFor', ...unvisited, due: '2024-07-01' }],
  ['2024-05-13', { type: 'EvidenceAdded', ...unvisited, standards: ['CS1'], title: reference, file: null }],
  ['2024-05-20', { type: 'PortfolioHandedIn', ...unvisited, pieces: 1, checkDue: '2024-06-18' }],
  ['2024-05-28', { type: 'PortfolioChecked', ...unvisited, findings: [{ standard: null, words: reference }] }],
  ['2024-05-30', { type: 'WordsErased', cycle: '2023-2024', pieces: 2 }],
  ['2024-08-12', { type: 'ActionPointSettled', ...key, finding: 1, outcome: 'done' }],
  [
    '2024-08-20',
    {
      type: 'MembershipRenewed',
      membershipType: 'Accreditation',
      cycle: '2024-2025',
      opens: '2024-09-01',
      closes: '2025-08-31'
    }
  ],
  ['2025-01-10', { type: 'ReviewAbandoned', cycle: '2024-2025', kind: 'accreditation' }],
  ['2025-01-10', { type: 'CommunityClosed' }]
]

/** The ends that this community did not meet. */
export const otherEnds: ReadonlyArray<Written<EventOfCommunity>> = [
  { type: 'MembershipLapsed', v: 2, cycle: '2024-2025' },
  { type: 'MembershipLapsed', v: 2, cycle: null },
  { type: 'MembershipWithdrawn' },
  { type: 'MembershipTerminated' },
  { type: 'CommunityMerged', into: 'TC-0009' }
]
export const eventOf = (event: Written<EventOfCommunity>, on = '2024-01-01'): EventOfCommunity =>
  ({ community, on, ...event }) as unknown as EventOfCommunity

const states = new Map<string, unknown>()
/** The state after each event, as core makes it. */
const entryOf = (event: EventOfCommunity, at: number): HistoryEntry => {
  const aggregate = aggregates.find(({ aggregate: { events } }) => event.type in events)?.aggregate
  if (aggregate === undefined) throw new Error(`no aggregate has ${event.type}`)
  const stream = streamOf(aggregate, { ...event } as never)
  const state = aggregate.evolve(states.get(stream) ?? aggregate.initialState, event)
  states.set(stream, state)
  return {
    aggregate: aggregate.name,
    stream,
    version: at + 1,
    on: event.on,
    recordedAt: '2024-06-01T09:30:00.000Z',
    role: 'network-team',
    by: { role: 'network-team', subject: 'import', via: 'import' },
    id: `6c84fb90-12c4-51e1-840d-725da7c1${String(5000 + at)}`,
    event,
    state: toJson(state)
  }
}
const entries: ReadonlyArray<HistoryEntry> = written.map(([on, event], at) => entryOf(eventOf(event, on), at))

export const historyOf = (asked: CommunityId, asOf: PlainDate | null): History => ({
  community: asked,
  asOf,
  entries: asked === community ? entries.filter(({ on }) => asOf === null || on <= asOf) : []
})
