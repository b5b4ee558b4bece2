/** audits.csv: the joint audits of prison communities, step by step. Their reviews, of kind audit, stand in the files of reviews. */
import { Count, countOf, hmpAudit, none, oneMore, streamOf } from '@cofc/core'
import type { RecordedEvent } from '@cofc/event-store'
import * as cell from '../reading/cells.ts'
import { ifGiven, needed, type CellsOf } from '../reading/column.ts'
import { auditItems } from './audit-items.ts'
import { csvFile, planned, type Doubt } from './csv-file.ts'
import { done, membershipIn, standardWritten } from './done.ts'
import { grouped } from './grouped.ts'
import type { AuditKnown, PlanOfAudit } from './known.ts'
import { keyOf, type Giving, type Origin, type Row } from './row.ts'
import { idOf, stepsOf, type PlannedStep } from './step.ts'

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
type Cells = CellsOf<typeof columns>
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

const file = csvFile({
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
type AuditRow = Row<typeof file>
const step = stepsOf()(file)

interface Planning {
  readonly edition: string
  readonly items: PlanOfAudit['items']
}
const inOrder = (items: PlanOfAudit['items']): PlanOfAudit['items'] =>
  items.toSorted(({ cells: one }, { cells: other }) => (one.item < other.item ? -1 : 1))

const planning = stepsOf<Planning>()(file)('PlanAudit')({
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

const rating = step('RateAuditItems')({
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
  leansOn: ['PlanAudit', visited]
})
const recommendationOf = ({ community, cycle, area, words }: Cells): string =>
  `recommendation ${keyOf([community, cycle, area ?? '', words ?? ''])}`
const recommending = step('RecommendOnArea')({
  what: 'recommended',
  given: ['area', 'words'],
  fields: { community: 'community', cycle: 'cycle', area: 'area', words: { words: 'words' }, due: 'due', on: 'on' },
  gives: recommendationOf,
  leansOn: ['PlanAudit', visited]
})
const settling = stepsOf<{ readonly number: Count }>()(file)('SettleRecommendation')({
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

/** A row that is kept out has blank cells, and is planned all the same: what comes later waits for it. */
const isPlanned = <Name extends keyof Cells>(
  row: AuditRow,
  ...columns: ReadonlyArray<Name>
): row is Origin<Giving<Cells, Name>> => row.refused !== null || columns.every(column => row.cells[column] !== null)

/** An audit that is recorded needs its items no more; where one of them is refused, so is the plan. */
const plannedBy = (row: AuditRow, { recorded, planOf }: AuditKnown): ReadonlyArray<PlannedStep> => {
  const { cycle } = row.cells
  // Of a cycle that is not there nobody is a member.
  const found = planOf(cycle) ?? { edition: 'none', items: [] }
  const isThere = recorded.some(({ type, data }) => type === 'AuditPlanned' && data['cycle'] === cycle)
  if (found.items.length === 0 && isThere) return []
  const refused = row.refused ?? found.items.find(item => item.refused !== null)?.refused ?? null
  const beside = found.items.map(({ line }) => ({ file: auditItems.name, line }))
  const key = keyOf([row.cells.community, cycle])
  return [planning({ ...row, key, refused }, found, { waitsFor: [auditItems.name], beside })]
}
const ratedBy = (row: AuditRow): ReadonlyArray<PlannedStep> => {
  if (!isPlanned(row, 'item', 'rating')) return []
  const { community, cycle, item, on } = row.cells
  return [rating({ ...row, key: keyOf([community, cycle, item, on]) }, null)]
}
const recommendationKey = ({ community, cycle, words }: Cells, area: string | null): string =>
  keyOf([community, cycle, area ?? '', words ?? ''])

/** By the day on which each was made: so it got its number. */
const recommendedIn = (rows: ReadonlyArray<AuditRow>) =>
  rows
    .filter(({ cells }) => cells.step === 'recommended')
    .toSorted(({ cells: one }, { cells: other }) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))

interface Made {
  readonly step: PlannedStep
  readonly number: Count
}
/** A recommendation keeps the number under which it was recorded; the others go on from the last. */
const madeBy = (rows: ReadonlyArray<AuditRow>, recorded: ReadonlyArray<RecordedEvent>): ReadonlyMap<string, Made> => {
  const made = new Map<string, Made>()
  let last = countOf(recorded)
  for (const row of recommendedIn(rows)) {
    if (!isPlanned(row, 'area', 'words')) continue
    const key = recommendationKey(row.cells, row.cells.area)
    const recommended = recommending({ ...row, key }, null)
    const there = recorded.find(({ metadata }) => metadata['command'] === idOf(recommended))
    if (there === undefined) last = oneMore(last)
    const recordedAs = there?.data['recommendation']
    made.set(key, { step: recommended, number: Count.is(recordedAs) ? recordedAs : last })
  }
  return made
}
const settledBy = (row: AuditRow, made: ReadonlyMap<string, Made>): ReadonlyArray<PlannedStep> => {
  if (!isPlanned(row, 'outcome')) return []
  const key = recommendationKey(row.cells, row.cells.area)
  // The area of a row that is kept out may be the cell that is wrong.
  const recommendation = made.get(key) ?? made.get(recommendationKey(row.cells, null))
  const context = { number: recommendation?.number ?? none }
  return [settling({ ...row, key }, context, { finding: recommendation?.step.part ?? null })]
}

const ofACycle = (rows: ReadonlyArray<AuditRow>, known: AuditKnown): ReadonlyArray<PlannedStep> => {
  const cycle = rows[0]?.cells.cycle
  const recorded = known.recorded.filter(({ type, data }) => type === 'RecommendationMade' && data['cycle'] === cycle)
  const made = madeBy(rows, recorded)
  const of = (wanted: Cells['step']) => rows.filter(({ cells }) => cells.step === wanted)
  // Which step a row is of whose step is malformed is not known: that of most.
  const rated = rows.filter(({ cells: { step: named } }) => named === 'rated' || (named as unknown) === null)
  return [
    ...of('planned').flatMap(row => plannedBy(row, known)),
    ...rated.flatMap(ratedBy),
    ...[...made.values()].map(one => one.step),
    ...of('settled').flatMap(row => settledBy(row, made))
  ]
}
export const audits = planned(file, (rows, known) =>
  [...grouped(rows, ({ cells }) => cells.cycle).values()].flatMap(together => ofACycle(together, known))
)
