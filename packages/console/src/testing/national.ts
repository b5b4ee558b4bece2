/**
 * A national report such as a network of 68 members gets: one small sector hidden everywhere and the next nearly so, one
 * standard that a sector does not have in scope, one that is new this cycle.
 */
import {
  sectors,
  type AuditArea,
  type Country,
  type CommunityId,
  type Cycle,
  type EditionId,
  type ItemCode,
  type PlainDate,
  type Sector
} from '@cofc/core'
import type {
  NationalReport,
  Quartiles,
  Shown,
  StandardFigure,
  SectionFigure,
  Group,
  Hidden,
  HmpFigures,
  JointAudits
} from '@cofc/reports'
import { sections, standards, type StandardOfTests } from './standards.ts'

export const cycle = '2023-2024' as Cycle
export const lastCycle = '2022-2023' as Cycle
/** Reviewed communities by group: Learning disability is small, and Addiction the next smallest. */
const sizes: Readonly<Record<Group, number>> = { all: 57, ADTC: 19, CYP: 16, HMP: 12, Addiction: 7, LD: 3 }
/** Of the first row the next smallest is shown: all of LD were rated as the others were. */
const isHidden = (group: Group, row: number): boolean => group === 'LD' || (group === 'Addiction' && row !== 0)
const oneDecimal = (value: number): number => Math.round(value * 10) / 10
/** The same small surprises every time. */
const wobble = (index: number): number => ((index * 37) % 23) - 11

const rated = (n: number, percent: number): StandardFigure => {
  const met = Math.min(n, Math.round((n * percent) / 100))
  const partly = Math.ceil((n - met) * 0.6)
  return {
    n,
    selfRated: Math.round(n * 0.2),
    met,
    partly,
    not: n - met - partly,
    percentMet: oneDecimal((100 * met) / n)
  }
}
const inGroups = <Figure>(
  row: number,
  figure: (group: Group, index: number) => Figure
): ReadonlyArray<Shown<Figure> | Hidden> =>
  (['all', ...sectors] as const).map((group, index) =>
    isHidden(group, row) ? { group, shown: false } : { group, shown: true, ...figure(group, index) }
  )
/** Few audited communities: they are hidden, and the prisons with them. */
const inPrisons = <Figure>(figure: Figure): HmpFigures<Figure> => [
  { group: 'audited', shown: false },
  { group: 'HMP', shown: true, ...figure },
  { group: 'prison', shown: false }
]
const percentIn = ({ met }: StandardOfTests, at: number, group: number): number =>
  Math.max(5, Math.min(100, met + (group === 0 ? 0 : wobble(at * 5 + group) * 0.9)))

const changeOf = ({ standard, met }: StandardOfTests, at: number) => {
  if (standard === '2.3') return null
  const [then, now] = [rated(54, met - wobble(at + 3) * 0.7).percentMet, rated(sizes.all, met).percentMet]
  return { from: lastCycle, n: 54, percentMet: then, points: oneDecimal(now - then) }
}

const codes = Array.from({ length: sizes.all }, (_, index) => `C${String(index + 1).padStart(2, '0')}`)
const steps = [5, 4, 6, 3, 5, 6, 4, 3]
const ownPercent = (community: number, section: number): number => {
  const [step, base] = [(steps[section] ?? 4) * 2, [88, 66, 84, 79, 78, 70, 69, 72][section] ?? 75]
  const exact = base + wobble(community * 3 + section * 7) * 2.4
  return 5 * Math.round((20 * Math.round((Math.max(12, Math.min(100, exact)) / 100) * step)) / step)
}
const quartilesOf = (section: number): Quartiles => {
  const sorted = codes.map((_, community) => ownPercent(community, section)).sort((one, other) => one - other)
  const at = (share: number): number => {
    const place = (sorted.length - 1) * share
    const [low = 0, high = 0] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]]
    return oneDecimal(low + (high - low) * (place - Math.floor(place)))
  }
  return [at(0.25), at(0.5), at(0.75)]
}
const sectionFigure = (group: Group, section: number): SectionFigure => ({
  n: sizes[group],
  selfRated: Math.round(sizes[group] * 0.2),
  percentMet: oneDecimal(
    ([86, 65, 82, 79, 78, 71, 69, 72][section] ?? 75) + (group === 'all' ? 0 : wobble(section + group.length) * 0.3)
  ),
  standards: { shown: section === 2 ? 3 : 4, of: 4 },
  quartiles: group === 'all' ? quartilesOf(section) : null
})

