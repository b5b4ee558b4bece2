/** A gathering, what the next place of a community costs it, and the places that it has. */
import { foresee, load } from '@cofc/application'
import {
  domain,
  noMoney,
  streamOf,
  taken,
  type Booking,
  type CommunityId,
  type GatheringToCome,
  type Message,
  type Pence,
  type ShortCode
} from '@cofc/core'
import { actorOf, keyIn, problemOf, type Answer } from '@cofc/http'
import { isLeft } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { randomUUID } from 'node:crypto'
import { textIn } from '../command-forms/values.ts'
import { chargedSays, type NextPlace } from '../words/places.ts'
import type { Asking, FoundAt, HandMade } from './hand-made.ts'
import { withDaysInWords } from '../words/days-in-text.ts'

export interface PlaceFound extends FoundAt {
  readonly gathering: string
  readonly community: CommunityId
  readonly state: GatheringToCome
  /** `null` for any number. */
  readonly left: number | null
  readonly own: ReadonlyArray<readonly [ShortCode, Booking]>
  readonly next: NextPlace
}
export const attendeeName = 'attendee'
/** Of the form’s own key, so that a form that is sent twice books one place. */
const bookingBy = (key: string): string => `B-${key.replaceAll('-', '')}`

const bookingOf = ({ params, options, key, request }: Asking, attendee: string) => ({
  ...{ type: 'BookPlace', gathering: params['gathering'] ?? '', booking: bookingBy(key), attendee },
  ...{ community: actorOf(request).community ?? null, on: options.today() }
})
const waitingIn = ({ bookings }: GatheringToCome): number =>
  [...bookings.values()].filter(({ status }) => status === 'Waiting').length

const placeOf = ([event]: ReadonlyArray<Message>, before: number): NextPlace => {
  const { net = noMoney, free = false } = (event ?? {}) as { readonly net?: Pence; readonly free?: boolean }
  return event?.type === 'PutOnWaitingList' ? { is: 'waiting', net, before } : { is: 'booked', net, free }
}
/** Asked of the rule for somebody who has no place. */
const nextPlace = (asking: Asking, state: GatheringToCome): Answer<NextPlace> => {
  const command = bookingOf(asking, `N-${asking.key}`.slice(0, 40))
  const asked = foresee(asking.giving.dependencies)({ id: randomUUID(), command, actor: actorOf(asking.request) })
  return async () => {
    const found = await asked()
    if (!isLeft(found)) return TE.right(placeOf(found.right.foresees ?? [], waitingIn(state)))()
    if (found.left.type === 'Refused')
      return TE.right<never, NextPlace>({ is: 'refused', says: withDaysInWords(found.left.says) })()
    return TE.left(problemOf(found.left))()
  }
}
const { aggregate } = domain.gathering
const noSuch = problemOf({ type: 'NoSuchResource' })
const findPlace = (asking: Asking): Answer<PlaceFound> => {
  const { events, states } = asking.giving.dependencies
  const { community } = actorOf(asking.request)
  return pipe(
    TE.fromEither(keyIn(aggregate as never, asking.params)),
    TE.flatMap(({ gathering = '' }) =>
      pipe(
        load(events, states)(aggregate, streamOf(aggregate, { gathering })),
        TE.mapLeft(problemOf),
        TE.flatMap(({ state, version }): Answer<PlaceFound> => {
          if (state.status !== 'Announced' || community === undefined) return TE.left(noSuch)
          const own = [...state.bookings].filter(([, one]) => one.community === community && one.status !== 'Cancelled')
          const left = state.places === null ? null : Math.max(0, state.places - taken(state))
          return pipe(
            nextPlace(asking, state),
            TE.map(next => ({ version, gathering, community, state, left, own, next }))
          )
        })
      )
    )
  )
}

/** Of their own community: whoever books for another, or for nobody’s, does so by the form of the command. */
export const bookPlace: HandMade<PlaceFound> = {
  path: '/book-place/:gathering',
  title: 'Book a place',
  readers: {
    ...{ name: 'by-hand-BookPlace', title: 'Book a place at a gathering', roles: { 'link-person': 'own-community' } },
    about: request => ({ community: actorOf(request).community })
  },
  find: findPlace,
  isOpen: ({ next }) => next.is !== 'refused',
  answers: (_found, values, asking) => {
    const attendee = textIn(values, attendeeName).trim()
    if (attendee === '') return { gives: [], problems: [{ path: attendeeName, says: 'Enter the id of whoever comes' }] }
    return { gives: [{ as: 'booking', command: bookingOf(asking, attendee), at: () => attendeeName }] }
  },
  told: ({ state }, values, events) => [
    { label: 'Event', text: state.asAnnounced.title },
    { label: 'Who comes', text: textIn(values, attendeeName).trim() },
    { label: 'Place', text: chargedSays(placeOf(events, waitingIn(state))) }
  ]
}
