/**
 * A file of evidence as it is sent: to be saved, never to be shown by the browser, of the kind that was found in it, and kept by
 * nobody on the way.
 */
import type { EvidenceFile } from '@cofc/application'
import { problemOf, type Answer } from '@cofc/http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isLeft } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { sendProblem } from '../answer.tsx'
import type { ConsoleOptions } from '../options.ts'
import type { AskReadable } from '../readers.ts'

const notOfHeaders = /['()*]/g
const inHex = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
/** As RFC 6266 has it: the name in UTF-8, and one for those who do not read that. */
const disposition = (name: string): string => {
  const ending = /\.[a-z\d]{1,8}$/i.exec(name)?.[0] ?? ''
  const encoded = encodeURIComponent(name.toWellFormed()).replaceAll(notOfHeaders, inHex)
  return `attachment; filename="evidence${ending}"; filename*=UTF-8''${encoded}`
}

export interface Found {
  readonly file: EvidenceFile
}
export const orNotFound = <F>(
  asked: TE.TaskEither<F, EvidenceFile | null>,
  told: (failure: F) => ReturnType<typeof problemOf>
): Answer<EvidenceFile> =>
  pipe(
    asked,
    TE.mapLeft(told),
    TE.flatMap(file => (file === null ? TE.left(problemOf({ type: 'NoSuchResource' })) : TE.right(file)))
  )

export const download =
  (options: ConsoleOptions) =>
  (ask: AskReadable<Found>) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const found = await ask(request)()
    if (isLeft(found)) return sendProblem(options)(reply, found.left)
    const { name, bytes, mediaType } = found.right.file
    return reply
      .header('content-disposition', disposition(name))
      .header('content-security-policy', "default-src 'none'; frame-ancestors 'none'; sandbox")
      .header('cache-control', 'no-store')
      .type(mediaType)
      .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  }
