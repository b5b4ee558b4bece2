/** What stands in a form because it is so today: of a profile all is given again, so all of it stands there to be changed. */
import { load } from '@cofc/application'
import { community, profileOn, streamOf, type PlainDate } from '@cofc/core'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Giving } from '../options.ts'
import type { About } from './stream-of-form.ts'

type Spoken = Readonly<Record<string, unknown>>
const nothing: Spoken = {}

const profileIn = ({ dependencies: { events, states, content } }: Giving, id: string, today: PlainDate) =>
  pipe(
    load(events, states)(community, streamOf(community, { community: id })),
    TE.flatMap(({ state }) => {
      const profile = profileOn(state, today)
      if (profile === null) return TE.right(nothing)
      const { entryCriteria } = profile
      return pipe(
        content.read(entryCriteria === null ? [] : [entryCriteria]),
        TE.map(([words = null]): Spoken => {
          // What was erased is not there to be said again.
          return { profile: { ...profile, entryCriteria: words === null ? null : { words } } }
        })
      )
    })
  )

/** Nothing where it cannot be read now: it is typed again. */
export const prefilled = (giving: Giving, { command, about }: About, today: PlainDate): TE.TaskEither<never, Spoken> =>
  command.type !== 'ChangeProfile' || about['community'] === undefined
    ? TE.right(nothing)
    : pipe(
        profileIn(giving, about['community'], today),
        TE.orElse(() => TE.right(nothing))
      )
