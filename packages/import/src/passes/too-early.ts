/**
 * A step may be refused because another has not come about which stands in the folder, on a later day. Then one of the two
 * days is wrong: that is told once, at the cell that contradicts most others, and neither is taken.
 */
import type { Message } from '@cofc/core'
import { isDoubted, likeliest, type WrongDay } from '../mappings/days-in-order.ts'
import { isCounted } from '../mappings/done.ts'
import { heldWith } from '../mappings/histories.ts'
import { leaningOf } from '../mappings/leaning.ts'
import { filesMissedBy } from '../mappings/registry.ts'
import { linesOf, type Step } from '../mappings/step.ts'
import type { Pass } from './pass.ts'
import { leave, namesBehind, valueAt, waitsFor } from './refuse-step.ts'

/** Whether a refused step was told as coming too early. */
export const tellTooEarly = (pass: Pass, step: Step, refusal: Message): boolean => {
  const { outcomes, staging } = pass
  const names = namesBehind(step, refusal)
  if (outcomes.missing(names) !== null || outcomes.isPast(names)) return false
  const found = wrongDayBehind(pass, step, refusal)
  if (found === null) return false
  const { file, line, column } = found.wrong
  const number = staging.refusals.add({
    ...{ file, line, column, value: valueAt(staging, { file, line }, column) },
    ...{ rule: 'ContradictoryCells', says: found.says, root: null, leansOn: names }
  })
  const root = staging.refusals.rootOf(number)
  for (const its of linesOf(step)) waitsFor(pass, { file: step.file, line: its }, root)
  leave(pass, step, root)
  // What needs it falls with it; until it comes about after all, where it is the later one.
  outcomes.miss(staging.days.givenOn(found.wrong), root)
  if (pass.halves === null || isAnytime(step)) outcomes.leaveOut(step.part, number)
  else holdBoth(pass, step, { ...found, number })
  return true
}

/** Nothing waits for it. */
const isAnytime = (step: Step): boolean => heldWith(step).length === 0

const wrongDayBehind = ({ staging: { days } }: Pass, step: Step, { type }: Message): WrongDay | null => {
  const files = filesMissedBy(type)
  const pair = files.length === 0 ? null : days.lateFor(step, files)
  if (pair === null) return null
  const { early, late } = pair
  const first = days.standingOf(early)
  return isAnytime(step) ? likeliest(first) : likeliest(first, days.standingOf(late))
}

/**
 * From its beginning on nothing comes to a history that has the wrong day; where it may be either of two, to none that
 * has one of them.
 */
const holdBoth = (
  { staging: { days, unread }, halves }: Pass,
  step: Step,
  { wrong, others, number }: WrongDay & { readonly number: number }
): void => {
  const doubted = others.length === 1 ? others.filter(other => isDoubted(days.standingOf(other))) : []
  const cells = [wrong, ...doubted]
  const histories = [...heldWith(step), ...cells.flatMap(days.historiesOf)]
  for (const history of histories) {
    if (!unread.held.has(history)) unread.held.set(history, number)
  }
  halves?.add(number)
}

/** What is counted may be too little because some of it comes later; the rule's own sentence stays true. */
export const countedLater = ({ staging: { days } }: Pass, step: Step, { type }: Message): string => {
  const counted = leaningOf(step).find(isCounted)
  if (type !== 'TooFewFullCycles' || counted === undefined) return ''
  const later = days.countedAfter(counted, step.date)
  if (later === null) return ''
  const { column, day, file, line } = later
  return ` One more comes later, with ${column} ${day} (${file} line ${line}): correct one of the two days if it is wrong.`
}
