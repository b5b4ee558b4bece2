/** Gives what a form made by hand says, one command after the other; once more where others were faster. */
import { foresee, type Submission } from '@cofc/application'
import type { Message } from '@cofc/core'
import { actorOf, commandIdOf, problemOf, type Answer, type CommandFailure } from '@cofc/http'
import { isLeft } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { randomUUID } from 'node:crypto'
import { commandForms } from '../command-forms/command-form.ts'
import { formOf } from '../command-forms/field.ts'
import { saidAt, type Said } from '../command-forms/said.ts'
import type { Values } from '../command-forms/values.ts'
import type { Answers, Asking, FoundAt, HandMade, ToGive } from './hand-made.ts'
import { withDaysInWords } from '../words/days-in-text.ts'

interface Outcome<F> extends Required<Pick<Answers, 'problems' | 'overtaken'>> {
  readonly found: F
  readonly status: number
}

const formOfType = (type: string) => {
  const form = commandForms.find(one => one.type === type)
  return form === undefined ? null : formOf(form)
}
/** In the words of the form that is made from the command, at the place where this one asks for it. */
const saidBy = ({ command, at }: ToGive, failure: CommandFailure): ReadonlyArray<Said> => {
  if (failure.type !== 'NotACommand') {
    const { detail, pointer = '' } = problemOf(failure)
    return [{ path: at(pointer.slice(1).replaceAll('/', '.')), says: withDaysInWords(detail) }]
  }
  const form = formOfType(command.type)
  return failure.problems.map(problem => ({
    path: at(problem.path),
    says: form === null ? problem.says : saidAt(form, command.type)(problem).says
  }))
}

const submissionOf = ({ request, key }: Asking, { as, command }: ToGive): Submission => {
  const actor = actorOf(request)
  return { id: commandIdOf(actor, `${key} ${as}`), command, actor }
}

interface Stopped {
  readonly problems: ReadonlyArray<Said>
  readonly status: number
}
/** `null` once all is given; `overtaken` where somebody else was faster before the first. */
const giveAll = async (
  asking: Asking,
  found: FoundAt,
  gives: ReadonlyArray<ToGive>
): Promise<Stopped | CommandFailure | 'overtaken' | null> => {
  for (const [at, one] of gives.entries()) {
    const submission = submissionOf(asking, one)
    const expected = at === 0 ? { expected: { anyOf: [found.version] } } : {}
    const done = await asking.giving.give({ ...submission, ...expected })()
    if (!isLeft(done)) continue
    if (done.left.type === 'VersionConflict' && at === 0) return 'overtaken'
    if (done.left.type === 'Denied') return done.left
    return { problems: saidBy(one, done.left), status: problemOf(done.left).status }
  }
  return null
}

interface After {
  readonly stopped: Stopped | null
  readonly overtaken: ReadonlyArray<Said>
}
const foundAfter = <F extends FoundAt>(
  form: HandMade<F>,
  asking: Asking,
  { stopped, overtaken }: After
): Answer<Outcome<F>> =>
  pipe(
    form.find(asking),
    TE.map(found => {
      const { problems, status } = stopped ?? { problems: [], status: overtaken.length > 0 ? 409 : 200 }
      return { found, problems, overtaken, status }
    })
  )
/** `null` where somebody else was faster: all is read and worked out once more. */
const sendOnce =
  <F extends FoundAt>(form: HandMade<F>, asking: Asking, values: Values): Answer<Outcome<F> | null> =>
  async () => {
    const found = await form.find(asking)()
    if (isLeft(found)) return found
    const { gives, problems = [], overtaken = [] } = form.answers(found.right, values, asking)
    if (problems.length > 0) return TE.right({ found: found.right, problems, overtaken: [], status: 400 })()
    const stopped = await giveAll(asking, found.right, gives)
    if (stopped === 'overtaken') return TE.right(null)()
    if (stopped !== null && 'type' in stopped) return TE.left(problemOf(stopped))()
    return foundAfter(form, asking, { stopped, overtaken })()
  }

const tries = 5
export const sendBy =
  <F extends FoundAt>(form: HandMade<F>, asking: Asking, values: Values): Answer<Outcome<F>> =>
  async () => {
    for (let tried = 0; tried < tries; tried++) {
      const sent = await sendOnce(form, asking, values)()
      if (isLeft(sent)) return sent
      if (sent.right !== null) return TE.right(sent.right)()
    }
    return TE.left(problemOf({ type: 'StillRunning' }))()
  }

interface Foreseen extends Stopped {
  /** What would be recorded, where nothing stands in the way. */
  readonly events: ReadonlyArray<Message>
}
/** What would become of it now: nothing is kept or recorded. */
export const foreseenOf =
  (asking: Asking, { gives, problems = [] }: Answers): Answer<Foreseen> =>
  async () => {
    if (problems.length > 0) return TE.right({ problems, status: 400, events: [] })()
    const events: Array<Message> = []
    for (const one of gives) {
      const found = await foresee(asking.giving.dependencies)({ ...submissionOf(asking, one), id: randomUUID() })()
      if (isLeft(found) && found.left.type === 'Denied') return TE.left(problemOf(found.left))()
      if (isLeft(found))
        return TE.right({ problems: saidBy(one, found.left), status: problemOf(found.left).status, events: [] })()
      events.push(...(found.right.foresees ?? []))
    }
    return TE.right({ problems: [], status: 200, events })()
  }
