/**
 * A report that is to hold at least what was recorded at a position, as whoever has just recorded it asks: it waits so many
 * seconds for that. Who waits holds nothing but the connection.
 */
import type { AnyReport, ReportReader } from '@cofc/reports'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { notUnderstood } from './parameters.ts'
import { problemOf, type Answer, type Problem } from './problem.ts'

type Given = Readonly<Record<string, unknown>>

/** In seconds. */
export const longestWait = 10
/** What may be asked beside the question of any report. */
export const waitingParameters = {
  atLeast: {
    says: 'the position of an event that the answer is to hold',
    expected: 'a position, as an answer to a command gives it',
    pattern: '^[0-9A-Za-z:._-]{1,100}$'
  },
  wait: {
    says: 'for how many seconds that is waited for, none when left out',
    expected: `a whole number from 0 to ${String(longestWait)}`,
    pattern: `^([0-9]|${String(longestWait)})$`
  }
} as const

const asked = (name: keyof typeof waitingParameters, given: unknown): Either<Problem, string | undefined> => {
  const { pattern, expected } = waitingParameters[name]
  if (given === undefined) return right(undefined)
  if (typeof given === 'string' && new RegExp(pattern).test(given)) return right(given)
  return left(notUnderstood({ field: name, says: `expected ${expected}` }))
}
interface Waiting {
  /** `null` when nothing is to be waited for. */
  readonly position: string | null
  readonly seconds: number
}
const waitingOf = ({ atLeast, wait }: Given): Either<Problem, Waiting> => {
  const [position, seconds] = [asked('atLeast', atLeast), asked('wait', wait)]
  if (isLeft(position)) return position
  if (isLeft(seconds)) return seconds
  if (position.right === undefined && seconds.right !== undefined)
    return left(notUnderstood({ field: 'wait', says: 'expected at-least beside it' }))
  return right({ position: position.right ?? null, seconds: Number(seconds.right ?? 0) })
}

const notThere = {
  NotYet: { type: 'NotYetThere' },
  Halted: { type: 'HaltedBeforeThere' },
  ParkedThere: { type: 'ParkedThere' }
} as const

/** Passes once the report holds it; tells why not when the time is over. Without such a wish it passes at once. */
export const waitedFor =
  ({ reader }: { readonly reader: Pick<ReportReader, 'waitFor'> }) =>
  (report: Pick<AnyReport, 'name' | 'tables'>, given: Given): Answer<void> =>
    pipe(
      TE.fromEither(waitingOf(given)),
      TE.flatMap(({ position, seconds }) => {
        if (position === null) return TE.right(undefined)
        const limit = seconds === 0 ? AbortSignal.abort() : AbortSignal.timeout(seconds * 1_000)
        return pipe(
          reader.waitFor(report)(position, limit),
          TE.mapLeft(problemOf),
          TE.flatMap(({ type }) => (type === 'Reached' ? TE.right(undefined) : TE.left(problemOf(notThere[type]))))
        )
      })
    )
