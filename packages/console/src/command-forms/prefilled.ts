/**
 * What stands in a form because it is so today: of a profile, the policy and a price list all is given again, so all of it
 * stands there to be changed.
 */
import { load } from '@cofc/application'
import { community, domain, profileOn, streamOf, type PlainDate } from '@cofc/core'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Giving } from '../options.ts'
import type { About } from './stream-of-form.ts'

type Spoken = Readonly<Record<string, unknown>>
const nothing: Spoken = {}
interface Asked {
  readonly giving: Giving
  readonly about: About['about']
  readonly today: PlainDate
}
type Prefill = (asked: Asked) => TE.TaskEither<unknown, Spoken>

const profileIn: Prefill = ({ giving: { dependencies }, about, today }) => {
  const { events, states, content } = dependencies
  return pipe(
    load(events, states)(community, streamOf(community, { community: about['community'] ?? '' })),
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
}
/** What the network set itself, with the last version that it adopted: of the rest the defaults hold. */
const policyIn: Prefill = ({ giving: { dependencies } }) => {
  const { aggregate } = domain.policy
  return pipe(
    load(dependencies.events, dependencies.states)(aggregate, streamOf(aggregate, {})),
    TE.map(({ state }): Spoken => (state.length === 0 ? nothing : { book: state.at(-1)?.adopted }))
  )
}
/** The last list, under a name that is still to be given. */
const pricesIn: Prefill = ({ giving: { dependencies } }) => {
  const { aggregate } = domain['price-list']
  return pipe(
    load(dependencies.events, dependencies.states)(aggregate, streamOf(aggregate, {})),
    TE.map(({ state }): Spoken => {
      const last = state.at(-1)
      if (last === undefined) return nothing
      const { name: _, inForceFrom: __, ...list } = last
      return { ...list }
    })
  )
}
const prefills: Readonly<Record<string, Prefill>> = {
  ChangeProfile: profileIn,
  AdoptPolicy: policyIn,
  AdoptPriceList: pricesIn
}
/** Of these it is told before they are sent what of it is changed. */
export const isGivenWhole = (type: string): boolean => type in prefills

/** Nothing where it cannot be read now: it is typed again. */
export const prefilled = (
  giving: Giving,
  { command, about }: About,
  today: PlainDate
): TE.TaskEither<never, Spoken> => {
  const prefill = prefills[command.type]
  return prefill === undefined
    ? TE.right(nothing)
    : pipe(
        prefill({ giving, about, today }),
        TE.orElse(() => TE.right(nothing))
      )
}
