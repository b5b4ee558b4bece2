/**
 * Takes a form that brings a file. Who may send it is asked before a byte of it is read, a file that says it is too large is
 * refused unread, and of one that does not say so no more is read than may be kept. Nothing is written before all of it came.
 */
import multipart from '@fastify/multipart'
import { largestEvidence, type GivenEvidence } from '@cofc/application'
import { isOfOurPages, problemOf, type Problem } from '@cofc/http'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isLeft } from 'fp-ts/lib/Either.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { sendProblem } from '../answer.tsx'
import type { ConsoleOptions } from '../options.ts'
import { readableBy, type Readers } from '../readers.ts'

export type SentFile = GivenEvidence['file']
const received = new WeakMap<FastifyRequest, SentFile>()
/** The file that came with a form; `null` where none was chosen. */
export const fileIn = (request: FastifyRequest): SentFile | null => received.get(request) ?? null

/** What stands in the other fields, and around them. */
const [roomForFields, longestField, mostFields] = [65_536, 16_384, 20]
/** As many files are read at once: each is held whole until it is kept. */
const mostAtOnce = 8

const tooLarge = problemOf({
  ...{ type: 'NotHttp', status: 413 },
  says: 'A file of evidence may have 20 MB. Make it smaller, or send it in parts. Nothing of it was kept.'
})
const busy: Problem = {
  ...{ type: 'urn:cofc:problem:too-many-uploads', title: 'Try again in a moment', status: 503, retryAfter: 5 },
  detail: 'Many files are being sent at once. Nothing of this one was kept. Send it again in a moment.'
}
const cutOff = problemOf({
  ...{ type: 'NotHttp', status: 400 },
  says: 'The file did not come whole. Nothing of it was kept. Send it again.'
})
const isTooLarge = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && (error as { readonly statusCode?: unknown }).statusCode === 413

const limits = {
  ...{ fileSize: largestEvidence, files: 1, fields: mostFields, parts: mostFields + 1 },
  ...{ fieldSize: longestField, fieldNameSize: 100, headerPairs: 20 }
}
type Fields = Record<string, string>
const readInto = async (request: FastifyRequest): Promise<Fields> => {
  const fields: Fields = {}
  for await (const part of request.parts({ limits })) {
    if (part.type === 'field') fields[part.fieldname] = String(part.value)
    else {
      const bytes = await part.toBuffer()
      // Of a field in which nothing was chosen a browser sends a file without a name.
      if (part.filename !== '' || bytes.length > 0) received.set(request, { name: part.filename, bytes })
    }
  }
  return fields
}

/** For a plugin of its own: its routes take such forms. */
export const takeUploads = async (app: FastifyInstance): Promise<void> => {
  await app.register(multipart, { limits })
}

/** The hooks of a route that takes a form with a file, from those who may. */
export const receivingUpload = (options: ConsoleOptions, readers: Readers) => {
  const mayAsk = readableBy(options)(readers, () => TE.right({}))
  const send = sendProblem(options)
  let reading = 0

  const refuseUnread = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const may = await mayAsk(request)()
    if (isLeft(may)) return send(reply, may.left)
    const said = Number(request.headers['content-length'] ?? 0)
    if (said > largestEvidence + roomForFields) return send(reply, tooLarge)
    return reading >= mostAtOnce ? send(reply, busy) : undefined
  }
  const receive = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    // What another site sends is refused for that, and not read.
    if (!isOfOurPages(request) || !request.isMultipart()) return undefined
    reading += 1
    try {
      request.body = await readInto(request)
      return undefined
    } catch (error) {
      received.delete(request)
      return await send(reply, isTooLarge(error) ? tooLarge : cutOff)
    } finally {
      reading -= 1
    }
  }
  return { onRequest: refuseUnread, preValidation: receive }
}
