/** POST /api/evidence/:community: a file with what it is, kept once however often it is sent. */
import { keepEvidence } from '@cofc/application'
import type { CommunityId } from '@cofc/core'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isLeft } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { freshProblem } from '../command-route.ts'
import { keyIn, type AnsweringOnce } from '../idempotency.ts'
import { keyedRoute } from '../keyed-route.ts'
import { mayReadFrom } from '../may-read.ts'
import { json, mediaTypeFor } from '../negotiate.ts'
import { actorOf } from '../principal.ts'
import { problemOf, sendProblem, type Answer } from '../problem.ts'
import type { Records } from '../records.ts'
import { askedToKeep, saidWithFile } from './asked-to-keep.ts'
import { nothingBeside, ofLibrary } from './at-library.ts'
import { receivingUpload, takeUploads } from './receive-upload.ts'

/** What can be told from its headers is told before anything of the file is read. */
const isAskedWell = (request: FastifyRequest): Answer<unknown> => {
  if (mediaTypeFor(request.headers, [json]) === null) return TE.left(problemOf({ type: 'NotAcceptable', had: [json] }))
  return pipe(
    nothingBeside(request),
    TE.flatMap(() => pipe(TE.fromEither(keyIn(request.headers['idempotency-key'])), TE.mapLeft(problemOf)))
  )
}

const kept = (once: AnsweringOnce, { dependencies }: Records, community: CommunityId) =>
  keyedRoute(once, request => {
    const asked = askedToKeep(request)
    if (isLeft(asked)) return { problem: { type: 'NotACommand', problems: asked.left } }
    return {
      conditions: [],
      body: saidWithFile(request),
      give: async id => {
        const done = await keepEvidence(dependencies)({ actor: actorOf(request), id, community, ...asked.right })()
        if (isLeft(done)) return freshProblem(done.left)
        const { evidence, wasThere } = done.right
        const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }
        const body = JSON.stringify({ outcome: wasThere ? 'already-so' : 'applied', evidence })
        return { answer: { status: 200, headers, body }, after: 'keep' }
      }
    }
  })

/** For a plugin of its own: nothing but such a form is read there. */
export const keepRoute =
  (once: AnsweringOnce, records: Records, url: string) =>
  async (app: FastifyInstance): Promise<void> => {
    app.removeAllContentTypeParsers()
    await takeUploads(app)
    const mayKeep = ofLibrary(mayReadFrom(records.dependencies))
    const hooks = receivingUpload({
      mayAsk: request =>
        pipe(
          mayKeep(request),
          TE.flatMap(() => isAskedWell(request))
        ),
      send: sendProblem,
      isRead: () => true
    })
    app.post(url, hooks, async (request: FastifyRequest, reply: FastifyReply) => {
      const community = await mayKeep(request)()
      return isLeft(community)
        ? sendProblem(reply, community.left)
        : kept(once, records, community.right)(request, reply)
    })
  }
