/** A local report after a peer-review, with one comment erased; and a self-review still being prepared. */
import type { CommunityId, Cycle, EditionId, PlainDate, Rating, Country } from '@cofc/core'
import type { Counts, LocalReport, StandardInFull, Text } from '@cofc/reports'
import { cycle, lastCycle, nationalReport } from './national.ts'
import { sections, standards } from './standards.ts'

const day = (text: string): PlainDate => text as PlainDate
const says = (words: string): Text => ({ words })
const ratingAt = (at: number, strictness: number): Rating =>
  (['met', 'met', 'met', 'partly', 'met', 'not', 'met', 'n/a', 'met'] as const)[(at * strictness) % 9] ?? 'met'

const inFull: ReadonlyArray<StandardInFull> = standards.map(({ standard, section, type, core, text }, at) => ({
  standard,
  section,
  type,
  core,
  text,
  self: at === 30 ? null : ratingAt(at, 2),
  selfComment:
    at % 4 === 0
      ? says('We talk about this in the house meeting and write down what was said.')
      : at === 5
        ? { erased: true }
        : null,
  peer: at === 30 ? null : ratingAt(at, 5),
  peerComment:
    at % 5 === 1
      ? says('The team heard this from members and saw it in the meeting it joined.\nThe minutes bear it out.')
      : null,
  evidence: at % 7 === 0 ? [says('Minutes of the house meeting, March'), says('Rota of roles')] : []
}))
const countsOf = (rows: ReadonlyArray<StandardInFull>, by: 'self' | 'peer'): Counts => {
  const count = (rating: Rating | null) => rows.filter(row => row[by] === rating).length
  const [met, partly, not] = [count('met'), count('partly'), count('not')]
  const all = met + partly + not
  return {
    met,
    partly,
    not,
    notApplicable: count('n/a'),
    unrated: count(null),
    percentMet: all === 0 ? null : Math.round((1000 * met) / all) / 10
  }
}
const within = (section: string) => inFull.filter(row => row.section === section)
const discrepancies = inFull.flatMap(({ standard, section, self, peer }) =>
  self !== null && peer !== null && self !== peer && self !== 'n/a' && peer !== 'n/a'
    ? [{ standard, section, self, peer }]
    : []
)
const order: Readonly<Record<Rating, number>> = { met: 2, partly: 1, not: 0, 'n/a': 0 }

