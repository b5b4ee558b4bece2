/** What the page of a national report must print, every figure and no other, worked out from its data alone. */
import type { JointAudits, NationalReport, StandardFigures } from '@cofc/reports'
import { ofAccreditation } from './figures-of-accreditation.ts'
import { columnsOf, counts, percent, points, withN, type Printed } from './printed.ts'

type Of = (report: NationalReport) => ReadonlyArray<Printed>

const ofMembers: Of = ({ members, reviews, participation: { visitsByMode, placesByRole, clientMembers } }) => [
  ...counts('members/', { all: members.all }),
  ...counts('reviews/', { final: reviews.final, visits: reviews.visits }),
  ...counts('by-type/', members.byType),
  ...counts('by-sector/', members.bySector),
  ...counts('by-country/', members.byCountry),
  ...counts('by-kind/', reviews.byKind ?? {}),
  ...counts('by-mode/', visitsByMode),
  ...counts('by-role/', placesByRole),
  ['joined', String(members.joined ?? 'no earlier cycle on record')],
  ['left', String(members.left ?? 'no earlier cycle on record')],
  ['endedWithin', String(members.endedWithin)],
  [
    'clientMembers',
    clientMembers.shown
      ? `${String(clientMembers.places)}, ${percent(clientMembers.percent)} of all but observers’`
      : 'too few to show'
  ]
]

const wholeNetwork = ({ groups: [all] }: StandardFigures) => (all?.shown === true ? all : null)
const percentNow = (standard: StandardFigures): number => wholeNetwork(standard)?.percentMet ?? 0

const inFull = (one: StandardFigures): ReadonlyArray<Printed> => {
  const all = wholeNetwork(one)
  if (all === null) return []
  const { n, selfRated, met, partly, not } = all
  return [
    ...counts(`full/${one.standard}/`, { n, selfRated, met, partly, not }),
    [`full/${one.standard}/percentMet`, percent(all.percentMet)]
  ]
}
const asCore =
  (columns: ReadonlyArray<string>) =>
  (one: StandardFigures): ReadonlyArray<Printed> => {
    const { standard, core, groups, change } = one
    if (!core) return []
    const inGroups = columns.map((group): Printed => [
      `standards/${standard}/${group}`,
      withN(groups.find(figure => figure.group === group))
    ])
    if (change === null || wholeNetwork(one) === null) return inGroups
    return [
      ...inGroups,
      [`change/${standard}/percentMet`, percent(change.percentMet)],
      [`change/${standard}/points`, points(change.points)]
    ]
  }
const ofStandards: Of = ({ standards, mostMet, leastMet, selfAndPeer }) => [
  ...standards.flatMap(inFull),
  ...standards.flatMap(asCore(columnsOf(standards.filter(({ core }) => core)))),
  ...mostMet.map(({ standard, percentMet }): Printed => [`mostMet/${standard}`, percent(percentMet)]),
  ...leastMet.map(({ standard, percentMet }): Printed => [`leastMet/${standard}`, percent(percentMet)]),
  ...selfAndPeer.flatMap((row): ReadonlyArray<Printed> =>
    row.shown
      ? [
          [`selfAndPeer/${row.standard}/self`, percent(row.selfPercentMet)],
          [`selfAndPeer/${row.standard}/peer`, percent(row.peerPercentMet)],
          [`selfAndPeer/${row.standard}/points`, points(row.points)]
        ]
      : []
  )
]

const standardsIn = (all: NationalReport['sections'][number]['groups'][number] | undefined): string => {
  if (all === undefined) return '–'
  if (!all.shown) return '*'
  const { shown, of } = all.standards
  return shown === of ? String(of) : `${String(shown)} of ${String(of)}`
}
const ofSections: Of = ({ sections, coded }) => {
  // A table without a single figure to show is not drawn.
  if (columnsOf(sections).length === 0) return []
  return [
    ...sections.flatMap(({ section, groups }) => [
      ...groups
        .filter(({ group }) => columnsOf(sections).includes(group))
        .map((figure): Printed => [`sections/${section}/${figure.group}`, withN(figure)]),
      [`sections/${section}/standards`, standardsIn(groups[0])] as const
    ]),
    ...sections.flatMap(({ section, groups: [all] }) =>
      [0, 1, 2].map((at): Printed => [
        `quartiles/${section}/${String(at)}`,
        all?.shown === false ? '*' : percent(all?.quartiles?.[at] ?? null)
      ])
    ),
    ...coded.flatMap(({ code, sections: own }) =>
      own.map(({ section, percentMet }): Printed => [`coded/${code}/${section}`, percent(percentMet)])
    )
  ]
}

const sectors = ['ADTC', 'CYP', 'HMP', 'Addiction', 'LD'] as const
const ofSectors: Of = ({ members, sections, hmp }) => [
  ...sectors.map((sector): Printed => [`sector/${sector}/members`, String(members.bySector[sector])]),
  ...(hmp.reviews === null ? [] : [['sector/HMP/final', String(hmp.reviews.final)] as const]),
  ...sectors.flatMap(sector =>
    sections.flatMap(({ section, groups }) =>
      [sector, 'all']
        .filter(group => columnsOf(sections).includes(group))
        .map((group): Printed => [
          `sector/${sector}/${section}/${group}`,
          withN(groups.find(figure => figure.group === group))
        ])
    )
  ),
  ...counts('hmp/', { members: hmp.members, auditMembers: hmp.auditMembers }),
  ...(hmp.reviews === null ? [] : [['hmp/final', String(hmp.reviews.final)] as const]),
  ...[{ section: 'All sections', groups: hmp.groups }, ...hmp.sections].flatMap(({ section, groups }) =>
    groups
      .filter(({ group }) => columnsOf([{ groups: hmp.groups }, ...hmp.sections]).includes(group))
      .map((figure): Printed => [`hmp/${section}/${figure.group}`, withN(figure)])
  ),
  // A standard that is hidden for every group is left out, and named below the table.
  ...hmp.standards
    .filter(({ groups }) => groups.some(({ shown }) => shown))
    .flatMap(({ standard, groups }) =>
      groups
        .filter(({ group }) => columnsOf(hmp.standards).includes(group))
        .map((figure): Printed => [`hmp/${standard}/${figure.group}`, withN(figure)])
    )
]

