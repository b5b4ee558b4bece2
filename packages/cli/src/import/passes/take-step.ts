/** Gives one command, and keeps account of what becomes of it: it stands, or it is refused and so is what leans on it. */
import type { Submission, SubmitFailure, SubmittedWithReactions } from '@cofc/application'
import type { Message } from '@cofc/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { csvFiles } from '../files/index.ts'
import { compare, wordsBehind } from '../planning/differences.ts'
import type { Step } from '../planning/step.ts'
import type { Staging } from '../staging/staging.ts'
import { Stopped } from '../stopped.ts'
import type { PrivateStore } from '@cofc/application'
import { culprit, keepingItems } from './culprit.ts'
import type { Marks } from './marks.ts'
import { refusedColumn } from './refused-field.ts'
import { submissionOf } from './submission-of.ts'

export interface Pass {
  readonly folder: string
  readonly staging: Staging
  readonly marks: Marks
  readonly privately: PrivateStore
  readonly submit: (submission: Submission) => TaskEither<SubmitFailure, SubmittedWithReactions>
  /** Refusals of parts of which something had been accepted before; `null` when nobody asks. */
  readonly halves: Set<number> | null
  readonly counts: { commands: number; events: number; givenBefore: number }
}

export const takeStep = async (pass: Pass, planned: Step): Promise<void> => {
  const { marks } = pass
  const keptOut = marks.leftOut(planned.part)
  if (keptOut !== null) {
    marks.miss(planned.gives, pass.staging.refusals.rootOf(keptOut))
    return
  }
  let step: Step | null = withoutLeftOut(pass, planned)
  while (step !== null) step = await attempt(pass, step)
}

const itemPart = ({ part }: Step, name: string): string => `${part}#${name}`

const withoutLeftOut = ({ marks }: Pass, step: Step): Step | null => {
  if (step.items === null || !step.items.apart) return step
  const left = keepingItems(step, name => marks.leftOut(itemPart(step, name)) === null)
  return left.items?.names.length === 0 ? null : left
}

/** Answers what is left to try: the rest of a command's rows when one of them was refused. */
const attempt = async (pass: Pass, step: Step): Promise<Step | null> => {
  const finding = step.finding === null ? null : pass.marks.findingNumber(step.finding)
  const result = await pass.submit(submissionOf(step, pass.folder, finding))()
  if (isLeft(result)) return failed(pass, step, result.left)
  stands(pass, step, result.right)
  return null
}

const stands = ({ marks, counts, halves }: Pass, step: Step, { submitted, followed }: SubmittedWithReactions): void => {
  marks.have(step.gives)
  if (halves !== null) marks.accept(step.part)
  const recorded = submitted.events.find(({ type }) => type === 'FindingRecorded')
  if (recorded !== undefined) marks.numberFinding(step.part, Number(recorded.data['finding']))
  if (submitted.outcome === 'already-applied') counts.givenBefore += 1
  if (submitted.outcome !== 'applied') return
  counts.commands += 1
  counts.events += submitted.events.length + followed.reduce((sum, { events }) => sum + events.length, 0)
}

const failed = async (pass: Pass, step: Step, failure: SubmitFailure): Promise<Step | null> => {
  switch (failure.type) {
    case 'Refused':
      return refused(pass, step, { rule: failure.refusal.type, says: failure.says, refusal: failure.refusal })
    case 'NotACommand': {
      const says = failure.problems.map(problem => `${problem.path}: ${problem.says}`).join('; ')
      return refused(pass, step, { rule: failure.type, says, refusal: failure })
    }
    case 'EventTooLarge': {
      const says = `this would take ${failure.bytes} bytes, and an event may have ${failure.most}: shorten it`
      return refused(pass, step, { rule: failure.type, says, refusal: failure })
    }
    case 'CommandIdReused': {
      const [event] = failure.events
      const words = await wordsBehind(pass.privately, failure.events)
      const found = event === undefined ? [] : compare(step, event.data, words).differences
      for (const difference of found) pass.staging.refusals.differ(difference)
      return null
    }
    default:
      throw new Stopped(failure)
  }
}

interface Why {
  readonly rule: string
  readonly says: string
  readonly refusal: Message
}
const refused = (pass: Pass, step: Step, why: Why): Step | null => {
  const place = culprit(step, why.refusal)
  const { items } = step
  if (items === null) {
    refuseLine(pass, step, why)
    return null
  }
  const line = items.lines[place ?? 0] ?? step.line
  const number = refuseLine(pass, { ...step, line }, why)
  if (place === null || !items.apart) {
    fallWith(
      pass,
      step,
      number,
      items.lines.filter(other => other !== line)
    )
    return null
  }
  pass.marks.leaveOut(itemPart(step, items.names[place] ?? ''), number)
  return items.names.length === 1 ? null : keepingItems(step, (_, other) => other !== place)
}

/** What the refusal itself shows to be missing: a standard that was refused, when a rating of it is outside the scope. */
const implied = (refusal: Message): ReadonlyArray<string> =>
  'standard' in refusal && 'edition' in refusal
    ? [`standard:${String(refusal.edition)}|${String(refusal.standard)}`]
    : []

const refuseLine = ({ staging, marks, halves }: Pass, step: Step, { rule, says, refusal }: Why): number => {
  const { file, line, cells, part, leansOn } = step
  const column = refusedColumn(rule, cells)
  const known = csvFiles.find(({ name }) => name === file)
  const value = column === null || known === undefined ? null : staging.rows.textAt(known, line, column)
  const root = marks.missing([...implied(refusal), ...leansOn])
  const number = staging.refusals.add({ file, line, column, value, rule, says, root })
  if (step.items?.apart !== true) fall(marks, step, root ?? number)
  if (step.items?.apart !== true) marks.leaveOut(part, number)
  if (halves !== null && marks.accepted(part)) halves.add(number)
  return number
}
const fall = (marks: Marks, { gives }: Step, root: number): void => {
  marks.miss(gives, root)
}

/** The other rows of a command that was refused as a whole. */
const fallWith = ({ staging, marks }: Pass, step: Step, number: number, lines: ReadonlyArray<number>): void => {
  const root = staging.refusals.rootOf(number)
  marks.leaveOut(step.part, number)
  for (const line of lines)
    staging.refusals.add({ file: step.file, line, column: null, value: null, rule: 'FallsWithAnother', says: '', root })
}