export const localReport: LocalReport = {
  cover: {
    community: 'TC-0001' as CommunityId,
    name: 'Alder House',
    sector: 'ADTC',
    membershipType: 'Full',
    cycle,
    kind: 'peer-review',
    edition: 'E10' as EditionId,
    editionTitle: 'Service standards, tenth edition',
    status: 'final',
    version: 2,
    openedOn: day('2023-09-01'),
    submittedOn: day('2023-12-11'),
    draftedOn: day('2024-02-20'),
    commentedOn: day('2024-03-04'),
    finalOn: day('2024-03-18'),
    correctedOn: day('2024-04-09'),
    visitedOn: [day('2024-01-23'), day('2024-01-24')],
    mode: 'in-person'
  },
  profile: {
    provider: 'charity',
    country: 'GB' as Country,
    localArea: 'West Yorkshire',
    parent: 'Alder Trust',
    places: 16,
    models: ['TC', 'PIE'],
    entryCriteria: says('Adults of 18 and over who can live in a group and have no need of a ward.'),
    membersDecideAdmission: true
  },
  visits: [
    {
      days: [day('2024-01-23'), day('2024-01-24')],
      mode: 'in-person',
      team: { lead: 1, member: 3, 'tc-specialist': 0, observer: 1 },
      clientMembers: 1,
      stakeholders: 4
    }
  ],
  summary: {
    achievements: [
      {
        standard: inFull[0]?.standard ?? null,
        words: says('Nobody misses the daily meeting without being asked after.')
      },
      {
        standard: inFull[9]?.standard ?? null,
        words: says('Staff cook and clean beside client members as a matter of course.')
      },
      { standard: null, words: says('The garden was planned, dug and planted by the whole house.') }
    ],
    actionPoints: [
      {
        standard: inFull[3]?.standard ?? null,
        words: says('Write down how risks are talked over before someone takes them.')
      },
      { standard: inFull[11]?.standard ?? null, words: { erased: true } },
      { standard: inFull[28]?.standard ?? null, words: says('Find someone from outside to lead reflective practice.') }
    ],
    lastYear: {
      cycle: lastCycle,
      actionPoints: [
        {
          standard: inFull[7]?.standard ?? null,
          words: says('Let members change their roles every quarter.'),
          outcome: 'done'
        },
        { standard: inFull[16]?.standard ?? null, words: says('Make a quiet room.'), outcome: 'open' }
      ]
    },
    hostComments: says('The rota on page 4 was from last year; we sent the new one.'),
    corrections: [{ version: 2, on: day('2024-04-09'), reason: says('The rating of CS8 was copied wrongly.') }]
  },
  sections: sections.map((section, at) => ({
    section,
    self: countsOf(within(section), 'self'),
    peer: countsOf(within(section), 'peer'),
    change: at === 1 ? null : { from: lastCycle, n: 4, percentMet: 60 + at, points: ((at * 7) % 11) - 4.5 }
  })),
  values: (['respect', 'process'] as const).map((value, at) => {
    const its = inFull.filter((_, place) => place % 3 === at)
    const standards = its.map(({ standard }) => standard)
    return { value, standards, self: countsOf(its, 'self'), peer: countsOf(its, 'peer') }
  }),
  coreStandards: inFull
    .filter(({ core }) => core)
    .map(({ standard, text, self, peer }) => ({
      standard,
      text,
      self,
      peer,
      agreed: self === null || peer === null ? null : self === peer
    })),
  standards: inFull,
  discrepancies: {
    selfHigher: discrepancies.filter(({ self, peer }) => order[self] > order[peer]),
    peerHigher: discrepancies.filter(({ self, peer }) => order[self] < order[peer])
  },
  benchmark: nationalReport.sections.map(({ section, groups }) => {
    const [network = { group: 'all', shown: false }, sector = { group: 'ADTC', shown: false }] = groups
    return { section, own: countsOf(within(section), 'peer').percentMet, network, sector }
  }),
  outcomes: [
    { measure: 'placement-breakdown', count: 1, perPlaceYear: 0.07 },
    { measure: 'self-harm', count: 9, perPlaceYear: 0.63 },
    { measure: 'occupied-place-days', count: 5_214, perPlaceYear: null }
  ],
  actionPlan: [
    {
      action: says('Write down how risks are talked over before someone takes them.'),
      standard: inFull[3]?.standard ?? null,
      due: day('2024-09-01'),
      status: 'done',
      settledOn: day('2024-08-12'),
      owner: 'staff-team',
      progress: [{ on: day('2024-06-03'), words: says('A first version is read in the morning meeting.') }]
    },
    { action: { erased: true }, standard: inFull[11]?.standard ?? null, due: null, status: 'open', settledOn: null }
  ],
  statistics: { n: 26, agreement: 57.7, kappa: 0.31, meanShift: 0.08 },
  erased: 2
}

export const selfReview: LocalReport = {
  ...localReport,
  cover: {
    ...localReport.cover,
    community: 'TC-0002' as CommunityId,
    name: 'Birch Lodge',
    cycle: '2024-2025' as Cycle,
    kind: 'self-review',
    membershipType: 'Developmental',
    status: 'in-preparation',
    version: 0,
    submittedOn: null,
    draftedOn: null,
    commentedOn: null,
    finalOn: null,
    correctedOn: null,
    visitedOn: [],
    mode: null
  },
  profile: null,
  visits: [],
  summary: { achievements: [], actionPoints: [], lastYear: null, hostComments: null, corrections: [] },
  portfolio: {
    ...{ due: day('2024-11-01'), handedInOn: day('2024-10-28'), pieces: 4 },
    ...{ checkDue: day('2024-11-25'), checkedOn: day('2024-11-11') },
    findings: [
      { standard: inFull[0]?.standard ?? null, words: says('The minutes show that newcomers are met.') },
      { standard: null, words: says('Nothing is shown of nights and weekends.') }
    ]
  },
  sections: localReport.sections.map(section => ({ ...section, peer: null, change: null })),
  values: (localReport.values ?? []).map(row => ({ ...row, peer: null })),
  coreStandards: localReport.coreStandards.map(row => ({ ...row, peer: null, agreed: null })),
  standards: inFull.map(row => ({ ...row, peer: null, peerComment: null })),
  discrepancies: { selfHigher: [], peerHigher: [] },
  benchmark: localReport.benchmark.map(({ section }) => ({
    section,
    own: null,
    network: { group: 'all', shown: false },
    sector: { group: 'ADTC', shown: false }
  })),
  outcomes: [],
  actionPlan: [],
  statistics: null,
  erased: 0
}
