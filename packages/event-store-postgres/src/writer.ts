/**
 * Appends from one process, one call at a time: all that are asked for while a call is under way go together in the next,
 * and each is answered once that is durable.
 */
import { isLeft, left } from 'fp-ts/lib/Either.js'
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises'
import type { Answer, Call } from './append-call.ts'
import { closedFailure, failureFrom } from './failure.ts'
import type { PreparedAppend } from './prepare-append.ts'

export interface Writing {
  readonly call: (group: ReadonlyArray<PreparedAppend>) => Promise<Call>
  /** For how many milliseconds what became of a call is asked for. */
  readonly patience: number
  /** Called after each call that may have added something. */
  readonly appended: () => void
}
export interface Writer {
  readonly append: (asked: PreparedAppend) => Promise<Answer>
  /** Ends when what was asked for is answered; whatever comes later is told that the store is closed. */
  readonly close: () => Promise<void>
}
interface Queued {
  readonly asked: PreparedAppend
  readonly answer: (answer: Answer) => void
}

const [mostAppends, mostBytes] = [500, 8 * 1024 * 1024]

export const newWriter = ({ call, patience, appended }: Writing): Writer => {
  const queue: Array<Queued> = []
  let closed = false
  let underWay: Promise<void> | undefined

  const answersOf = async (group: ReadonlyArray<PreparedAppend>): Promise<ReadonlyArray<Answer>> => {
    const first = await call(group)
    return first.type === 'Unknown' ? settled(group) : answersFrom(first, group)
  }
  /** The identical appends tell what became of the first: those that were kept get the answer that they should have had. */
  const settled = async (group: ReadonlyArray<PreparedAppend>): Promise<ReadonlyArray<Answer>> => {
    const end = performance.now() + patience
    for (let wait = 25; performance.now() + wait < end && !closed; wait = Math.min(2 * wait, 500)) {
      await pause(wait)
      const again = await call(group)
      if (again.type === 'Answered') return again.answers.map((answer, place) => sure(answer, group[place]))
    }
    return group.map(unknown)
  }
  const writeQueued = async (): Promise<void> => {
    await nextTurn()
    while (queue.length > 0) {
      const group = nextGroup(queue)
      const answers = await answersOf(group.map(({ asked }) => asked))
      for (const [index, { answer }] of group.entries()) answer(answers[index] ?? left(closedFailure))
      appended()
    }
    underWay = undefined
  }
  return {
    append: asked =>
      closed
        ? Promise.resolve(left(closedFailure))
        : new Promise(answer => {
            queue.push({ asked, answer })
            underWay ??= writeQueued()
          }),
    close: async () => {
      closed = true
      await underWay
    }
  }
}

/** As many as one call takes, and one at least. */
const nextGroup = (queue: Array<Queued>): ReadonlyArray<Queued> => {
  let [many, bytes] = [0, 0]
  for (const { asked } of queue) {
    bytes += asked.bytes
    if (many === mostAppends || (many > 0 && bytes > mostBytes)) break
    many += 1
  }
  return queue.splice(0, many)
}

const unknown = ({ stream }: PreparedAppend): Answer => left({ type: 'OutcomeUnknown', stream })
const answersFrom = (call: Exclude<Call, { type: 'Unknown' }>, group: ReadonlyArray<PreparedAppend>) =>
  call.type === 'Answered' ? call.answers : group.map((): Answer => left(failureFrom(call.error)))

/** The first call may still be waiting in the server, and might yet find the version that it expects. */
const sure = (answer: Answer, asked: PreparedAppend | undefined): Answer =>
  asked !== undefined &&
  isLeft(answer) &&
  answer.left.type === 'VersionConflict' &&
  answer.left.actual < answer.left.expected
    ? unknown(asked)
    : answer
