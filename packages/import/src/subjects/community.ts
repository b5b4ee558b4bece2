/** A community: its membership, as recorded, and the days of the cycles that decide whether a row renews it. */
import { membership, streamOf, type PlainDate } from '@cofc/core'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { cyclesAsked, memberships } from '../mappings/memberships.ts'
import { keyOf, type Row } from '../mappings/row.ts'
import type { Know } from '../planning/subject.ts'

const isGone =
  (day: PlainDate) =>
  ({ cells: { left_on, left_how } }: Row<typeof memberships>): boolean =>
    left_on === day && (left_how === 'closed' || left_how === 'merged-into')

export const community: Know<'community'> = ({ from, parts: [name = ''], rows, events }) =>
  pipe(
    TE.Do,
    TE.bind('more', () => from.events(streamOf(membership, { community: name }))),
    TE.bind('membership', () => from.membership(name)),
    TE.bind('daysOf', known => from.cycles(...cyclesAsked(rows(memberships), known.membership))),
    TE.map(({ more, ...known }) => ({
      ...known,
      isGoneOn: (other, day) => from.staging.rows.under(memberships, keyOf([other])).some(isGone(day)),
      recorded: [...events, ...more],
      whole: !from.staging.unread.memberships.has(name) && !from.staging.unread.memberships.has('*')
    }))
  )
