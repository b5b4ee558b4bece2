/** The dashboard of a community, and what waits on whom, as the pages are given them. */
import {
  benefitOf,
  benefits,
  benefitSays,
  entitledTo,
  waitSays,
  type ActingRole,
  type EvidenceId,
  type WaitKind
} from '@cofc/core'
import type { Dashboard, VisitPack, VisitsOfReviewer, Waiting, WaitListed } from '@cofc/reports'
import { localReport } from './local.ts'

interface Told {
  readonly kind: WaitKind
  readonly who: ActingRole
  readonly by: string | null
  readonly daysLeft: number | null
  readonly community?: string | null
}
const wait = ({ kind, who, by, daysLeft, community = 'TC-0001' }: Told): WaitListed =>
  ({
    ...{ kind, who, by, daysLeft, community, says: waitSays[kind] },
    ...{ cycle: '2024-2025', name: community === 'TC-0001' ? 'Alder House' : null }
  }) as unknown as WaitListed

const waits: ReadonlyArray<WaitListed> = [
  wait({ kind: 'quote', who: 'finance', by: '2024-09-01', daysLeft: -57 }),
  wait({ kind: 'self-review', who: 'link-person', by: '2024-11-19', daysLeft: -1 }),
  wait({ kind: 'cycle', who: 'network-team', by: '2024-11-20', daysLeft: 0, community: null }),
  wait({ kind: 'decision-letter', who: 'network-team', by: '2024-11-21', daysLeft: 1 }),
  wait({ kind: 'draft', who: 'reviewer', by: null, daysLeft: null, community: 'TC-0002' }),
  wait({ kind: 'decision', who: 'committee', by: null, daysLeft: null }),
  wait({ kind: 'visit-dates', who: 'link-person', by: null, daysLeft: null })
]
export const waitingOn = ({ on, who = null, community = null, kind = null }: Partial<Waiting>): Waiting => {
  const asked = waits.filter(
    one =>
      (who ?? one.who) === one.who && (community ?? one.community) === one.community && (kind ?? one.kind) === one.kind
  )
  return {
    on: on as never,
    who,
    community,
    kind,
    waits: asked,
    overdue: asked.filter(one => (one.daysLeft ?? 0) < 0).length
  }
}

const step = (name: string, is: string, who: ActingRole, more: object = {}) => ({
  ...{ step: name, is, who, doneOn: null, by: null, daysLeft: null },
  ...more
})
const noAge = { all: 0, 'not-due': 0, 'up-to-30': 0, 'up-to-60': 0, 'up-to-90': 0, 'over-90': 0 }

