/** Turns the rows that were read into steps, subject by subject, and leaves out what is recorded already. */
import { confided } from '@cofc/application'
import type { RecordedEvent } from '@cofc/event-store'
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { SpokenCommand } from '../mappings/domain-messages.ts'
import { csvFiles } from '../mappings/index.ts'
import { partsOf, streamsOf, type Subject } from '../mappings/known.ts'
import { mayBeLate, recordedOtherwise } from '../mappings/past.ts'
import { stageOf } from '../mappings/registry.ts'
import { keyOf, type OfColumns, type Row } from '../mappings/row.ts'
import { idOf, rowsOf, type FoundDifference, type PlannedStep } from '../mappings/step.ts'
import { besideErased, wordsBehind, type WordsOf } from '../mappings/words.ts'
import { withEvidence } from '../passes/evidence-words.ts'
import { waitsFor } from '../passes/refuse-step.ts'
import type { Staging } from '../staging/staging.ts'
import { noteTooLate } from '../staging/too-late.ts'
import { subjects } from '../subjects/index.ts'
import type { StoreFailed } from '../summary.ts'
import { askedBefore } from './asked-before.ts'
import { bringsBackErased, compare } from './differences.ts'
import type { Recorded } from './recorded.ts'
import type { Found, Know } from './subject.ts'

/** Plans every subject of the folder. Answers how many commands had been given before. */
export const plan =
  (from: Recorded, progress: (subjectsDone: number) => void): TE.TaskEither<StoreFailed, number> =>
  async (): Promise<Either<StoreFailed, number>> => {
    let [givenBefore, done] = [0, 0]
    for (const subject of Object.keys(subjects) as ReadonlyArray<Subject>) {
      const planNamed = planOf(from, subject)
      for (const name of from.staging.rows.subjects(subject)) {
        const given = await pipe(planNamed(name), TE.flatMap(settle(from)))()
        if (isLeft(given)) return given
        givenBefore += given.right
        done += 1
        if (done % 100 === 0) progress(done)
      }
    }
    return right(givenBefore)
  }

interface SubjectPlan {
  readonly planned: ReadonlyArray<PlannedStep | FoundDifference>
  readonly recorded: ReadonlyArray<RecordedEvent>
}
/** What the rows of all its files come to, each given what is known of it. */
const planOf = (from: Recorded, subject: Subject) => {
  const files = csvFiles.filter(file => file.subject === subject)
  const know: Know<Subject> = subjects[subject]
  return (name: string): TE.TaskEither<StoreFailed, SubjectPlan> => {
    const parts = name.split('|').slice(0, partsOf(subject))
    const rows = rowsUnder(from.staging, keyOf(parts))
    const everyRow = () => files.flatMap(file => rows(file))
    return pipe(
      from.events(...streamsOf(subject, parts)),
      TE.flatMap(events => know({ from, parts, rows, everyRow, events })),
      TE.map(known =>
        known === null
          ? { planned: [], recorded: [] }
          : { planned: files.flatMap(file => file.plan(rows(file), known)), recorded: known.recorded }
      )
    )
  }
}

/** The rows of each file are read once. */
const rowsUnder = ({ rows }: Staging, prefix: string): Found['rows'] => {
  const read = new Map<string, ReadonlyArray<Row<OfColumns>>>()
  return <File extends OfColumns>(file: File) => {
    const found = read.get(file.name) ?? rows.under(file, prefix)
    read.set(file.name, found)
    return found
  }
}

/** Answers how many of its commands had been given before. */
const settle =
  (from: Recorded) =>
  ({ planned, recorded }: SubjectPlan): TE.TaskEither<StoreFailed, number> => {
    const steps = planned.filter(one => 'command' in one)
    for (const one of planned) if (!('command' in one)) differ(from.staging, one)
    const before = new Map<string, RecordedEvent>()
    for (const event of recorded.toReversed()) before.set(event.metadata['command'] as string, event)
    const isKnown = before.size > 0 && steps.some(step => before.has(idOf(step)))
    return pipe(
      isKnown ? wordsBehind(from.content, recorded) : TE.right(new Map<string, string>()),
      TE.map(words => settleEach(from, steps, { before, words }))
    )
  }

const settleEach = (from: Recorded, steps: ReadonlyArray<PlannedStep>, known: Before): number => {
  let givenBefore = 0
  for (const step of steps) {
    const unrecorded = unrecordedOf(from, step, known)
    if (unrecorded === null) givenBefore += 1
    else add(from.staging, unrecorded)
  }
  return givenBefore
}

const differ = ({ refusals }: Staging, { file, line, column, was, is, says }: FoundDifference): void => {
  refusals.differ({ file, line, column, was, is, ...(says === undefined ? {} : { says }) })
}

const add = (staging: Staging, step: PlannedStep): void => {
  const { steps, states, database } = staging
  steps.add(step, stageOf(step))
  for (const row of rowsOf(step)) states.plan(row)
  if (step.refused === null) return
  database.prepare('insert into left_out values (?, ?) on conflict do nothing').run(step.part, step.refused)
  const root = staging.refusals.rootOf(step.refused)
  for (const row of rowsOf(step)) waitsFor({ staging }, row, root)
}

interface Before {
  readonly before: ReadonlyMap<string, RecordedEvent>
  readonly words: WordsOf
}
/** The step when there is something to do: itself, or the one that fills cells which were empty; `null` when it is recorded. */
const unrecordedOf = (from: Recorded, step: PlannedStep, known: Before): PlannedStep | null => {
  const event = known.before.size === 0 ? undefined : known.before.get(idOf(step))
  if (known.before.size > 0) noteTooLate(from.staging, mayBeLate(step))
  return event === undefined || step.refused !== null ? step : fillingIn(from, step, { event, known })
}

/** What is private stands as it is recorded: in the words that a reference is made of. */
const inWords = (command: SpokenCommand): SpokenCommand => {
  const read = confided(command)
  return isLeft(read) ? command : (read.right.spoken as SpokenCommand)
}

interface OnRecord {
  readonly event: RecordedEvent
  readonly known: Before
}
/** Tells how what is recorded differs; the step that fills empty cells, or `null`. */
const fillingIn = (from: Recorded, step: PlannedStep, { event, known }: OnRecord): PlannedStep | null => {
  const said = { ...step, command: inWords(withEvidence(step.command, from.folder)) }
  const { differences, filled } = compare(said, askedBefore(step, event), known.words)
  const filling = fillingOf(step.fill, filled, { event, known })
  for (const difference of differences) tell(from.staging, difference, filling)
  const stays = differences.filter(({ column }) => filling?.columns.includes(column) !== true)
  if (stays.length > 0) noteTooLate(from.staging, recordedOtherwise(step))
  return filling === null || filling.held ? null : unrecordedOf(from, filling.step, known)
}

interface Filling {
  readonly columns: ReadonlyArray<string>
  readonly step: PlannedStep
  /** Whether it would bring back what was erased, and had not been done before the erasure. */
  readonly held: boolean
}
const fillingOf = (
  fill: PlannedStep['fill'],
  columns: ReadonlyArray<string>,
  { event, known: { before, words } }: OnRecord
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
