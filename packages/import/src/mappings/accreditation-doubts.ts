/** Which cells of accreditations.csv each step fills, and what does not go together in a row. */
import {
  appealed,
  appealOutcomes,
  awardCauses,
  awardDecisions,
  caseDecisions,
  columns,
  evidenceOutcomes,
  grounds,
  interimOutcomes,
  referrals,
  type Cells
} from './accreditation-columns.ts'
import type { Doubt } from './csv-file.ts'
import { inOrder } from './days-in-order.ts'

type Told = Exclude<keyof Cells, 'community' | 'step' | 'on'>

interface Filled {
  readonly must: ReadonlyArray<Told>
  readonly may: ReadonlyArray<Told>
  readonly outcomes?: ReadonlyArray<string>
  readonly causes?: ReadonlyArray<string>
}
const ofCase: Filled = { must: ['cycle'], may: [] }
const votes: ReadonlyArray<Told> = ['present', 'stood_aside', 'in_favour', 'against', 'abstained', 'casting']

/** Which cells each step must have, and which it may have. */
const cellsOf: { readonly [Step in Cells['step']]: Filled } = {
  applied: ofCase,
  pack: ofCase,
  decision: {
    must: ['cycle', 'outcome', 'by', 'chair', 'words'],
    may: [...votes, 'not_applicable', 'commendations'],
    outcomes: caseDecisions
  },
  letter: ofCase,
  evidence: { must: ['cycle', 'standards', 'words'], may: [] },
  'evidence-reviewed': { must: ['cycle', 'outcome', 'standards'], may: [], outcomes: evidenceOutcomes },
  appeal: { must: ['cycle', 'outcome', 'cause', 'words'], may: [], outcomes: appealed, causes: grounds },
  panel: { must: ['cycle', 'present'], may: [] },
  'appeal-decision': {
    must: ['cycle', 'outcome', 'by', 'chair', 'words'],
    may: [...votes, 'standards'],
    outcomes: appealOutcomes
  },
  interim: { must: ['cycle', 'outcome'], may: [], outcomes: interimOutcomes },
  referred: { must: ['cause'], may: [], causes: referrals },
  'award-decision': {
    must: ['outcome', 'cause', 'by', 'chair', 'words'],
    may: [...votes, 'until'],
    outcomes: awardDecisions,
    causes: awardCauses
  },
  reply: { must: ['words'], may: [] },
  withdrawn: ofCase,
  attested: { must: ['certificate', 'edition', 'from', 'until'], may: [] }
}
const cellsBy: { readonly [By in NonNullable<Cells['by']>]: Filled } = {
  chair: { must: [], may: [] },
  sitting: { must: ['present', 'in_favour', 'against'], may: votes }
}

const isGiven = (value: Cells[Told]): boolean => value !== null && (!Array.isArray(value) || value.length > 0)

const unfit = (
  cells: Cells,
  of: ReadonlyArray<Told>,
  { filled: { must, may }, row }: { readonly filled: Filled; readonly row: string }
): Doubt<Told> | null => {
  const lacking = must.find(column => !isGiven(cells[column]))
  if (lacking !== undefined) return { column: lacking, says: `a row ${row} needs this cell: fill it` }
  const idle = of.find(column => isGiven(cells[column]) && !must.includes(column) && !may.includes(column))
  return idle === undefined
    ? null
    : { column: idle, says: `a row ${row} has nothing here: leave it empty, or correct the row` }
}
const otherWord = (cells: Cells, column: 'outcome' | 'cause', known?: ReadonlyArray<string>): Doubt<Told> | null =>
  known === undefined || known.includes(cells[column] ?? '')
    ? null
    : { column, says: `a row whose step is ${cells.step} has one of ${known.join(', ')} here: correct it` }

const told = Object.keys(columns).filter((name): name is Told => !['community', 'step', 'on'].includes(name))
const daysOfAward = inOrder(['from'], ['until'])

export const doubt = (cells: Cells): Doubt<Told> | null => {
  const { step, by } = cells
  const filled = cellsOf[step]
  return (
    unfit(cells, told, { filled, row: `whose step is ${step}` }) ??
    otherWord(cells, 'outcome', filled.outcomes) ??
    otherWord(cells, 'cause', filled.causes) ??
    (by === null ? null : unfit(cells, votes, { filled: cellsBy[by], row: `of what is decided by the ${by}` })) ??
    daysOfAward(cells)
  )
}