const itemsIn = ({ groups }: JointAudits['areas'][number]): string => {
  const all = groups.find(({ group }) => group === 'all')
  if (all?.shown !== true) return '*'
  const { shown, of } = all.items
  return shown === of ? String(of) : `${String(shown)} of ${String(of)}`
}
const ofAudits: Of = ({ hmp: { audits } }) => {
  if (audits === undefined) return []
  const all = audits.areas[0]?.groups.find(({ group }) => group === 'all')
  return [
    ...(all?.shown === true ? counts('hmp/audits/', { n: all.n, selfRated: all.selfRated }) : []),
    ...(audits.final === null ? [] : counts('hmp/audits/', { final: audits.final })),
    ...audits.areas.flatMap(({ area, groups }) =>
      groups
        .filter(({ group }) => columnsOf(audits.areas).includes(group))
        .map((figure): Printed => [`hmp/areas/${area}/${figure.group}`, withN(figure)])
    ),
    ...(all?.shown === true
      ? audits.areas.map((area): Printed => [`hmp/areas/${area.area}/items`, itemsIn(area)])
      : []),
    ...audits.items.flatMap((one): ReadonlyArray<Printed> => {
      const name = `hmp/items/${one.area}/${one.item}`
      if (!one.shown) return []
      const { met, partly, not } = one
      return [[name, withN({ ...one, group: '' })], ...counts(`${name}/`, { met, partly, not })]
    })
  ]
}

const ofThemes: Of = ({ themes, lastYear }) => [
  ...themes.flatMap((row): ReadonlyArray<Printed> =>
    row.shown ? counts(`themes/${row.section ?? ''}/`, { achievements: row.achievements, actions: row.actions }) : []
  ),
  ...(lastYear?.shown === true
    ? [
        ['lastYear/actions', `${String(lastYear.actions)} in ${String(lastYear.n)} communities`] as const,
        ...counts('lastYear/', { done: lastYear.done, dropped: lastYear.dropped, open: lastYear.open })
      ]
    : [])
]

const ofOutcomes: Of = ({ outcomes }) =>
  outcomes.flatMap(({ measure, groups }) =>
    groups
      .filter(({ group }) => columnsOf(outcomes).includes(group))
      .map((figure): Printed => [
        `outcomes/${measure}/${figure.group}`,
        figure.shown ? `${figure.perPlaceYear?.toFixed(1) ?? '–'}n ${String(figure.n)}` : '*'
      ])
  )

const ofChanges: Of = ({ standards }) => {
  const compared = standards.filter(one => one.core && one.change !== null && wholeNetwork(one) !== null)
  const by = ({ change }: StandardFigures): number => change?.points ?? 0
  const [most, least] = [Math.max(0, ...compared.map(by)), Math.min(0, ...compared.map(by))]
  return (
    [
      ['up', most],
      ['down', least]
    ] as const
  ).flatMap(([way, furthest]): ReadonlyArray<Printed> =>
    furthest === 0
      ? []
      : [
          [`summary/${way}`, Math.abs(furthest).toFixed(1)],
          ...compared
            .filter(one => by(one) === furthest)
            .slice(0, 3)
            .map((one): Printed => [`summary/${way}/${one.standard}`, percent(percentNow(one))])
        ]
  )
}
const ofSummary: Of = report => {
  const { members, reviews, standards, lastYear } = report
  const shown = standards.flatMap(one => (one.core ? (wholeNetwork(one) ?? []) : []))
  const met = shown.filter(one => one.met / one.n > 0.9).length
  return [
    ...counts('summary/', { members: members.all, final: reviews.final }),
    ...(shown.length === 0
      ? []
      : [
          ...counts('summary/', { 'core-met': met, 'core-shown': shown.length }),
          ['summary/core-share', percent((100 * met) / shown.length)] as const
        ]),
    ...ofChanges(report),
    ...(lastYear?.shown === true && lastYear.actions > 0
      ? counts('summary/', { actions: lastYear.actions, done: lastYear.done })
      : [])
  ]
}

const ofFront: Of = ({ status, revision, standards }) => [
  ['status', status === 'published' ? 'Published' : 'Provisional'],
  ...(revision === 0 ? [] : [['revision', String(revision)] as const]),
  ['coreStandards', String(standards.filter(({ core }) => core).length)]
]

export const figuresOfNational = (report: NationalReport): ReadonlyMap<string, string> =>
  new Map(
    [
      ofFront,
      ofSummary,
      ofMembers,
      ofStandards,
      ofSections,
      ofSectors,
      ofAudits,
      ofThemes,
      ofOutcomes,
      ofAccreditation
    ].flatMap(of => of(report))
  )
