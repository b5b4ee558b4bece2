/** A national report such as a network of 68 members gets: two small sectors hidden, one standard new this cycle. */
import {
  sectors,
  type Country,
  type CommunityId,
  type Cycle,
  type EditionId,
  type PlainDate,
  type Sector
} from '@cofc/core'
import type { NationalReport, Quartiles, Shown, StandardFigure, SectionFigure, Group, Hidden } from '@cofc/reports'
import { sections, standards, type StandardOfTests } from './standards.ts'

export const cycle = '2023-2024' as Cycle
export const lastCycle = '2022-2023' as Cycle
/** Reviewed communities by group: Learning disability is small, and Addiction the next smallest. */
const sizes: Readonly<Record<Group, number>> = { all: 57, ADTC: 19, CYP: 16, HMP: 12, Addiction: 7, LD: 3 }
const hiddenSectors: ReadonlyArray<Group> = ['Addiction', 'LD']
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
const inGroups = <Figure>(figure: (group: Group, index: number) => Figure): ReadonlyArray<Shown<Figure> | Hidden> =>
  (['all', ...sectors] as const).map((group, index) =>
    hiddenSectors.includes(group) ? { group, shown: false } : { group, shown: true, ...figure(group, index) }
  )
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
  return oneDecimal((100 * Math.round((Math.max(12, Math.min(100, exact)) / 100) * step)) / step)
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
  quartiles: sizes[group] < 10 ? null : quartilesOf(section)
})

const figures: NationalReport['standards'] = standards.map((standard, at) => ({
  standard: standard.standard,
  text: standard.text,
  section: standard.section,
  type: standard.type,
  core: standard.core,
  groups: inGroups((group, index) => rated(sizes[group], percentIn(standard, at, index))),
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

export const nationalReport: NationalReport = {
  cycle,
  edition: 'E10' as EditionId,
  editionTitle: 'Service standards, tenth edition',
  status: 'published',
  revision: 1,
  publishedOn: '2024-11-04' as PlainDate,
  members: {
    all: 68,
    byType: { Associate: 2, Developmental: 9, Full: 41, Accreditation: 10, HmpIntegratedAudit: 6 },
    bySector: { ADTC: 24, CYP: 18, HMP: 14, Addiction: 8, LD: 4 },
    byCountry: { ['GB' as Country]: 64, ['NL' as Country]: 4 },
    joined: 7,
    left: 4,
    endedWithin: 2
  },
  reviews: { final: 57, visits: 54, byKind: { 'self-review': 11, 'peer-review': 38, accreditation: 6, audit: 2 } },
  standards: figures,
  sections: sections.map((section, at) => ({ section, groups: inGroups(group => sectionFigure(group, at)) })),
  method: { members: 68, rated: 57, selfRated: 11, hmpOnly: 2, smallestGroup: 5, smallestForQuartiles: 10 },
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
    groups: inGroups(group => ({
      n: sizes[group],
      count: 20 + at * 11,
      placeDays: sizes[group] * 5_100,
      perPlaceYear: Math.round(((20 + at * 11) * 36_500) / (sizes[group] * 5_100)) / 100
    }))
  })),
  hmp: {
    members: 14,
    auditMembers: 6,
    reviews: { final: 12, byKind: { 'self-review': 3, 'peer-review': 7, accreditation: 0, audit: 2 } },
    sections: sections.map((section, at) => ({
      section,
      figure: { group: 'HMP', shown: true, ...sectionFigure('HMP', at) }
    })),
    standards: figures
      .slice(0, 15)
      .map(({ standard }, at) => ({ standard, figure: { group: 'HMP', shown: true, ...rated(12, 90 - at * 3) } }))
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

/** The same network before its report is published, with nothing yet to compare. */
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
    groups: inGroups(() => ({})).map(({ group }) => ({ group, shown: false }))
  })),
  mostMet: [],
  leastMet: [],
  coded: [],
  lastYear: null,
  erased: 0
}
