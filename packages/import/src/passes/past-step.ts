/** A row that comes too late for what is recorded is told as a difference, with what depends on it, and is not written. */
import type { SubmitFailure } from '@cofc/application'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { otherwiseBehind, saysPast } from '../mappings/past.ts'
import { mappingNamed } from '../mappings/registry.ts'
import type { Step } from '../mappings/step.ts'
import type { StoreFailed } from '../summary.ts'
import type { Pass } from './pass.ts'
import { atItem, namesBehind, valueAt } from './refuse-step.ts'
import { columnRefused, fieldRefused } from './refused-row.ts'
import { submissionOf } from './submission-of.ts'

type Refused = Extract<SubmitFailure, { readonly type: 'Refused' }>

export const isPast = ({ outcomes }: Pass, { part, finding }: Step): boolean =>
  outcomes.isPast(finding === null ? [part] : [part, finding])

/** Whether a refused step was told as coming too late; else it is refused. */
export const tellPast = (pass: Pass, step: Step, refused: Refused): TE.TaskEither<StoreFailed, boolean> => {
  const { outcomes, onRecordAlone } = pass
  const names = namesBehind(step, refused.refusal)
  if (onRecordAlone === null) return TE.right(false)
  if (outcomes.isPast([...names, ...otherwiseBehind(step, refused.refusal.type)]))
    return TE.right(told(pass, step, refused))
  if (!saysPast(refused.refusal.type) || outcomes.missing(names) !== null) return TE.right(false)
  return pipe(
    onRecordAlone(submissionOf(step, pass.folder, null)),
    TE.map(alone => alone === refused.refusal.type && told(pass, step, refused))
  )
}

const told = (pass: Pass, step: Step, { aggregate, refusal, says }: Refused): true => {
  const field = fieldRefused(aggregate, refusal.type)
  for (const row of rowsOf(step)) {
    const column = columnTold(row, field)
    if (column === null) continue
    const is = valueAt(pass.staging, row, column)
    pass.staging.refusals.differ({ file: row.file, line: row.line, column, was: null, is, rule: refusal.type, says })
  }
  pass.outcomes.pass([step.part, ...step.gives])
  return true
}

/** A cell of its own, and only without one a cell of its key. */
const columnTold = (row: Step, field: string | null): string | null => {
  const columns = [columnRefused(row, field), ...Object.values(row.columns)].filter(column => column !== null)
  const keyed = mappingNamed(row.file)?.keyed ?? []
  return columns.find(column => !keyed.includes(column)) ?? columns[0] ?? null
}

const rowsOf = (step: Step): ReadonlyArray<Step> => {
  const { items } = step
  return items === null ? [step] : items.rows.map((_, place) => atItem({ ...step, items }, place))
}
