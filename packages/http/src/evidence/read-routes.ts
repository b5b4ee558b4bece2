/** What is in the evidence library of a community, its files, and the file that a review shows. */
import { evidenceFile, libraryInCycle, shownEvidence, type EvidenceFile } from '@cofc/application'
import type { PlainDate } from '@cofc/core'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isLeft } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { mayReadFrom } from '../may-read.ts'
import { json, mediaTypeFor } from '../negotiate.ts'
import { actorOf } from '../principal.ts'
import { problemOf, sendProblem, type Answer } from '../problem.ts'
import type { Records } from '../records.ts'
import { cycleBeside, named, nothingBeside, ofLibrary, passesShown } from './at-library.ts'
import { sendFile } from './send-file.ts'

const notFound = problemOf({ type: 'NoSuchResource' })
const orNotFound = <A>(found: A | null): Answer<A> => (found === null ? TE.left(notFound) : TE.right(found))

export const readEvidenceRoutes = ({ dependencies }: Pick<Records, 'dependencies'>, today: () => PlainDate) => {
  const mayRead = mayReadFrom(dependencies)
  const [inLibrary, passes] = [ofLibrary(mayRead), passesShown(mayRead)]

  /** Titles and notes are people's words: nobody keeps them on the way. */
  const list = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    if (mediaTypeFor(request.headers, [json]) === null)
      return sendProblem(reply, problemOf({ type: 'NotAcceptable', had: [json] }))
    const answered = await pipe(
      inLibrary(request),
      TE.flatMap(community =>
        pipe(
          cycleBeside(request),
          TE.flatMap(cycle =>
            pipe(
              libraryInCycle(dependencies)(community, cycle),
              TE.mapLeft(problemOf),
              TE.map(pieces => ({ community, cycle, pieces }))
            )
          )
        )
      )
    )()
    if (isLeft(answered)) return sendProblem(reply, answered.left)
    return reply
      .header('cache-control', 'no-store')
      .type('application/json; charset=utf-8')
      .send(JSON.stringify(answered.right))
  }

  const sending =
    (ask: (request: FastifyRequest) => Answer<EvidenceFile>) =>
    async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      const found = await pipe(
        ask(request),
        TE.tap(() => nothingBeside(request))
      )()
      return isLeft(found) ? sendProblem(reply, found.left) : sendFile(reply, found.right)
    }
  const file = sending(request =>
    pipe(
      inLibrary(request),
      TE.flatMap(community =>
        pipe(
          named(request, 'evidence'),
          TE.flatMap(evidence => pipe(evidenceFile(dependencies)(community, evidence), TE.mapLeft(problemOf)))
        )
      ),
      TE.flatMap(orNotFound)
    )
  )
  const ofReview = (request: FastifyRequest) =>
    pipe(
      named(request, 'community'),
      TE.flatMap(community =>
        pipe(
          named(request, 'cycle'),
          TE.flatMap(cycle =>
            pipe(
              named(request, 'kind'),
              TE.map(kind => ({ community, cycle, kind }))
            )
          )
        )
      )
    )
  /** Asked before anything is looked for, and of what was found once more: it may be open to fewer. */
  const shown = sending(request => {
    const actor = actorOf(request)
    return pipe(
      ofReview(request),
      TE.tap(about => passes(actor, about)),
      TE.flatMap(about =>
        pipe(
          named(request, 'evidence'),
          TE.flatMap(evidence =>
            pipe(shownEvidence(dependencies)({ ...about, evidence, today: today() }), TE.mapLeft(problemOf))
          ),
          TE.flatMap(orNotFound),
          TE.tap(({ openers }) => passes(actor, about, openers)),
          TE.map(found => found.file)
        )
      )
    )
  })
  return { list, file, shown }
}
