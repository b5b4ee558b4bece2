/** What publishing a national report asks first, of reports that are up to the end of the history. */
import type { CheckDisclosure } from '@cofc/application'
import type { Cycle } from '@cofc/core'
import type { FollowingFailure } from '@cofc/projections'
import { disclosureCheck, mustWaitInWords, type DisclosureCheck, type ReportsUnavailable } from '@cofc/reports'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Composed } from './container.ts'
import { catchUp } from './report-followers.ts'
import type { ReportFailure } from './report-results.ts'

export type CheckFailure = FollowingFailure | ReportFailure | ReportsUnavailable

/** `null` for a cycle that is not planned. */
export const disclosureOf =
  (composed: Composed) =>
  (cycle: Cycle): TE.TaskEither<CheckFailure, DisclosureCheck | null> =>
    pipe(
      catchUp(composed),
      TE.flatMap((): TE.TaskEither<CheckFailure, DisclosureCheck | null> =>
        pipe(
          composed.reads.ask(disclosureCheck)({ cycle }),
          TE.orElse((failure): TE.TaskEither<CheckFailure, DisclosureCheck | null> =>
            failure.type === 'ReportsUnavailable' ? TE.left(failure) : TE.right(null)
          )
        )
      )
    )

/** A cycle that is not planned has nothing in the way here: the rule refuses it. */
export const checkOf =
  (composed: Composed): CheckDisclosure<CheckFailure> =>
  cycle =>
    pipe(
      disclosureOf(composed)(cycle),
      TE.map(check => check?.mustWait.map(mustWaitInWords) ?? [])
    )
