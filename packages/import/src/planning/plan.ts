/** Turns the rows that were read into steps, subject by subject, and leaves out what is recorded already. */
import type { RecordedEvent } from '@cofc/event-store'
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { idOf, type Step } from '../mappings/step.ts'
import { withEvidence } from '../passes/evidence-words.ts'
import type { Staging } from '../staging/staging.ts'
import type { StoreFailed } from '../summary.ts'
import {
  besideErased,
  bringsBackErased,
  compare,
  wordsBehind,
  type FoundDifference,
  type WordsOf
} from './differences.ts'
import type { Planned, SubjectPlan } from './planned.ts'
import type { Recorded } from './recorded.ts'
import { subjects } from './subjects.ts'

/** Plans every subject of the folder. Answers how many commands had been given before. */
export const plan =
  (from: Recorded, progress: (subjectsDone: number) => void): TE.TaskEither<StoreFailed, number> =>
  async (): Promise<Either<StoreFailed, number>> => {
    let [givenBefore, done] = [0, 0]
    for (const [kind, planSubject] of subjects) {
      for (const name of from.staging.rows.subjects(kind)) {
        const given = await pipe(planSubject(from, name), TE.flatMap(settle(from)))()
        if (isLeft(given)) return given
        givenBefore += given.right
        done += 1
        if (done % 100 === 0) progress(done)
      }
    }
    return right(givenBefore)
  }

/** Answers how many of its commands had been given before. */
const settle =
  (from: Recorded) =>
  ({ planned, recorded, differences = [] }: SubjectPlan): TE.TaskEither<StoreFailed, number> => {
    for (const difference of differences) differ(from.staging, difference)
    const before = new Map<string, RecordedEvent>()
    for (const event of recorded.toReversed()) before.set(event.metadata['command'] as string, event)
    const isKnown = before.size > 0 && planned.some(({ step }) => before.has(idOf(step)))
    return pipe(
      isKnown ? wordsBehind(from.content, recorded) : TE.right(new Map<string, string>()),
      TE.map(words => settleEach(from, planned, { before, words }))
    )
  }

const settleEach = (from: Recorded, planned: ReadonlyArray<Planned>, known: Before): number => {
  let givenBefore = 0
  for (const one of planned) {
    const step = unrecorded(from, one, known)
    if (step === null) givenBefore += 1
    else add(from.staging, { ...one, step })
  }
  return givenBefore
}

const differ = ({ refusals }: Staging, { file, line, column, was, is }: FoundDifference): void => {
  refusals.differ({ file, line, column, was, is })
}

const add = ({ steps, database }: Staging, { row, step }: Planned): void => {
  steps.add(step)
  if (row.refused !== null)
    database.prepare('insert into left_out values (?, ?) on conflict do nothing').run(step.part, row.refused)
}

interface Before {
  readonly before: ReadonlyMap<string, RecordedEvent>
  readonly words: WordsOf
}
/** The step when there is something to do: itself, or the one that fills cells which were empty; `null` when it is recorded. */
const unrecorded = (from: Recorded, { row, step, fill }: Planned, known: Before): Step | null => {
  const event = known.before.size === 0 ? undefined : known.before.get(idOf(step))
  if (event === undefined || row.refused !== null) return step
  const said = { ...step, command: withEvidence(step.command, from.folder) }
  const { differences, filled } = compare(said, event.data, known.words)
  const filling = fillingOf(fill, filled, { event, known })
  for (const difference of differences) tell(from.staging, difference, filling)
  return filling === null || filling.held ? null : unrecorded(from, { row, step: filling.step }, known)
}

interface Filling {
  readonly columns: ReadonlyArray<string>
  readonly step: Step
  /** Whether it would bring back what was erased, and had not been done before the erasure. */
  readonly held: boolean
}
const fillingOf = (
  fill: Planned['fill'],
  columns: ReadonlyArray<string>,
  { event, known: { before, words } }: { readonly event: RecordedEvent; readonly known: Before }
): Filling | null => {
  if (fill === undefined || columns.length === 0) return null
  const step = fill(columns)
  const held = !before.has(idOf(step)) && bringsBackErased(step.command, event.data, words)
  return { columns, step, held }
}

const tell = (staging: Staging, difference: FoundDifference, filling: Filling | null): void => {
  if (filling === null || !filling.columns.includes(difference.column)) differ(staging, difference)
  else if (filling.held) differ(staging, { ...difference, was: besideErased })
}