const figures: NationalReport['standards'] = standards.map((standard, at) => ({
  standard: standard.standard,
  text: standard.text,
  section: standard.section,
  type: standard.type,
  core: standard.core,
  groups: inGroups(at, (group, index) => rated(sizes[group], percentIn(standard, at, index))).filter(
    ({ group }) => at !== 3 || group !== 'CYP'
  ),
  change: changeOf(standard, at)
}))
const byMet = figures
  .flatMap(({ standard, section, groups: [all] }) =>
    all?.shown === true ? [{ standard, section, n: all.n, percentMet: all.percentMet }] : []
  )
  .toSorted((one, other) => other.percentMet - one.percentMet)

const names = [
  'Alder House',
  'Birch Lodge',
  'Cedar Court',
  'Dove Cottage',
  'Elm Grange',
  'Fern Hill',
  'Garden Wing',
  'Hazel Place'
]
const sectorOf = (index: number): Sector =>
  (['ADTC', 'CYP', 'HMP', 'ADTC', 'CYP', 'Addiction', 'ADTC', 'LD'] as const)[index % 8] ?? 'ADTC'
export const memberNames: NationalReport['appendix'] = Array.from({ length: 68 }, (_, index) => ({
  community: `TC-${String(index + 1).padStart(4, '0')}` as CommunityId,
  name: `${names[index % 8] ?? ''}${index < 8 ? '' : ` ${['North', 'South', 'East', 'West', 'Upper', 'Lower', 'Old', 'New'][Math.floor(index / 8) - 1] ?? ''}`}`,
  sector: sectorOf(index),
  country: (index % 17 === 5 ? 'NL' : 'GB') as Country
}))

/** Five audits that have some items in common: none of the standards, which are hidden, and one item that four rated. */
const item = (area: AuditArea, code: string) => ({ area, item: code as ItemCode })
const onItem = (percent: number) => ({ shown: true as const, ...rated(5, percent), selfRated: 0 })
const pooledItems = (shown: number, of: number) => ({
  ...{ shown: true as const, n: 5, selfRated: 0, met: 3 * shown, partly: shown, not: shown, percentMet: 60 },
  items: { shown, of }
})
const audits: JointAudits = {
  final: null,
  areas: [
    {
      area: 'all',
      groups: [
        { group: 'all', ...pooledItems(3, 6) },
        { group: 'standards', shown: false },
        { group: 'audit', ...pooledItems(3, 4) }
      ]
    },
    {
      area: 'A',
      groups: [
        { group: 'all', ...pooledItems(2, 4) },
        { group: 'standards', shown: false },
        { group: 'audit', ...pooledItems(2, 2) }
      ]
    },
    {
      area: 'D',
      groups: [
        { group: 'all', ...pooledItems(1, 2) },
        { group: 'audit', ...pooledItems(1, 2) }
      ]
    }
  ],
  items: [
    { ...item('A', 'A3'), ...onItem(80) },
    { ...item('A', 'A4'), ...onItem(40) },
    { ...item('D', 'D1'), ...onItem(60) },
    { ...item('D', 'D2'), shown: false }
  ],
  byStandards: standards.slice(0, 2).map(({ standard }, at) => ({ ...item('A', `A${String(at + 1)}`), standard }))
}