export const dashboardOf = (on: Dashboard['on']): Dashboard =>
  ({
    ...{ community: 'TC-0001', on, name: 'Alder House', status: 'Member', membershipType: 'Full', suspendedOn: null },
    waits: waits.filter(({ who }) => who === 'link-person'),
    reviews: [
      {
        ...{ cycle: '2024-2025', kind: 'peer-review' },
        steps: [
          step('self-review', 'now', 'link-person', { by: '2024-11-19', daysLeft: -1 }),
          step('visit-dates', 'done', 'link-person'),
          step('visit-agreed', 'done', 'network-team'),
          step('team', 'now', 'network-team'),
          step('visit', 'to-come', 'network-team', { by: '2025-01-20', daysLeft: 40 }),
          ...['draft', 'comments', 'report', 'action-plan'].map(name => step(name, 'to-come', 'reviewer'))
        ]
      },
      {
        ...{ cycle: '2024-2025', kind: 'self-review' },
        steps: [
          step('self-review', 'done', 'link-person', { doneOn: '2024-10-01' }),
          step('draft', 'now', 'network-team', { by: '2024-12-20', daysLeft: 22 })
        ]
      }
    ],
    reports: [
      { cycle: '2024-2025', kind: 'self-review', status: 'draft' },
      { cycle: '2023-2024', kind: 'peer-review', status: 'final' }
    ],
    actions: [
      {
        ...{ cycle: '2023-2024', kind: 'peer-review', finding: 1, standard: 'CS1', owner: 'staff-team' },
        ...{ words: { words: 'Hold a weekly meeting of everybody.' }, due: '2024-11-01', daysLeft: -13 }
      },
      {
        ...{ cycle: '2023-2024', kind: 'peer-review', finding: 2, standard: null, owner: null },
        ...{ words: { erased: true }, due: null, daysLeft: null }
      }
    ],
    benefits: benefits.map(benefit => ({
      ...{ benefit, says: benefitSays[benefit], types: benefitOf[benefit] },
      is: entitledTo('Full', false, benefit).is
    })),
    left: [
      {
        ...{ what: 'self-review', of: '2024-2025', title: null, granted: 1, used: 1, left: 0, rests: false }
      },
      {
        ...{ what: 'free-place', of: 'F-2025', title: 'Annual Forum 2025', granted: 3, used: 2, left: 1, rests: false }
      },
      {
        ...{ what: 'free-place', of: 'T-2025', title: 'Training for reviewers', granted: null, used: 0 },
        ...{ left: null, rests: false }
      }
    ],
    owed: {
      cycle: '2024-2025',
      owed: [
        { obligation: 'link-person', is: 'met' },
        { obligation: 'members-informed', is: 'not-met' },
        { obligation: 'stakeholders-invited', is: 'not-due' },
        { obligation: 'three-sent', is: 'not-known' }
      ]
    },
    fees: { outstanding: { ...noAge, all: 246_000, 'not-due': 246_000 }, onAccount: 4_800, nextDue: '2024-12-01' },
    events: [
      {
        ...{ gathering: 'F-2025', kind: 'forum', title: 'Annual Forum 2025', days: ['2025-06-10'] },
        ...{ mode: 'in-person', isFull: false, booked: 2 }
      },
      {
        ...{
          gathering: 'T-2025',
          kind: 'training',
          title: 'Training for reviewers',
          days: ['2025-07-01', '2025-07-02']
        },
        ...{ mode: 'online', isFull: true, booked: 0 }
      }
    ],
    announcements: [
      {
        ...{ announcement: 'A-003', kind: 'news', on: '2024-11-02', revisedOn: null, community: null, forAll: true },
        ...{ title: { words: 'A new edition' }, words: { words: 'It is there.' }, link: null }
      },
      {
        ...{
          announcement: 'A-001',
          kind: 'newsletter',
          on: '2024-01-01',
          revisedOn: null,
          community: null,
          forAll: true
        },
        ...{ title: { erased: true }, words: { erased: true }, link: null }
      }
    ],
    award: null
  }) as unknown as Dashboard

const noTeam = { lead: 0, member: 0, 'tc-specialist': 0, observer: 0 }
export const visitPack: VisitPack = {
  ...{ community: 'TC-0001', cycle: '2023-2024', kind: 'peer-review', name: 'Alder House' },
  ...{ sector: 'ADTC', membershipType: 'Full', editionTitle: 'Standards of the tenth edition' },
  profile: localReport.profile,
  visits: [
    { visit: 1, status: 'Agreed', days: ['2024-01-09'], mode: 'in-person', team: { ...noTeam, lead: 1, member: 3 } },
    { visit: 2, status: 'Offered', days: ['2024-03-04', '2024-03-05'], mode: null, team: noTeam }
  ],
  submittedOn: '2023-11-20',
  standards: localReport.standards.map(({ peer: _, peerComment: __, ...standard }, at) => ({
    ...standard,
    pieces: standard.evidence.map((___, place) => (place === 0 ? ('E-1' as EvidenceId) : null)),
    last: at % 3 === 0 ? null : { standard: standard.standard, self: 'met', peer: at % 2 === 0 ? 'partly' : null }
  })),
  lastYear: {
    cycle: '2022-2023',
    actionPoints: [
      { standard: 'CS1', words: { words: 'Hold a weekly meeting.' }, outcome: 'open', owner: 'staff-team' },
      { standard: null, words: { erased: true }, outcome: 'done' }
    ]
  }
} as unknown as VisitPack

const ownVisit = { community: 'TC-0001', name: 'Alder House', cycle: '2024-2025', kind: 'peer-review', visit: 1 }
export const ownVisits = (on: VisitsOfReviewer['on']): VisitsOfReviewer =>
  ({
    ...{ reviewer: 'R-001', on },
    visits: [
      {
        ...{ ...ownVisit, status: 'Agreed', days: ['2025-01-20'], mode: 'virtual', role: 'member' },
        ...{ submitted: true, toDraft: false, isDrafted: false, gaveFeedback: false }
      },
      {
        ...{ ...ownVisit, community: 'TC-0002', name: null, status: 'Held', days: ['2024-11-04', '2024-11-05'] },
        ...{ mode: 'in-person', role: 'lead', submitted: true },
        ...{ toDraft: true, isDrafted: false, gaveFeedback: false }
      }
    ]
  }) as unknown as VisitsOfReviewer
