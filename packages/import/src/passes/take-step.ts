/** Gives one command, and keeps account of what becomes of it: it stands, or it is refused and so is what leans on it. */
import { asToday, type SubmitFailure, type ResultWithReactions } from '@cofc/application'
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { heldWith, waitsBehind } from '../mappings/histories.ts'
import { linesOf, type Step } from '../mappings/step.ts'
import { wordsBehind } from '../mappings/words.ts'
import { compare } from '../planning/differences.ts'
import type { StoreFailed } from '../summary.ts'
import { itemPart, type Pass } from './pass.ts'
import { leave, refuseStep, waitsFor } from './refuse-step.ts'
import { isPast, tellPast } from './past-step.ts'
import { countedLater, tellTooEarly } from './too-early.ts'
import { fieldRefused, keepingItems } from './refused-row.ts'
import { submissionOf } from './submission-of.ts'

export const takeStep =
  (pass: Pass, planned: Step): TE.TaskEither<StoreFailed, void> =>
  async (): Promise<Either<StoreFailed, void>> => {
    const { outcomes } = pass
    const keptOut = outcomes.leftOut(planned.part)
    if (keptOut !== null) {
      leave(pass, planned, pass.staging.refusals.rootOf(keptOut))
      return right(undefined)
    }
    const before = pass.counts.commands
    let step: Step | null = isHeldBack(pass, planned) ? null : withoutLeftOut(pass, planned)
    while (step !== null) {
      const attempted: Either<StoreFailed, Step | null> = await attempt(pass, step)()
      if (isLeft(attempted)) return attempted
      step = attempted.right
    }
    pass.taken?.push({ step: planned, written: pass.counts.commands > before })
    return right(undefined)
  }

/** Whether a step is past, and what it would give with it, or waits for another that is refused. */
const isHeldBack = (pass: Pass, step: Step): boolean => {
  if (isPast(pass, step)) {
    pass.outcomes.pass(step.gives)
    return true
  }
  return fallsWithAnother(pass, step) || waits(pass, step)
}

/** Told to keep going, what comes later to a history waits for a row that would have been written there before. */
const waits = (pass: Pass, step: Step): boolean => {
  const { outcomes, halves, staging } = pass
  const refusal = halves === null ? null : outcomes.heldBy(waitsBehind(step))
  if (refusal === null) return false
  const root = staging.refusals.rootOf(refusal)
  const [number = root] = linesOf(step).map(line => waitsFor(pass, { file: step.file, line }, root))
  outcomes.leaveOut(step.part, number)
  leave(pass, step, root)
  if (outcomes.accepted(step.part)) halves?.add(number)
  return true
}

/** What keeps a step from being tried: without a finding that was refused its number is another's, and must not be settled. */
const keptBack = ({ outcomes, staging: { unread } }: Pass, { finding, waitsFor: awaited }: Step): number | null => {
  const refusal = finding === null ? null : outcomes.leftOut(finding)
  const lost = awaited.map(file => unread.lostRows.get(file)).find(row => row !== undefined)
  return refusal ?? outcomes.missing(awaited) ?? lost ?? null
}
const fallsWithAnother = (pass: Pass, step: Step): boolean => {
  const refusal = keptBack(pass, step)
  if (refusal === null) return false
  const root = pass.staging.refusals.rootOf(refusal)
  pass.outcomes.leaveOut(step.part, waitsFor(pass, step, root))
  leave(pass, step, root)
  return true
}

const withoutLeftOut = ({ outcomes, staging: { refusals } }: Pass, step: Step): Step | null => {
  if (step.items === null || step.items.apart === false) return step
  const kept = keepingItems(step, ({ name }) => {
    if (outcomes.isPast([itemPart(step, name)])) return false
    const refusal = outcomes.leftOut(itemPart(step, name))
    if (refusal !== null) outcomes.hold(heldWith(step), refusals.rootOf(refusal))
    return refusal === null
  })
  return kept.items?.rows.length === 0 ? null : kept
}

/** Answers what is left to try. */
const attempt =
  (pass: Pass, step: Step): TE.TaskEither<StoreFailed, Step | null> =>
  async () => {
    const finding = step.finding === null ? null : pass.outcomes.findingNumber(step.finding)
    const result = await pass.submit(submissionOf(step, pass.folder, finding))()
    return isLeft(result) ? failed(pass, step, result.left)() : stands(pass, step, result.right)()
  }

