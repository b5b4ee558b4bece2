/** What was handed in and nobody answered yet, with the day by which it is due: for the network team, beside what waits of the record. */
import { load } from '@cofc/application'
import {
  calendar,
  holidaysIn,
  joiningReplyDue,
  streamOf,
  workingDaysLeft,
  type Holidays,
  type PlainDate
} from '@cofc/core'
import type { JoiningForm } from '@cofc/access-store'
import { actorOf, problemOf, type Answer } from '@cofc/http'
import type { FastifyRequest } from 'fastify'
import { isLeft } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { ConsoleOptions } from '../options.ts'
import { dayAt } from './kept-since.ts'
import type { JoiningTerms } from './question.ts'
import type { JoiningKind } from './sections.ts'
import { kindOf } from './standing.ts'
import { joiningOf, keptSinceToday, termsToday, type Joining } from './terms.ts'

export interface JoiningWait {
  readonly reference: string
  readonly kind: JoiningKind
  readonly by: PlainDate
  /** In working days; less than none of one that is late. */
  readonly daysLeft: number
}
interface On {
  readonly terms: JoiningTerms
  readonly holidays: Holidays
}
const waitOf =
  ({ terms: { policy, on }, holidays }: On) =>
  (form: JoiningForm): ReadonlyArray<JoiningWait> => {
    const day = dayAt(form.handedInAt ?? '')
    if (day === null || form.settled !== null) return []
    const by = joiningReplyDue(policy, day)
    return [{ reference: form.reference, kind: kindOf(form), by, daysLeft: workingDaysLeft(on, by, holidays) }]
  }
const waitsOf = (joining: Joining): Answer<ReadonlyArray<JoiningWait>> => {
  const { events, states } = joining.dependencies
  return pipe(
    termsToday(joining),
    TE.flatMap(terms =>
      pipe(
        load(events, states)(calendar, streamOf(calendar, {})),
        TE.mapLeft(problemOf),
        TE.map(({ state }): On => ({ terms, holidays: holidaysIn(state) }))
      )
    ),
    TE.flatMap(on =>
      pipe(
        joining.store.handedIn(keptSinceToday(joining, on.terms)),
        TE.mapLeft(problemOf),
        TE.map(found => found.flatMap(waitOf(on)))
      )
    )
  )
}
/** The oldest first; nothing for anybody else, and where nobody joins by a page; `null` where it cannot be read just now. */
export const waitsToJoin = async (
  options: ConsoleOptions,
  request: FastifyRequest
): Promise<ReadonlyArray<JoiningWait> | null> => {
  const joining = joiningOf(options)
  if (joining === null || actorOf(request).role !== 'network-team') return []
  const found = await waitsOf(joining)()
  return isLeft(found) ? null : found.right
}
