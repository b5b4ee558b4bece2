/**
 * Issues from before reports were kept are restated once, each as it reads under the definitions of today: when a process
 * starts that follows, before a report is published, or when it is asked for.
 */
import { restate, sequentially, uuidOf, type Actor, type SubmitFailure } from '@cofc/application'
import { issuesNotKept, nationalReport, type IssueNotKept } from '@cofc/reports'
import { isLeft } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { today } from './commands/arguments.ts'
import type { Composed } from './container.ts'
import { figuresLackNothing } from './figures-lacking.ts'
import { inPlainWords } from './failures.ts'
import { orNull, type CheckFailure } from './publishing.ts'
import { catchUp } from './report-followers.ts'

export type RestateFailure = CheckFailure | SubmitFailure

/** The namespace of the restatements' command ids. */
const restatements = 'f0c4d1f7-58ab-4b8c-9d0a-4f4b0f1e2c86'

const restateOne =
  (composed: Composed, actor: Actor) =>
  (issue: IssueNotKept): TE.TaskEither<RestateFailure, IssueNotKept> => {
    const { reads, dependencies } = composed
    return pipe(
      orNull(reads.ask(nationalReport)(issue)),
      TE.tap(() => figuresLackNothing(composed)),
      TE.flatMap((report): TE.TaskEither<RestateFailure, unknown> => {
        const text = JSON.stringify(report)
        const id = uuidOf(restatements, `${issue.cycle} ${String(issue.revision)} ${text}`)
        return restate(dependencies)({ ...issue, id, actor, text, on: today() })
      }),
      TE.map(() => issue)
    )
  }

export const restateIssues = (
  composed: Composed,
  actor: Actor
): TE.TaskEither<RestateFailure, ReadonlyArray<IssueNotKept>> =>
  pipe(
    catchUp(composed),
    TE.flatMap((): TE.TaskEither<RestateFailure, ReadonlyArray<IssueNotKept>> => restateFromTables(composed, actor))
  )

/** None is restated while the figures lack something: it would lack in the restated issue for good. */
const restateFromTables = (
  composed: Composed,
  actor: Actor
): TE.TaskEither<RestateFailure, ReadonlyArray<IssueNotKept>> =>
  pipe(
    composed.reads.ask(issuesNotKept)({}),
    TE.flatMap(issues => sequentially(issues, restateOne(composed, actor)))
  )

export const restatedInWords = ({ cycle, revision }: IssueNotKept): string =>
  `revision ${String(revision)} of the national report of ${cycle} was restated under the definitions of today, and is kept from now on`

/** As a process starts, behind its reports: what fails is said, and is tried again at the next start. */
export const restateAtStart = async (composed: Composed, say: (line: string) => void): Promise<void> => {
  const restated = await restateFromTables(composed, { role: 'worker', subject: 'restate' })()
  if (isLeft(restated))
    say(`The national reports from before are still to be restated: ${inPlainWords(restated.left).says}`)
  else for (const issue of restated.right) say(`Note: ${restatedInWords(issue)}.`)
}
