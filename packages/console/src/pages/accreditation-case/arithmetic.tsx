/** Each criterion of a decision: what was counted, what it came to, and whether it is met. */
import type { AccreditationCase, TypeAgainstThreshold } from '@cofc/reports'
import { listed } from '@cofc/core'
import { Table, type Column } from '../../parts/table.tsx'
import { percent } from '../../words/figures.ts'

export interface Judged {
  readonly types: ReadonlyArray<TypeAgainstThreshold>
  readonly coreMustBeMet: boolean
  /** Core standards that are not met, and not accepted as not applicable. */
  readonly core: ReadonlyArray<string>
}
const Result = ({ reached }: Pick<TypeAgainstThreshold, 'reached'>) => (
  <strong class={`nhsuk-tag nhsuk-tag--${reached ? 'green' : 'red'}`}>{reached ? 'Reached' : 'Not reached'}</strong>
)
/** Whole numbers alone, so that nothing is lost by rounding. */
const reckoned = ({ met, counting, threshold, reached }: TypeAgainstThreshold): string =>
  counting === 0
    ? 'Nothing counts, so it is reached'
    : `100 × ${String(met)} = ${String(100 * met)}, which is ${reached ? 'at least' : 'less than'} ${String(threshold)} × ${String(counting)} = ${String(threshold * counting)}`

const columns = (from: string): ReadonlyArray<Column<TypeAgainstThreshold>> => {
  const number = (
    head: string,
    cell: (row: TypeAgainstThreshold) => string | number
  ): Column<TypeAgainstThreshold> => ({
    ...{ head, cell, isNumber: true },
    figure: ({ type }) => `${from}/type ${String(type)}/${head}`
  })
  return [
    { head: 'Standards', cell: ({ type }) => `Type ${String(type)}` },
    number('Counted', ({ counting }) => counting),
    number('Met', ({ met }) => met),
    number('% met', ({ percentMet }) => percent(percentMet)),
    number('Threshold', ({ threshold }) => `${String(threshold)}%`),
    number('To be met', ({ needed }) => needed),
    { head: 'Reckoned', cell: reckoned },
    { head: 'Result', cell: Result, figure: ({ type }) => `${from}/type ${String(type)}/Result` }
  ]
}

const typesBelow = ({ types }: Judged): ReadonlyArray<string> =>
  types.filter(({ reached }) => !reached).map(({ type }) => `type ${String(type)}`)

/** The sentence that the figures come to. */
export const whatDecides = (judged: Judged): string => {
  const below = typesBelow(judged)
  if (below.length > 0)
    return `What decides: ${listed(below)} ${below.length === 1 ? 'is' : 'are'} below the threshold.`
  if (judged.coreMustBeMet && judged.core.length > 0)
    return `What decides: every threshold is reached, and core standards are not met: ${listed(judged.core)}.`
  return 'What decides: every threshold is reached, and no core standard stands in the way.'
}

interface ArithmeticGiven {
  /** Names its figures. */
  readonly from: string
  readonly caption: string
  readonly judged: Judged
}
export const Arithmetic = ({ from, caption, judged }: ArithmeticGiven) => (
  <>
    <Table
      id={`${from}-types-table`}
      caption={caption}
      rows={judged.types}
      columns={columns(from)}
      note="Partly met, not met and unrated count as not met. What is not applicable is not counted."
    />
    <p>
      {judged.coreMustBeMet
        ? judged.core.length === 0
          ? 'Every core standard has to be met, and no core standard is left.'
          : `Every core standard has to be met. These are left: ${listed(judged.core)}.`
        : 'Not every core standard has to be met.'}
    </p>
    <p>
      <strong data-figure={`${from}/decides`}>{whatDecides(judged)}</strong>
    </p>
  </>
)

/** As the case stands. */
export const judgedNow = (pack: NonNullable<AccreditationCase['pack']>): Judged => ({
  ...{ types: pack.types, coreMustBeMet: pack.coreMustBeMet },
  core: pack.outstanding.filter(({ core }) => core).map(({ standard }) => standard)
})
