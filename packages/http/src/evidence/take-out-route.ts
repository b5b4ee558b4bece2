/** POST /api/evidence/:community/:evidence/take-out: a file erased for good, which is told once. */
import { takeOutEvidence } from '@cofc/application'
import { notGivenBy, PlainDate, problemsOf } from '@cofc/core'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isLeft } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import * as t from 'io-ts'
import { freshProblem } from '../command-route.ts'
import type { AnsweringOnce } from '../idempotency.ts'
import { keyedRoute } from '../keyed-route.ts'
import { mayReadFrom } from '../may-read.ts'
import { actorOf } from '../principal.ts'
import { sendProblem } from '../problem.ts'
import type { Records } from '../records.ts'
import { named, ofLibrary } from './at-library.ts'

const Asked = t.strict({ on: PlainDate })
const unknownIn = (body: unknown): ReadonlyArray<{ readonly path: string; readonly says: string }> =>
  Object.keys(body ?? {})
    .filter(name => name !== 'on')
    .map(path => ({ path, says: 'no field is called so' }))

export const takeOutRoute =
  (once: AnsweringOnce, { dependencies }: Records) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const place = await pipe(
      ofLibrary(mayReadFrom(dependencies))(request),
      TE.flatMap(community =>
        pipe(
          named(request, 'evidence'),
          TE.map(evidence => ({ community, evidence }))
        )
      )
    )()
    if (isLeft(place)) return sendProblem(reply, place.left)
    return keyedRoute(once, ({ body }) => {
      const asked = Asked.decode(body)
      const problems = isLeft(asked) ? problemsOf(asked.left) : [...notGivenBy(Asked)(asked.right), ...unknownIn(body)]
      if (isLeft(asked) || problems.length > 0) return { problem: { type: 'NotACommand', problems } }
      return {
        conditions: [],
        give: async id => {
          const actor = actorOf(request)
          const done = await takeOutEvidence(dependencies)({ actor, id, ...place.right, on: asked.right.on })()
          if (isLeft(done)) return freshProblem(done.left)
          const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }
          const text = JSON.stringify({ outcome: done.right ? 'applied' : 'already-so' })
          return { answer: { status: 200, headers, body: text }, after: 'keep' }
        }
      }
    })(request, reply)
  }
