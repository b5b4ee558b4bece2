/** Keeps account of a refusal: of the row it speaks of, and of what falls with it. */
import { WaivableRule, waivableAccreditationRules, type Message } from '@cofc/core'
import { isCounted, ruleWaived, standardWritten, waivedForCase } from '../mappings/done.ts'
import { heldWith } from '../mappings/histories.ts'
import { leaningOf } from '../mappings/leaning.ts'
import { filesMissedBy, mappingNamed } from '../mappings/registry.ts'
import { goesWithout, type Items, type Step } from '../mappings/step.ts'
import { toldOf } from '../reading/told.ts'
import { lostRow } from '../staging/staging.ts'
import { itemPart, type Pass } from './pass.ts'
import { columnRefused, keepingItems, refusedRow } from './refused-row.ts'

export interface Why {
  readonly rule: string
  readonly says: string
  readonly refusal: Message
  /** The field of the command that it is about. */
  readonly field: string | null
}

/** Answers what is left to try: the rest of a command's rows when one of them was refused. */
export const refuseStep = (pass: Pass, step: Step, why: Why): Step | null => {
  const { items } = step
  if (items === null) {
    refuseWhole(pass, step, why)
    return null
  }
  const place = refusedRow(step, why.refusal)
  if (place !== null && goesWithout(items, why.rule)) return refuseOne(pass, { ...step, items }, { why, place })
  const about = place === null ? atField({ ...step, items }, why.field) : atItem({ ...step, items }, place)
  const { line } = about
  const number = refuseWhole(pass, about, why)
  const root = pass.staging.refusals.rootOf(number)
  for (const other of items.rows) if (other.line !== line) waitsFor(pass, { file: step.file, line: other.line }, root)
  return null
}

export type StepOfMany = Step & { readonly items: Items }

/** The step as the one row of it that a refusal speaks of. */
export const atItem = (step: StepOfMany, place: number): Step => {
  const { field, rows } = step.items
  const { line = step.line, column = null } = rows[place] ?? {}
  if (column === null) return { ...step, line }
  const its = { [field]: column }
  return { ...step, line, columns: { ...step.columns, ...its }, about: { ...step.about, ...its } }
}

/** Where a field stands that no one of its items tells: in the row that does, else in the first. */
const atField = (step: StepOfMany, field: string | null): Step => {
  const first = atItem(step, 0)
  return { ...first, line: step.lines?.[field ?? ''] ?? first.line }
}

const refuseOne = (
  pass: Pass,
  step: StepOfMany,
  { why, place }: { readonly why: Why; readonly place: number }
): Step | null => {
  const { rows } = step.items
  const number = record(pass, atItem(step, place), why)
  const root = pass.staging.refusals.rootOf(number)
  pass.outcomes.leaveOut(itemPart(step, rows[place]?.name ?? ''), number)
  if (rows.length === 1) {
    leave(pass, step, root)
    return null
  }
  pass.outcomes.hold(heldWith(step), root)
  return keepingItems(step, (_, other) => other !== place)
}

const refuseWhole = (pass: Pass, step: Step, why: Why): number => {
  const { outcomes, staging, halves } = pass
  const number = record(pass, step, why)
  outcomes.leaveOut(step.part, number)
  leave(pass, step, staging.refusals.rootOf(number))
  if (halves !== null && outcomes.accepted(step.part)) halves.add(number)
  return number
}

/** What explains a refusal of a step, if it is missing. What is counted explains only that too little is. */
export const namesBehind = (step: Step, refusal: Message): ReadonlyArray<string> => [
  ...implied(refusal),
  ...waiverOf(step.command, refusal),
  ...leaningOf(step).filter(name => refusal.type === 'TooFewFullCycles' || !isCounted(name))
]

/** What the refusal itself shows to be missing: a standard that was refused, when a rating of it is outside the scope. */
const implied = (refusal: Message): ReadonlyArray<string> =>
  'standard' in refusal && 'edition' in refusal
    ? [standardWritten(String(refusal.edition), String(refusal.standard))]
    : []

/** What would have waived the rule for that visit, or for that case. */
const waiverOf = (command: Step['command'], { type }: Message): ReadonlyArray<string> => {
  if ('visit' in command && WaivableRule.is(type))
    return [ruleWaived(type, `${command.community}|${command.cycle}`, command.visit)]
  return 'community' in command && command.community !== null && Object.hasOwn(waivableAccreditationRules, type)
    ? [waivedForCase(type, command.community, command.on)]
    : []
}

/** Of which community something is missing: of a reviewer's home it is not told of which. */
const communityMissed = (command: Step['command'], rule: string): string | null =>
  'community' in command && rule !== 'ReviewerHomeNotAMember' ? command.community : null

const record = (pass: Pass, step: Step, { rule, says, refusal, field }: Why): number => {
  const { staging, outcomes } = pass
  const names = namesBehind(step, refusal)
  // A row that could not be read may have been what is missed.
  const lost = filesMissedBy(rule).map(one => lostRow(staging.unread, one, communityMissed(step.command, rule)))
  const root = outcomes.missing(names) ?? lost.find(one => one !== null) ?? null
  const { file, line, column } = root === null ? placeOf(step, field) : ownPlaceOf(step, field)
  const value = column === null ? null : valueAt(staging, { file, line }, column)
  const number = staging.refusals.add({ ...{ file, line, column, value, rule, says, root }, leansOn: names })
  if (file !== step.file || line !== step.line) waitsFor(pass, step, staging.refusals.rootOf(number))
  return number
}

type PlaceInFile = Pick<Step, 'file' | 'line'> & { readonly column: string | null }
const ownPlaceOf = (step: Step, field: string | null): PlaceInFile => ({
  ...{ file: step.file, line: step.line, column: columnRefused(step, field) }
})
/** A day that is refused is told at the cell that tells it: where none of its row does, in whatever row. */
const placeOf = (step: Step, field: string | null): PlaceInFile =>
  (field === 'on' && step.about['on'] === undefined ? step.day : null) ?? ownPlaceOf(step, field)

export const valueAt = (
  { rows }: Pass['staging'],
  { file, line }: Pick<Step, 'file' | 'line'>,
  column: string
): string | null => {
  const mapping = mappingNamed(file)
  return mapping === undefined ? null : toldOf(mapping.columns[column], rows.textAt(mapping, line, column))
}

/** A row that waits for another which was refused; answers the number under which that is kept. */
export const waitsFor = (
  { staging: { refusals } }: Pick<Pass, 'staging'>,
  { file, line }: Pick<Step, 'file' | 'line'>,
  root: number
): number => refusals.add({ file, line, column: null, value: null, rule: 'WaitsForAnother', says: '', root })

/** What is left out is missed by what leans on it, and holds what comes later to its history. */
export const leave = ({ outcomes }: Pass, step: Step, root: number): void => {
  outcomes.miss(step.gives, root)
  outcomes.hold(heldWith(step), root)
}
