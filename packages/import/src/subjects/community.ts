/** A community: its membership, as recorded, and the days of the cycles that decide whether a row renews it. */
import { membership, streamOf } from '@cofc/core'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { cyclesAsked, memberships } from '../mappings/memberships.ts'
import type { Know } from '../planning/subject.ts'

export const community: Know<'community'> = ({ from, parts: [name = ''], rows, events }) =>
  pipe(
    TE.Do,
    TE.bind('more', () => from.events(streamOf(membership, { community: name }))),
    TE.bind('membership', () => from.membership(name)),
    TE.bind('daysOf', known => from.cycles(...cyclesAsked(rows(memberships), known.membership))),
    TE.map(({ more, ...known }) => ({
      ...known,
      recorded: [...events, ...more],
      whole: !from.staging.unread.memberships.has(name) && !from.staging.unread.memberships.has('*')
    }))
  )
