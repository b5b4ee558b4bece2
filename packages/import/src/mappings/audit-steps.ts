/** The columns of audits.csv, what each step needs of them, and the command that it gives. */
import { hmpAudit, streamOf, type Count } from '@cofc/core'
import * as cell from '../reading/cells.ts'
import { ifGiven, needed, type CellsOf } from '../reading/column.ts'
import { csvFile, type Doubt } from './csv-file.ts'
import { done, membershipIn, standardWritten } from './done.ts'
import type { PlanOfAudit } from './known.ts'
import { keyOf, type Row } from './row.ts'
import { stepsOf } from './step.ts'

const columns = {
  community: needed(cell.communityId),
  cycle: needed(cell.cycleName),
  step: needed(cell.choice('planned', 'rated', 'recommended', 'settled')),
  on: needed(cell.date),
  item: ifGiven(cell.itemCode),
  rating: ifGiven(cell.rating),
  area: ifGiven(cell.auditArea),
  words: ifGiven(cell.text),
  due: ifGiven(cell.date),
  outcome: ifGiven(cell.choice('done', 'dropped'))
}
export type Cells = CellsOf<typeof columns>
type Told = Exclude<keyof Cells, 'community' | 'cycle' | 'step' | 'on'>

/** Which cells each step must have, and which it may have. */
const cellsOf: {
  readonly [Step in Cells['step']]: { readonly must: ReadonlyArray<Told>; readonly may: ReadonlyArray<Told> }
} = {
  planned: { must: [], may: [] },
  rated: { must: ['item', 'rating'], may: ['words'] },
  recommended: { must: ['area', 'words'], may: ['due'] },
  settled: { must: ['area', 'words', 'outcome'], may: [] }
}
const told: ReadonlyArray<Told> = ['item', 'rating', 'area', 'words', 'due', 'outcome']
const doubt = (cells: Cells): Doubt<Told> | null => {
  const { must, may } = cellsOf[cells.step]
  const lacking = must.find(column => cells[column] === null)
  if (lacking !== undefined)
    return { column: lacking, says: `a row whose step is ${cells.step} needs this cell: fill it` }
  const idle = told.find(column => cells[column] !== null && !must.includes(column) && !may.includes(column))
  return idle === undefined
    ? null
    : { column: idle, says: `a row whose step is ${cells.step} has nothing here: leave it empty, or correct the step` }
}

export const auditFile = csvFile({
  name: 'audits.csv',
  as: 'network-team',
  subject: 'community',
  keyed: ['community', 'cycle', 'step', 'on', 'item', 'area', 'words'],
  columns,
  commands: ['PlanAudit', 'RateAuditItems', 'RecommendOnArea', 'SettleRecommendation'],
  after: { PlanAudit: 'OpenReview', RateAuditItems: 'SavePeerRatings', RecommendOnArea: 'RecordFinding' },
  anytime: ['SettleRecommendation'],
  doubt,
  alsoNeeds: [
    {
      file: 'audit-items.csv',
      column: 'step',
      of: ({ community, step }) =>
        step === 'planned'
          ? [
              {
                ...{ named: `the items of the audit of ${community}`, value: step },
                ...{ streams: [streamOf(hmpAudit, { community })], events: ['AuditPlanned'] }
              }
            ]
          : []
    }
  ],
  missedBy: ['AuditNotPlanned', 'NoSuchRecommendation']
})
export type AuditRow = Row<typeof auditFile>
const step = stepsOf()(auditFile)

/** By which edition, and with which items. */
interface Planning {
  readonly edition: string
  readonly items: PlanOfAudit['items']
}
const inOrder = (items: PlanOfAudit['items']): PlanOfAudit['items'] =>
  items.toSorted(({ cells: one }, { cells: other }) => (one.item < other.item ? -1 : 1))

export const planning = stepsOf<Planning>()(auditFile)('PlanAudit')({
  what: 'planned',
  fields: {
    community: 'community',
    cycle: 'cycle',
    edition: { is: (_, { edition }) => edition, column: null },
    items: {
      is: (_, { items }) => inOrder(items).map(({ cells: { item, area, standard } }) => ({ item, area, standard })),
      column: 'step'
    },
    on: 'on'
  },
  leansOn: [
    ({ community, cycle }) => membershipIn(community, cycle),
    (_, { edition }) => done('PublishEdition', { edition }),
    (_, { items }) =>
      items.flatMap(({ cells: { edition, standard } }) =>
        standard === null ? [] : [standardWritten(edition, standard)]
      )
  ]
})
const visited = ({ community, cycle }: Pick<Cells, 'community' | 'cycle'>): string =>
  done('HoldVisit', { community, cycle, kind: 'audit' })

export const rating = step('RateAuditItems')({
  what: 'rated',
  given: ['item', 'rating'],
  fields: {
    community: 'community',
    cycle: 'cycle',
    ratings: {
      is: ({ item, rating: as, words }) => [{ item, rating: as, comment: words === null ? null : { words } }],
      column: 'rating'
    },
    on: 'on'
  },
  // What a rule has against a rating is which item it is of.
  about: { ratings: 'item' },
  leansOn: ['PlanAudit', visited]
})
const recommendationOf = ({ community, cycle, area, words }: Cells): string =>
  `recommendation ${keyOf([community, cycle, area ?? '', words ?? ''])}`
export const recommending = step('RecommendOnArea')({
  what: 'recommended',
  given: ['area', 'words'],
  fields: { community: 'community', cycle: 'cycle', area: 'area', words: { words: 'words' }, due: 'due', on: 'on' },
  gives: recommendationOf,
  leansOn: ['PlanAudit', visited]
})
export const settling = stepsOf<{ readonly number: Count }>()(auditFile)('SettleRecommendation')({
  what: 'settled',
  given: ['outcome'],
  fields: {
    community: 'community',
    cycle: 'cycle',
    recommendation: { is: (_, { number }) => number, column: null },
    outcome: 'outcome',
    on: 'on'
  },
  about: { recommendation: 'words' },
  leansOn: ['PlanAudit', recommendationOf]
})
