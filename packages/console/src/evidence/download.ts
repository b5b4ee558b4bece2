/** A file of evidence as it is sent, or the page that says why it is not. */
import type { EvidenceFile } from '@cofc/application'
import { problemOf, sendFile, type Answer } from '@cofc/http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isLeft } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { sendProblem } from '../answer.tsx'
import type { ConsoleOptions } from '../options.ts'
import type { AskReadable } from '../readers.ts'

export interface Found {
  readonly file: EvidenceFile
}
export const orNotFound = <A, F>(
  asked: TE.TaskEither<F, A | null>,
  told: (failure: F) => ReturnType<typeof problemOf>
): Answer<A> =>
  pipe(
    asked,
    TE.mapLeft(told),
    TE.flatMap(found => (found === null ? TE.left(problemOf({ type: 'NoSuchResource' })) : TE.right(found)))
  )

export const download =
  (options: ConsoleOptions) =>
  <F extends Found>(ask: AskReadable<F>) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const found = await ask(request)()
    return isLeft(found) ? sendProblem(options)(reply, found.left) : sendFile(reply, found.right.file)
  }
