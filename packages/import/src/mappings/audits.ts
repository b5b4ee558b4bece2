/** audits.csv: the joint audits of prison communities, step by step. Their reviews, of kind audit, stand in the files of reviews. */
import { Count, countOf, none, oneMore } from '@cofc/core'
import type { RecordedEvent } from '@cofc/event-store'
import { auditItems } from './audit-items.ts'
import { auditFile, planning, rating, recommending, settling, type AuditRow, type Cells } from './audit-steps.ts'
import { planned } from './csv-file.ts'
import { grouped } from './grouped.ts'
import type { AuditKnown } from './known.ts'
import { keyOf, type Giving, type Origin } from './row.ts'
import { idOf, type PlannedStep } from './step.ts'

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
export const audits = planned(auditFile, (rows, known) =>
  [...grouped(rows, ({ cells }) => cells.cycle).values()].flatMap(together => ofACycle(together, known))
)
