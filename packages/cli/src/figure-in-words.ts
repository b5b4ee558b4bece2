/** What a figure rests on, as lines for a terminal. */
import { becauseInWords, type FigureExplained, type FigureListed } from '@cofc/reports'

const units = {
  count: '',
  percent: ' per cent',
  'per-place-year': ' per place and year',
  difference: ' points'
} as const
type Row = Extract<FigureExplained, { readonly unit: 'count' | 'percent' | 'per-place-year' }>['rows'][number]

const rowInWords = ({ key, stream, contributes, of }: Row): string =>
  `  ${key}: ${String(contributes)}${of === undefined ? '' : ` of ${String(of)}`}  (${stream})`

export const figureInWords = (explained: FigureExplained): string => {
  const { address } = explained
  if (explained.figure === null) {
    const { rule, says } = explained.hiddenBecause
    return `${address} is hidden: ${says} (${rule})`
  }
  const heading = `${address}: ${String(explained.figure)}${units[explained.unit]}`
  if (explained.unit === 'difference') return [heading, `  ${explained.of[0]}`, `  less ${explained.of[1]}`].join('\n')
  const { rows, excluded, sum, figure } = explained
  return [
    heading,
    ...(sum === figure ? [] : [`  the rows come to ${String(sum)}: it is told as it was issued`]),
    ...rows.map(rowInWords),
    ...(excluded.length === 0 ? [] : ['not counted:']),
    ...excluded.map(({ key, stream, because }) => `  ${key}: ${becauseInWords[because]}  (${stream})`)
  ].join('\n')
}

export const figuresInWords = (figures: ReadonlyArray<FigureListed>): string =>
  figures.map(({ address, shown }) => (shown ? address : `${address}  hidden`)).join('\n')
