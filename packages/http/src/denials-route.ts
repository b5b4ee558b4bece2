/** GET /api/denials: who was denied what, the latest first, for those who have to show it. */
import type { Denial, DenialStore } from '@cofc/access-store'
import type { Grants } from '@cofc/core'
import type { FastifyRequest } from 'fastify'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { queryOf } from './answer.ts'
import { mayReadFrom } from './may-read.ts'
import { askedBeside } from './parameters.ts'
import { actorOf } from './principal.ts'
import { problemOf, type Answer } from './problem.ts'

const roles: Grants = { 'network-team': 'any', auditor: 'any' }
/** Whoever needs more has them on the command line. */
const most = 500

export const denialsRoute =
  ({ latest }: DenialStore) =>
  (request: FastifyRequest): Answer<{ readonly denials: ReadonlyArray<Denial> }> =>
    pipe(
      mayReadFrom()(actorOf(request), { name: 'denials', title: 'Read who was denied what', roles, about: {} }),
      TE.flatMap(() => TE.fromEither(askedBeside(queryOf(request), []))),
      TE.flatMap(() => pipe(latest(most), TE.mapLeft(problemOf))),
      TE.map(denials => ({ denials }))
    )
