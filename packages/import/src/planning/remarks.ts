/** What the rows say that no rule refuses and that is hardly meant: it is remarked on, and taken as it stands. */
import { cycles } from '../mappings/cycles.ts'
import { keyOf, type Row } from '../mappings/row.ts'
import { daysOf, isMoved, visits } from '../mappings/visits.ts'
import type { Staging } from '../staging/staging.ts'

type Visit = Row<typeof visits>
interface Remark {
  readonly line: number
  /** What is remarkable about it, as it follows "the first of them in line 2:". */
  readonly says: string
}

const movedIn = ({ line, cells }: Visit): Remark | null =>
  isMoved(cells) && cells.agreed !== null
    ? { line, says: `agreed ${cells.agreed}, held_on ${daysOf(cells).join(';')}` }
    : null

/** The first of its days that lies outside; a visit that was cancelled took place on none. */
const outsideIn = ({ rows }: Staging, { line, cells }: Visit): Remark | null => {
  const [cycle] = rows.under(cycles, keyOf([cells.cycle]))
  if (cycle === undefined || cycle.refused !== null || cells.status === 'cancelled') return null
  const { visits_from: from, visits_until: until } = cycle.cells
  const day = daysOf(cells).find(one => one < from || one > until)
  if (day === undefined) return null
  const column = cells.held_on.length > 0 ? 'held_on' : 'agreed'
  const limit = day < from ? `before visits_from ${from}` : `after visits_until ${until}`
  return { line, says: `${column} ${day} is ${limit} (${cycle.file} line ${cycle.line})` }
}

const inWords = (remarks: ReadonlyArray<Remark>, [one, many]: readonly [string, string]): ReadonlyArray<string> => {
  const [first] = remarks.toSorted((a, b) => a.line - b.line)
  if (first === undefined) return []
  const where = `line ${first.line}: ${first.says}`
  return remarks.length === 1
    ? [`${visits.name}: 1 visit ${one}, in ${where}.`]
    : [`${visits.name}: ${remarks.length} visits ${many}, the first of them in ${where}.`]
}

/** A list of remarks on all rows, each kind in one sentence. */
export const remarksOn = (staging: Staging): ReadonlyArray<string> => {
  const moved: Array<Remark> = []
  const outside: Array<Remark> = []
  for (const name of staging.rows.subjects('review'))
    for (const row of staging.rows.under(visits, keyOf(name.split('|')))) {
      if (row.refused !== null) continue
      moved.push(...[movedIn(row)].filter(one => one !== null))
      outside.push(...[outsideIn(staging, row)].filter(one => one !== null))
    }
  return [
    ...inWords(moved, [
      'was held on another day than agreed and is recorded as moved',
      'were held on other days than agreed and are recorded as moved'
    ]),
    ...inWords(outside, [
      'lies outside the days on which its cycle has visits, and is taken all the same',
      'lie outside the days on which their cycles have visits, and are taken all the same'
    ])
  ]
}