export const nationalReport: NationalReport = {
  cycle,
  edition: 'E10' as EditionId,
  editionTitle: 'Service standards, tenth edition',
  status: 'published',
  revision: 1,
  publishedOn: '2024-11-04' as PlainDate,
  notice: 'A provisional report is not for passing on.',
  members: {
    all: 68,
    byType: { Associate: 2, Developmental: 9, Full: 41, Accreditation: 10, HmpIntegratedAudit: 6 },
    bySector: { ADTC: 24, CYP: 18, HMP: 14, Addiction: 8, LD: 4 },
    byCountry: { ['GB' as Country]: 64, ['NL' as Country]: 4 },
    joined: 7,
    left: 4,
    endedWithin: 2
  },
  reviews: { final: 57, visits: 54, byKind: null },
  standards: figures,
  sections: sections.map((section, at) => ({ section, groups: inGroups(at, group => sectionFigure(group, at)) })),
  method: { members: 68, rated: 57, selfRated: 11, hmpOnly: null, smallestGroup: 5, smallestForQuartiles: 10 },
  participation: {
    visitsByMode: { 'in-person': 41, virtual: 9, hybrid: 4 },
    placesByRole: { lead: 54, member: 131, 'tc-specialist': 6, observer: 12 },
    clientMembers: { shown: true, places: 49, percent: 25.7 }
  },
  coreStandards: figures.filter(({ core }) => core).map(({ standard }) => standard),
  mostMet: byMet.slice(0, 10),
  leastMet: byMet.toReversed().slice(0, 10),
  selfAndPeer: figures.slice(0, 15).map(({ standard }, at) =>
    at === 11
      ? { standard, shown: false }
      : {
          standard,
          shown: true,
          n: 44,
          selfPercentMet: 80 + (at % 5),
          peerPercentMet: 74 + ((at * 3) % 9),
          points: 80 + (at % 5) - 74 - ((at * 3) % 9)
        }
  ),
  outcomes: (
    [
      'placement-breakdown',
      'self-harm',
      'self-harm-severe',
      'emergency-call',
      'hospital-admission',
      'planned-leaver',
      'unplanned-leaver'
    ] as const
  ).map((measure, at) => ({
    measure,
    groups: inGroups(at, group => ({
      n: sizes[group],
      count: group === 'all' ? 20 + at * 11 : null,
      perPlaceYear: oneDecimal(((20 + at * 11) * 365) / (sizes[group] * 5_100))
    }))
  })),
  hmp: {
    members: 14,
    auditMembers: 6,
    reviews: null,
    groups: inPrisons(sectionFigure('HMP', 3)),
    sections: sections.map((section, at) => ({ section, groups: inPrisons(sectionFigure('HMP', at)) })),
    standards: figures
      .slice(0, 15)
      .map(({ standard }, at) => ({ standard, groups: inPrisons(rated(12, 90 - at * 3)) })),
    audits
  },
  accreditation: {
    ...{ from: '2023-09-01' as PlainDate, until: '2024-08-31' as PlainDate, inForce: 4 },
    accredited: { all: 3, first: 2 },
    withoutAward: { shown: true, deferred: 5, notAwarded: 0, withdrawn: 0 }
  },
  themes: [
    ...sections.map((section, at) =>
      at === 7
        ? { section, shown: false as const }
        : { section, shown: true as const, n: 57, achievements: 30 - at * 3, actions: 9 + at * 4 }
    ),
    { section: null, shown: true, n: 57, achievements: 8, actions: 6 }
  ],
  lastYear: { cycle: lastCycle, shown: true, n: 54, actions: 203, done: 141, dropped: 17, open: 45 },
  coded: codes.map((code, community) => ({
    code,
    sections: sections.map((section, at) => ({
      section,
      percentMet: community === 20 && at === 7 ? null : ownPercent(community, at)
    }))
  })),
  appendix: memberNames,
  erased: 3
}

const { audits: _, ...withoutAudits } = nationalReport.hmp
/** The same network before its report is published, with nothing yet to compare, and no prison under audit. */
export const provisionalReport: NationalReport = {
  ...nationalReport,
  cycle: '2024-2025' as Cycle,
  status: 'provisional',
  revision: 0,
  publishedOn: null,
  members: { ...nationalReport.members, joined: null, left: null },
  participation: { ...nationalReport.participation, clientMembers: { shown: false } },
  standards: figures.map(figure => ({
    ...figure,
    change: null,
    groups: figure.groups.map(({ group }) => ({ group, shown: false }))
  })),
  sections: sections.map(section => ({
    section,
    groups: inGroups(0, () => ({})).map(({ group }) => ({ group, shown: false }))
  })),
  hmp: {
    ...withoutAudits,
    auditMembers: 0,
    reviews: { final: 12, byKind: { 'self-review': 3, 'peer-review': 9, accreditation: 0, audit: 0 } }
  },
  reviews: {
    ...nationalReport.reviews,
    byKind: { 'self-review': 11, 'peer-review': 40, accreditation: 6, audit: 0 }
  },
  accreditation: {
    ...{ from: '2024-09-01' as PlainDate, until: '2025-08-31' as PlainDate, inForce: 1 },
    accredited: { all: 1, first: 0 },
    withoutAward: { shown: false }
  },
  method: { ...nationalReport.method, hmpOnly: 0 },
  mostMet: [],
  leastMet: [],
  coded: [],
  lastYear: null,
  erased: 0
}
