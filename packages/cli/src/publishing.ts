/** What publishing a national report asks first, and what it issues, of reports that are up to the end of the history. */
import type { NextIssue, PrepareIssue, Publication } from '@cofc/application'
import type { Cycle } from '@cofc/core'
import type { FollowingFailure } from '@cofc/projections'
import {
  disclosureCheck,
  issuedAs,
  mustWaitInWords,
  nationalReport,
  type DisclosureCheck,
  type ReportsUnavailable,
  type Solver
} from '@cofc/reports'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Composed } from './container.ts'
import { figuresLackNothing, type FiguresLacking } from './figures-lacking.ts'
import { catchUp } from './report-followers.ts'
import type { ReportFailure } from './report-results.ts'
import { loadSolver, type SolverMissing } from './solver.ts'

export type CheckFailure = FollowingFailure | ReportFailure | ReportsUnavailable | FiguresLacking | SolverMissing
type Outside<F> = F | ReportsUnavailable

/** `null` where there is no such cycle or revision. */
export const orNull = <F extends { readonly type: string }, A>(
  asked: TE.TaskEither<Outside<F>, A>
): TE.TaskEither<CheckFailure, A | null> =>
  pipe(
    asked,
    TE.map((answer): A | null => answer),
    TE.orElse((failure): TE.TaskEither<CheckFailure, A | null> =>
      failure.type === 'ReportsUnavailable' ? TE.left(failure as ReportsUnavailable) : TE.right(null)
    )
  )

/** `null` for a cycle that is not planned. Of figures that lack something nothing is said. */
export const disclosureOf =
  (composed: Composed) =>
  (cycle: Cycle): TE.TaskEither<CheckFailure, DisclosureCheck | null> =>
    pipe(
      catchUp(composed),
      TE.flatMap((): TE.TaskEither<CheckFailure, void> => figuresLackNothing(composed)),
      TE.flatMap((): TE.TaskEither<CheckFailure, Solver> => loadSolver()),
      TE.flatMap(solver => orNull(composed.reads.ask(disclosureCheck(solver))({ cycle })))
    )

/** What was issued under this number is issued again as it was; a cycle that is not planned is refused by the rule. */
const issueOf = (composed: Composed, publication: Publication, check: DisclosureCheck | null) => {
  const { cycle, revision } = publication
  const isIssued = check !== null && revision < check.revision
  const report = composed.reads.ask(nationalReport)({ cycle, revision: isIssued ? revision : 'next' })
  return pipe(
    orNull(report),
    TE.map((found): NextIssue => ({
      mustWait: isIssued ? [] : (check?.mustWait.map(mustWaitInWords) ?? []),
      text: JSON.stringify(found === null || isIssued ? found : issuedAs(found, publication))
    }))
  )
}

export const prepareIssue =
  (composed: Composed): PrepareIssue<CheckFailure> =>
  publication =>
    pipe(
      disclosureOf(composed)(publication.cycle),
      TE.flatMap(check => issueOf(composed, publication, check)),
      // Also what was begun while the report was made.
      TE.tap(() => figuresLackNothing(composed))
    )

/** What stands in the way of the next issue, each in a sentence; of a cycle that is not planned nothing is said. */
export const mustWaitOf =
  (composed: Composed) =>
  (cycle: Cycle): TE.TaskEither<CheckFailure, ReadonlyArray<string>> =>
    pipe(
      disclosureOf(composed)(cycle),
      TE.map(check => check?.mustWait.map(mustWaitInWords) ?? [])
    )
