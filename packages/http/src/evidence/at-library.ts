/** What an address about evidence names, read by the codecs of core; and who may ask there. */
import { keeper, openersOfShown, type Actor } from '@cofc/application'
import { CommunityId, Cycle, EvidenceId, ReviewKind, type Grants } from '@cofc/core'
import type { FastifyRequest } from 'fastify'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type * as t from 'io-ts'
import { paramsOf, queryOf } from '../answer.ts'
import type { MayRead } from '../may-read.ts'
import { askedBeside, notUnderstood } from '../parameters.ts'
import { actorOf } from '../principal.ts'
import type { Answer } from '../problem.ts'

const called = {
  community: [CommunityId, 'expected a community as it is written in a command'],
  cycle: [Cycle, 'expected two years that follow each other, such as 2023-2024'],
  kind: [ReviewKind, 'expected a kind of review as it is written in a command'],
  evidence: [EvidenceId, 'expected the id of a piece of evidence']
} as const
type Called = typeof called
type Field = keyof Called
type In<F extends Field> = t.TypeOf<Called[F][0]>

const read = <F extends Field>(field: F, given: unknown): Answer<In<F>> => {
  const [codec, says] = called[field]
  return pipe(
    TE.fromEither((codec as unknown as t.Type<In<F>, unknown>).decode(given)),
    TE.mapLeft(() => notUnderstood({ field, says }))
  )
}
/** What stands in the address. */
export const named = <F extends Field>(request: FastifyRequest, field: F): Answer<In<F>> =>
  read(field, paramsOf(request)[field])

/** The cycle that is asked about beside the address; `null` where none is. */
export const cycleBeside = (request: FastifyRequest): Answer<Cycle | null> =>
  pipe(
    TE.fromEither(askedBeside(queryOf(request), ['cycle'])),
    TE.flatMap(({ cycle }): Answer<Cycle | null> => (cycle === undefined ? TE.right(null) : read('cycle', cycle)))
  )
export const nothingBeside = (request: FastifyRequest): Answer<unknown> =>
  TE.fromEither(askedBeside(queryOf(request), []))

/** Passes those who keep files in the library of that community. */
export const ofLibrary =
  (mayRead: MayRead) =>
  (request: FastifyRequest): Answer<CommunityId> =>
    pipe(
      named(request, 'community'),
      TE.tap(community =>
        mayRead(actorOf(request), {
          ...{ name: 'evidence-library', title: 'Read the evidence library' },
          ...{ roles: keeper.roles, about: { community } }
        })
      )
    )

interface OfReview {
  readonly community: CommunityId
  readonly cycle: Cycle
  readonly kind: ReviewKind
}
/** Passes whoever may open what that review shows: anything of it, or only what `roles` says. */
export const passesShown =
  (mayRead: MayRead) =>
  (actor: Actor, about: OfReview, roles: Grants = openersOfShown): Answer<void> =>
    mayRead(actor, { name: 'evidence', title: 'Read evidence', roles, about })
