/** Keeps account of a refusal: of the row it speaks of, and of what falls with it. */
import type { Message } from '@cofc/core'
import { csvFiles } from '../files/index.ts'
import type { Items, Step } from '../planning/step.ts'
import { toldOf } from '../reading/column.ts'
import { culprit, keepingItems } from './culprit.ts'
import { itemPart, type Pass } from './pass.ts'
import { fileMissedBy } from './missed-file.ts'
import { refusedColumn } from './refused-field.ts'

export interface Why {
  readonly rule: string
  readonly says: string
  readonly refusal: Message
}

/** Answers what is left to try: the rest of a command's rows when one of them was refused. */
export const refuseStep = (pass: Pass, step: Step, why: Why): Step | null => {
  const { items } = step
  if (items === null) {
    refuseWhole(pass, step, why)
    return null
  }
  const place = culprit(step, why.refusal)
  if (place !== null && items.apart) return refuseOne(pass, { ...step, items }, { why, place })
  const about = atItem({ ...step, items }, place ?? 0)
  const { line } = about
  const number = refuseWhole(pass, about, why)
  for (const other of items.lines) if (other !== line) fallWith(pass, { ...step, line: other }, number)
  return null
}

type StepOfMany = Step & { readonly items: Items }

/** The step as the one row of it that a refusal speaks of. */
const atItem = (step: StepOfMany, place: number): Step => {
  const { field, lines, columns } = step.items
  const column = columns?.[place]
  const cells = column === undefined ? step.cells : { ...step.cells, [field]: column }
  return { ...step, line: lines[place] ?? step.line, cells }
}

const refuseOne = (
  pass: Pass,
  step: StepOfMany,
  { why, place }: { readonly why: Why; readonly place: number }
): Step | null => {
  const { names } = step.items
  const number = record(pass, atItem(step, place), why)
  pass.marks.leaveOut(itemPart(step, names[place] ?? ''), number)
  return names.length === 1 ? null : keepingItems(step, (_, other) => other !== place)
}

const refuseWhole = (pass: Pass, step: Step, why: Why): number => {
  const { marks, staging, halves } = pass
  const number = record(pass, step, why)
  marks.leaveOut(step.part, number)
  marks.miss(step.gives, staging.refusals.rootOf(number))
  if (halves !== null && marks.accepted(step.part)) halves.add(number)
  return number
}

/** What the refusal itself shows to be missing: a standard that was refused, when a rating of it is outside the scope. */
const implied = (refusal: Message): ReadonlyArray<string> =>
  'standard' in refusal && 'edition' in refusal
    ? [`standard:${String(refusal.edition)}|${String(refusal.standard)}`]
    : []

const record = (
  { staging, marks }: Pass,
  { file, line, cells, leansOn }: Step,
  { rule, says, refusal }: Why
): number => {
  const column = refusedColumn(rule, cells)
  const known = csvFiles.find(({ name }) => name === file)
  const value =
    column === null || known === undefined
      ? null
      : toldOf(known.columns[column], staging.rows.textAt(known, line, column))
  const names = [...implied(refusal), ...leansOn]
  const root = marks.missing(names) ?? staging.unread.lostRows.get(fileMissedBy(rule) ?? '') ?? null
  return staging.refusals.add({ file, line, column, value, rule, says, root, leansOn: names })
}

/** Another row of a command that was refused as a whole. */
const fallWith = ({ staging: { refusals } }: Pass, { file, line }: Step, number: number): void => {
  const root = refusals.rootOf(number)
  refusals.add({ file, line, column: null, value: null, rule: 'FallsWithAnother', says: '', root })
}
