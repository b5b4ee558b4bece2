/** Every figure of a national report as it stands in the JSON and as it stands in the CSV, under one name. */
import { parse } from 'csv-parse/sync'

type Figures = ReadonlyMap<string, number>
interface Line {
  readonly part: string
  readonly item: string
  readonly group: string
  readonly measure: string
  readonly value: string
}
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Codes of items may stand in several areas. */
const itemOfAudit = ({ area, item }: Readonly<Record<string, unknown>>): string | null =>
  typeof area === 'string' && typeof item === 'string' ? `${area}/${item}` : null

const quartiles = ['q1', 'median', 'q3']
/** What an item of a list is called: what tells it from the others. */
const nameOf = (item: unknown, index: number): string => {
  if (!isObject(item)) return quartiles[index] ?? ''
  const { group, code, standard, measure, section, area } = item
  const names = [group, code, standard, measure, section, itemOfAudit(item), area]
  return names.find(name => typeof name === 'string') ?? ''
}

function* inJson(value: unknown, names: ReadonlyArray<string>): Generator<readonly [string, number]> {
  if (typeof value === 'number') yield [names.join('/'), value]
  else if (Array.isArray(value))
    for (const [index, item] of value.entries()) yield* inJson(item, [...names, nameOf(item, index)])
  else if (isObject(value)) for (const [name, inner] of Object.entries(value)) yield* inJson(inner, [...names, name])
}
export const figuresInJson = (report: object): Figures => new Map(inJson(report, []))
export const countInJson = (report: object): number => [...inJson(report, [])].length

const inGroups = ({ part, item, group, measure }: Line): ReadonlyArray<string> => [
  ...[part, ...(item === '' ? [] : [item]), 'groups', group],
  ...(quartiles.includes(measure) ? ['quartiles'] : []),
  ...measure.split(' ')
]
const plain = ({ part, item, measure }: Line): ReadonlyArray<string> => [part, ...(item === '' ? [] : [item]), measure]
const inHmp = (line: Line): ReadonlyArray<string> => inGroups({ ...line, part: line.part.replace(' ', '/') })
/** Where the figure of a line stands in the JSON. */
const placesIn: Readonly<Record<string, (line: Line) => ReadonlyArray<string>>> = {
  report: ({ measure }) => [measure],
  standards: line => {
    const [first = '', ...rest] = line.measure.split(' ')
    if (first === 'change') return [line.part, line.item, first, ...rest]
    return line.group === '' ? plain(line) : inGroups(line)
  },
  sections: inGroups,
  outcomes: inGroups,
  hmp: line => {
    if (line.group !== '') return inGroups(line)
    return line.item === 'byKind' ? ['hmp', 'reviews', 'byKind', line.measure] : ['hmp', ...line.measure.split(' ')]
  },
  'hmp sections': inHmp,
  'hmp standards': inHmp,
  'hmp audits': ({ measure }) => ['hmp', 'audits', measure],
  'hmp areas': line => inGroups({ ...line, part: 'hmp/audits/areas' }),
  'hmp items': ({ item, group, measure }) => ['hmp', 'audits', 'items', group, item, measure],
  themes: ({ part, item, measure }) => [part, item, measure],
  lastYear: ({ part, measure }) => [part, measure],
  coded: ({ part, item, group, measure }) => [part, group, 'sections', item, measure]
}

export const linesIn = (csv: string): ReadonlyArray<Line> => parse(csv, { columns: true })
/** What is told in words, and no figure. */
const inWords = [
  'cycle',
  'edition',
  'editionTitle',
  'status',
  'publishedOn',
  'notice',
  'section',
  'standard',
  'core',
  'change from',
  'from',
  'until',
  'shown'
]

export const figuresInCsv = (csv: string): Figures =>
  new Map(
    linesIn(csv)
      .filter(({ measure }) => !inWords.includes(measure))
      .map(line => [(placesIn[line.part] ?? plain)(line).join('/'), Number(line.value)])
  )

/** How often a figure is hidden. */
export const hiddenIn = (value: unknown): number => {
  if (typeof value !== 'object' || value === null) return 0
  const here = 'shown' in value && value.shown === false ? 1 : 0
  return Object.values(value).reduce<number>((sum, inner) => sum + hiddenIn(inner), here)
}

/** Where a figure is hidden, in the names of the JSON. */
function* hiddenBelow(value: unknown, names: ReadonlyArray<string>): Generator<string> {
  if (Array.isArray(value))
    for (const [index, item] of value.entries()) yield* hiddenBelow(item, [...names, nameOf(item, index)])
  else if (isObject(value)) {
    if (value['shown'] === false) yield names.join('/')
    for (const [name, inner] of Object.entries(value)) yield* hiddenBelow(inner, [...names, name])
  }
}
export const hiddenInJson = (report: object): ReadonlySet<string> => new Set(hiddenBelow(report, []))
export const hiddenInCsv = (csv: string): ReadonlySet<string> =>
  new Set(
    linesIn(csv)
      .filter(({ measure }) => measure === 'shown')
      .map(line => (placesIn[line.part] ?? plain)(line).slice(0, -1).join('/'))
  )