/** The field of an event that holds the number which what it records got. */
const numberOf: Readonly<Record<string, string>> = {
  FindingRecorded: 'finding',
  RecommendationMade: 'recommendation'
}
/** The number that a finding or a recommendation got by being recorded. */
const findingIn = ({ submitted: { events } }: ResultWithReactions): TE.TaskEither<StoreFailed, number | null> => {
  const recorded = events.find(({ type }) => Object.hasOwn(numberOf, type))
  if (recorded === undefined) return TE.right(null)
  return pipe(
    asToday(recorded),
    TE.map(({ type, data }) => Number(data[numberOf[type] ?? '']))
  )
}

const stands = (pass: Pass, step: Step, done: ResultWithReactions): TE.TaskEither<StoreFailed, null> =>
  pipe(
    findingIn(done),
    TE.map(finding => {
      keepAccount(pass, step, { done, finding })
      return null
    })
  )

interface Done {
  readonly done: ResultWithReactions
  readonly finding: number | null
}
const keepAccount = ({ outcomes, counts, halves }: Pass, step: Step, { done, finding }: Done): void => {
  count(counts, done)
  outcomes.have(step.gives)
  if (halves !== null) outcomes.accept(step.part)
  if (finding !== null) outcomes.numberFinding(step.part, finding)
}
/** Before anything is noted: what was recorded is told even where no note can be taken of it. */
const count = (counts: Pass['counts'], { submitted, followed }: ResultWithReactions): void => {
  if (submitted.outcome === 'already-applied') counts.givenBefore += 1
  if (submitted.outcome !== 'applied') return
  counts.commands += 1
  counts.events += submitted.events.length + followed.reduce((sum, { events }) => sum + events.length, 0)
}

/** The field that the first problem is in, which leads to its column. */
const fieldOf = ({ problems: [first] }: Extract<SubmitFailure, { readonly type: 'NotACommand' }>): string | null =>
  first === undefined ? null : first.path.replace(/\.words$/, '')

const failed = (pass: Pass, step: Step, failure: SubmitFailure): TE.TaskEither<StoreFailed, Step | null> => {
  const refused = (says: string, refusal: { readonly type: string }, field: string | null) =>
    TE.right(refuseStep(pass, step, { rule: refusal.type, says, refusal, field }))
  switch (failure.type) {
    case 'Refused':
      return refusedByRule(pass, step, failure)
    case 'NotACommand':
      return refused(failure.problems.map(({ says }) => says).join('; '), failure, fieldOf(failure))
    case 'EventTooLarge': {
      const { counted, bytes, most } = failure
      return refused(`${counted} would take ${bytes} bytes, and may take ${most}: shorten it`, failure, null)
    }
    case 'Denied':
      return refused(failure.says, failure, null)
    case 'CommandIdReused':
      return tellDifferences(pass, step, failure)
    default:
      return TE.left(failure)
  }
}

const refusedByRule = (
  pass: Pass,
  step: Step,
  failure: Extract<SubmitFailure, { readonly type: 'Refused' }>
): TE.TaskEither<StoreFailed, Step | null> => {
  const { aggregate, refusal } = failure
  if (tellTooEarly(pass, step, refusal)) return TE.right(null)
  const refused = (): Step | null => {
    const says = `${failure.says}${countedLater(pass, step, refusal)}`
    return refuseStep(pass, step, { rule: refusal.type, says, refusal, field: fieldRefused(aggregate, refusal.type) })
  }
  return pipe(
    tellPast(pass, step, failure),
    TE.map(past => (past === undefined ? refused() : past))
  )
}

/** Another process imported the same rows meanwhile, with other values. */
const tellDifferences = (
  { content, staging }: Pass,
  step: Step,
  { events }: Extract<SubmitFailure, { readonly type: 'CommandIdReused' }>
): TE.TaskEither<StoreFailed, null> => {
  const [event] = events
  if (event === undefined) return TE.right(null)
  return pipe(
    TE.Do,
    TE.bind('words', () => wordsBehind(content, events)),
    TE.bind('today', (): TE.TaskEither<StoreFailed, typeof event> => asToday(event)),
    TE.map(({ words, today }) => {
      for (const difference of compare(step, today.data, words).differences) staging.refusals.differ(difference)
      return null
    })
  )
}
