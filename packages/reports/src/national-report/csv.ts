/**
 * The national report as one tidy table: a line for each figure. Each part of the report says which lines it gives; a
 * part without a say here does not compile. A hidden figure is one line that says so, and nothing else.
 */
import type { CsvTable } from '../report.ts'
import type { Hidden, Shown } from '../figures/figure.ts'
import type { JointAudits } from './joint-audits.ts'
import type { NationalReport, SectionFigure } from './national-report.ts'

const columns = ['part', 'item', 'group', 'measure', 'value'] as const
type Line = Readonly<Record<(typeof columns)[number], string | number>>
type Lines = ReadonlyArray<Line>
type Whole = Required<NationalReport>
type LinesOf<Part extends keyof Whole> = (value: Whole[Part], part: Part) => Lines
type Parts = { readonly [Part in keyof Whole]: LinesOf<Part> }

interface Place {
  readonly part: string
  readonly item?: string
  readonly group?: string
}
/** A line for each of these that is told. */
const each = ({ part, item = '', group = '' }: Place, told: Readonly<Record<string, unknown>>): Lines =>
  Object.entries(told).flatMap(([measure, value]) =>
    typeof value === 'number' || typeof value === 'string' ? [{ part, item, group, measure, value }] : []
  )
/** The same for a figure that may be hidden. */
const figure = <F extends { readonly shown: boolean }>(place: Place, told: F): Lines =>
  told.shown ? each(place, without(told, 'group', 'standard', 'section', 'area', 'item')) : each(place, { shown: 'no' })
const without = (told: object, ...names: ReadonlyArray<string>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(told).filter(([name]) => !names.includes(name)))

const quartiles = ([q1, median, q3]: readonly [number, number, number]) => ({ q1, median, q3 })
type SectionGroup = Shown<SectionFigure, string> | Hidden<string>
/** The figure of a section, with the standards it pools and its quartiles side by side. */
const sectionFigure = (place: Place, told: SectionGroup): Lines => [
  ...figure(place, told),
  ...(told.shown ? each(place, { 'standards shown': told.standards.shown, 'standards of': told.standards.of }) : []),
  ...(told.shown && told.quartiles !== null ? each(place, quartiles(told.quartiles)) : [])
]
/** An item stands with its area in place of a group. */
const ofAudits = ({ final, areas, items, byStandards }: JointAudits): Lines => [
  ...each({ part: 'hmp audits' }, { final }),
  ...areas.flatMap(({ area, groups }) =>
    groups.flatMap(told => {
      const place = { part: 'hmp areas', item: area, group: told.group }
      const { shown, of } = told.shown ? told.items : { shown: null, of: null }
      return [...figure(place, told), ...each(place, { 'items shown': shown, 'items of': of })]
    })
  ),
  ...items.flatMap(told => figure({ part: 'hmp items', item: told.item, group: told.area }, told)),
  ...byStandards.flatMap(({ area, item, standard }) => each({ part: 'hmp items', item, group: area }, { standard }))
]
const yes = (is: boolean): string => (is ? 'yes' : 'no')
const itself = (value: string | number | null, part: string): Lines => each({ part: 'report' }, { [part]: value })
const nothing = (): Lines => []

const met: LinesOf<'mostMet' | 'leastMet'> = (standards, part) =>
  standards.flatMap(({ standard, n, percentMet }) => each({ part, item: standard, group: 'all' }, { n, percentMet }))

const parts: Parts = {
  cycle: itself,
  edition: itself,
  editionTitle: itself,
  status: itself,
  revision: itself,
  publishedOn: itself,
  notice: itself,
  erased: itself,
  members: ({ byType, bySector, byCountry, ...counts }, part) => [
    ...each({ part }, counts),
    ...each({ part, item: 'byType' }, byType),
    ...each({ part, item: 'bySector' }, bySector),
    ...each({ part, item: 'byCountry' }, byCountry)
  ],
  reviews: ({ byKind, ...counts }, part) => [
    ...each({ part }, counts),
    ...each({ part, item: 'byKind' }, byKind ?? {})
  ],
  standards: (standards, part) =>
    standards.flatMap(({ standard: item, section, type, core, groups, change }) => [
      ...each({ part, item }, { section, type, core: yes(core) }),
      ...groups.flatMap(told => figure({ part, item, group: told.group }, told)),
      ...(change === null
        ? []
        : each(
            { part, item, group: 'all' },
            {
              'change from': change.from,
              'change n': change.n,
              'change percentMet': change.percentMet,
              'change points': change.points
            }
          ))
    ]),
  sections: (sections, part) =>
    sections.flatMap(({ section: item, groups }) =>
      groups.flatMap(told => sectionFigure({ part, item, group: told.group }, told))
    ),
  method: (counts, part) => each({ part }, { ...counts }),
  participation: ({ visitsByMode, placesByRole, clientMembers }, part) => [
    ...each({ part, item: 'visitsByMode' }, visitsByMode),
    ...each({ part, item: 'placesByRole' }, placesByRole),
    ...figure({ part, item: 'clientMembers' }, clientMembers),
    ...('erased' in clientMembers ? each({ part, item: 'clientMembers' }, { erased: clientMembers.erased }) : [])
  ],
  coreStandards: nothing,
  mostMet: met,
  leastMet: met,
  selfAndPeer: (compared, part) => compared.flatMap(told => figure({ part, item: told.standard, group: 'all' }, told)),
  outcomes: (outcomes, part) =>
    outcomes.flatMap(({ measure: item, groups }) =>
      groups.flatMap(told => figure({ part, item, group: told.group }, told))
    ),
  hmp: ({ members, auditMembers, reviews, groups, sections, standards, audits }, part) => [
    ...each({ part }, { members, auditMembers }),
    ...(reviews === null ? [] : each({ part }, { 'reviews final': reviews.final })),
    ...each({ part, item: 'byKind' }, reviews?.byKind ?? {}),
    ...groups.flatMap(told => sectionFigure({ part, group: told.group }, told)),
    ...sections.flatMap(({ section: item, groups: of }) =>
      of.flatMap(told => sectionFigure({ part: `${part} sections`, item, group: told.group }, told))
    ),
    ...standards.flatMap(({ standard: item, groups: of }) =>
      of.flatMap(told => figure({ part: `${part} standards`, item, group: told.group }, told))
    ),
    ...(audits === undefined ? [] : ofAudits(audits))
  ],
  accreditation: ({ from, until, inForce, accredited, withoutAward }, part) => [
    ...each({ part }, { from, until, inForce }),
    ...each({ part, item: 'accredited' }, accredited),
    ...figure({ part, item: 'withoutAward' }, withoutAward)
  ],
  themes: (themes, part) => themes.flatMap(told => figure({ part, item: told.section ?? '', group: 'all' }, told)),
  lastYear: (told, part) =>
    told === null ? [] : figure({ part, item: told.cycle }, without(told, 'cycle') as typeof told),
  coded: (communities, part) =>
    communities.flatMap(({ code: group, sections }) =>
      sections.flatMap(({ section: item, percentMet }) => each({ part, item, group }, { percentMet }))
    ),
  appendix: nothing
}

/** Of a part that an issue does not have there is nothing to tell. */
const linesOf = <Part extends keyof Whole>(part: Part, report: Partial<Whole>): Lines => {
  const value = report[part]
  return value === undefined ? [] : parts[part](value, part)
}

export const nationalCsv = (report: NationalReport): CsvTable => ({
  columns,
  rows: (Object.keys(parts) as ReadonlyArray<keyof Whole>).flatMap(part => linesOf(part, report))
})
