/** Gives one command, and keeps account of what becomes of it: it stands, or it is refused and so is what leans on it. */
import { asToday, type SubmitFailure, type SubmittedWithReactions } from '@cofc/application'
import type { RecordedEvent } from '@cofc/event-store'
import { isLeft } from 'fp-ts/lib/Either.js'
import { compare, wordsBehind } from '../planning/differences.ts'
import type { Step } from '../planning/step.ts'
import { orStop, Stopped } from '../stopped.ts'
import { keepingItems } from './culprit.ts'
import { itemPart, type Pass } from './pass.ts'
import { refuseStep } from './refuse-step.ts'
import { submissionOf } from './submission-of.ts'

export const takeStep = async (pass: Pass, planned: Step): Promise<void> => {
  const { marks } = pass
  const keptOut = marks.leftOut(planned.part)
  if (keptOut !== null) {
    marks.miss(planned.gives, pass.staging.refusals.rootOf(keptOut))
    return
  }
  if (fallsWithItsFinding(pass, planned)) return
  let step: Step | null = withoutLeftOut(pass, planned)
  while (step !== null) step = await attempt(pass, step)
}

/** Without the finding that was refused its number is another's, and must not be settled. */
const fallsWithItsFinding = ({ marks, staging: { refusals } }: Pass, { finding, part, file, line }: Step): boolean => {
  const refusal = finding === null ? null : marks.leftOut(finding)
  if (refusal === null) return false
  const place = { file, line, column: null, value: null }
  marks.leaveOut(part, refusals.add({ ...place, rule: 'FallsWithAnother', says: '', root: refusals.rootOf(refusal) }))
  return true
}

const withoutLeftOut = ({ marks }: Pass, step: Step): Step | null => {
  if (step.items?.apart !== true) return step
  const left = keepingItems(step, name => marks.leftOut(itemPart(step, name)) === null)
  return left.items?.names.length === 0 ? null : left
}

/** Answers what is left to try. */
const attempt = async (pass: Pass, step: Step): Promise<Step | null> => {
  const finding = step.finding === null ? null : pass.marks.findingNumber(step.finding)
  const result = await pass.submit(submissionOf(step, pass.folder, finding))()
  if (isLeft(result)) return failed(pass, step, result.left)
  await stands(pass, step, result.right)
  return null
}

const findingIn = async ({ submitted: { events } }: SubmittedWithReactions): Promise<RecordedEvent | undefined> => {
  const recorded = events.find(({ type }) => type === 'FindingRecorded')
  return recorded === undefined ? undefined : orStop(asToday(recorded))
}

const stands = async ({ marks, counts, halves }: Pass, step: Step, done: SubmittedWithReactions): Promise<void> => {
  const { submitted, followed } = done
  const finding = await findingIn(done)
  marks.have(step.gives)
  if (halves !== null) marks.accept(step.part)
  if (finding !== undefined) marks.numberFinding(step.part, Number(finding.data['finding']))
  if (submitted.outcome === 'already-applied') counts.givenBefore += 1
  if (submitted.outcome !== 'applied') return
  counts.commands += 1
  counts.events += submitted.events.length + followed.reduce((sum, { events }) => sum + events.length, 0)
}

const failed = async (pass: Pass, step: Step, failure: SubmitFailure): Promise<Step | null> => {
  switch (failure.type) {
    case 'Refused':
      return refuseStep(pass, step, { rule: failure.refusal.type, says: failure.says, refusal: failure.refusal })
    case 'NotACommand': {
      const says = failure.problems.map(problem => `${problem.path}: ${problem.says}`).join('; ')
      return refuseStep(pass, step, { rule: failure.type, says, refusal: failure })
    }
    case 'EventTooLarge': {
      const says = `this would take ${failure.bytes} bytes, and an event may have ${failure.most}: shorten it`
      return refuseStep(pass, step, { rule: failure.type, says, refusal: failure })
    }
    case 'CommandIdReused':
      await tellDifferences(pass, step, failure)
      return null
    default:
      throw new Stopped(failure)
  }
}

/** Somebody else imported the same rows meanwhile, with other values. */
const tellDifferences = async (
  { content, staging }: Pass,
  step: Step,
  { events }: Extract<SubmitFailure, { readonly type: 'CommandIdReused' }>
): Promise<void> => {
  const [event] = events
  if (event === undefined) return
  const words = await wordsBehind(content, events)
  const { data } = await orStop(asToday(event))
  for (const difference of compare(step, data, words).differences) staging.refusals.differ(difference)
}
