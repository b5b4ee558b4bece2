/** What a figure rests on, as lines for a terminal. */
import { becauseInWords, type FigureExplained, type FigureListed } from '@cofc/reports'

const units = {
  count: '',
  percent: ' per cent',
  'per-place-year': ' per place and year',
  points: ' points',
  kappa: '',
  'mean-shift': '',
  difference: ' points',
  needed: '',
  mean: ' of 5',
  pence: ' pence',
  'of-national-report': '',
  'pooled-of-national-report': ' per cent'
} as const
type Summed = Extract<FigureExplained, { readonly sum: unknown }>
type Row = Summed['rows'][number]
type Event = NonNullable<Row['events']>[number]

const sides = { now: 'this cycle', before: 'the cycle before' } as const
const besideOf = ({ side, self, peer }: Row): string => {
  if (side !== undefined) return `, ${sides[side]}`
  return self === undefined || peer === undefined ? '' : `, self ${self}, peer ${peer}`
}
const eventInWords = ({ stream, version, type, on, position, recordedAt, role }: Event): string => {
  const recorded = recordedAt === null ? 'when it was recorded is not kept' : `recorded ${recordedAt}`
  return `    ${on} ${type}: event ${String(version)} of ${stream}, at ${position}, ${recorded} by ${role ?? 'nobody on record'}`
}
const rowInWords = (row: Row): ReadonlyArray<string> => {
  const { key, stream, also = [], contributes, of, events = [] } = row
  const share = `${String(contributes)}${of === undefined ? '' : ` of ${String(of)}`}`
  return [`  ${key}: ${share}${besideOf(row)}  (${[stream, ...also].join(', ')})`, ...events.map(eventInWords)]
}
const followsOf = ({
  unit,
  of
}: Exclude<FigureExplained, Summed | { readonly figure: null }>): ReadonlyArray<string> => {
  if (unit === 'pooled-of-national-report') return of.map(address => `  the national report’s ${address}`)
  if (unit === 'of-national-report') return [`  the national report’s ${of[0]}`]
  return unit === 'needed' ? [`  ${of[0]} per cent of ${of[1]}, rounded up`] : [`  ${of[0]}`, `  less ${of[1]}`]
}

export const figureInWords = (explained: FigureExplained): string => {
  const { address } = explained
  if (explained.figure === null) {
    const { rule, says } = explained.hiddenBecause
    return `${address} is hidden: ${says} (${rule})`
  }
  const heading = `${address}: ${String(explained.figure)}${units[explained.unit]}`
  if (!('sum' in explained)) return [heading, ...followsOf(explained)].join('\n')
  const { rows, excluded, sum, figure } = explained
  return [
    heading,
    ...(sum === figure ? [] : [`  the rows come to ${String(sum)}: it is told as it was issued`]),
    ...rows.flatMap(rowInWords),
    ...(excluded.length === 0 ? [] : ['not counted:']),
    ...excluded.map(({ key, stream, because }) => `  ${key}: ${becauseInWords[because]}  (${stream})`)
  ].join('\n')
}

export const figuresInWords = (figures: ReadonlyArray<FigureListed>): string =>
  figures.map(({ address, shown }) => (shown ? address : `${address}  hidden`)).join('\n')
