/** A row that comes too late for what is recorded is told as a difference, with what depends on it, and is not written. */
import type { SubmitFailure } from '@cofc/application'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { lateBehind, otherwiseBehind, recordedOtherwise, saysPast } from '../mappings/past.ts'
import { mappingNamed } from '../mappings/registry.ts'
import { goesWithout, type Step } from '../mappings/step.ts'
import type { StoreFailed } from '../summary.ts'
import { itemPart, type Pass } from './pass.ts'
import { atItem, namesBehind, valueAt } from './refuse-step.ts'
import { columnRefused, fieldRefused, keepingItems, refusedRow } from './refused-row.ts'
import { submissionOf } from './submission-of.ts'

type Refused = Extract<SubmitFailure, { readonly type: 'Refused' }>

export const isPast = ({ outcomes }: Pass, { part, finding }: Step): boolean =>
  outcomes.isPast(finding === null ? [part] : [part, finding])

/** What is left to try of a refused step that was told as coming too late; `undefined` where it is refused. */
export const tellPast = (
  pass: Pass,
  step: Step,
  refused: Refused
): TE.TaskEither<StoreFailed, Step | null | undefined> => {
  const { outcomes, onRecordAlone } = pass
  const names = namesBehind(step, refused.refusal)
  if (onRecordAlone === null) return TE.right(undefined)
  if (outcomes.isPast([...names, ...otherwiseBehind(step, refused.refusal)])) return TE.right(told(pass, step, refused))
  const mayBePast = saysPast(refused.refusal.type) || outcomes.isPast(lateBehind(step, refused.refusal))
  if (!mayBePast || outcomes.missing(names) !== null) return TE.right(undefined)
  return pipe(
    onRecordAlone(submissionOf(step, pass.folder, null)),
    TE.map(alone => (alone === refused.refusal.type ? told(pass, step, refused) : undefined))
  )
}

/** Of a command that holds many rows only the one that the refusal speaks of comes too late, and the rest is tried again. */
const told = (pass: Pass, step: Step, refused: Refused): Step | null => {
  const place = placeApart(step, refused)
  const item = place === null ? undefined : step.items?.rows[place]
  if (item === undefined) {
    for (const row of rowsOf(step)) differ(pass, row, refused)
    pass.outcomes.pass([step.part, ...step.gives, ...recordedOtherwise(step)])
    return null
  }
  for (const row of rowsOf(step)) if (row.line === item.line) differ(pass, row, refused)
  pass.outcomes.pass([itemPart(step, item.name)])
  return keepingItems(step, (_, other) => other !== place)
}

/** Where the one row stands that the refusal speaks of, beside others that can be taken without it. */
const placeApart = (step: Step, { refusal }: Refused): number | null =>
  step.items !== null && goesWithout(step.items, refusal.type) && step.items.rows.length > 1
    ? refusedRow(step, refusal)
    : null

const differ = ({ staging }: Pass, row: Step, { aggregate, refusal, says }: Refused): void => {
  const column = columnTold(row, fieldRefused(aggregate, refusal.type))
  if (column === null) return
  const is = valueAt(staging, row, column)
  staging.refusals.differ({ file: row.file, line: row.line, column, was: null, is, rule: refusal.type, says })
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
