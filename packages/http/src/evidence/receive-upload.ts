/**
 * Takes a form that brings a file. Who may send it is asked before a byte of it is read, a file that says it is too large is
 * refused unread, and of one that does not say so no more is read than may be kept. Nothing is written before all of it came.
 */
import multipart from '@fastify/multipart'
import { largestEvidence, type GivenEvidence } from '@cofc/application'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isLeft } from 'fp-ts/lib/Either.js'
import { awaitByPace } from '../arrival.ts'
import { takesFiles } from '../deadline.ts'
import { actorOf } from '../principal.ts'
import { problemOf, type Answer, type SendProblem } from '../problem.ts'

export type SentFile = GivenEvidence['file']
const received = new WeakMap<FastifyRequest, SentFile>()
/** The file that came with a form; `null` where none was chosen. */
export const fileIn = (request: FastifyRequest): SentFile | null => received.get(request) ?? null

/** What stands in the other fields, and around them. */
const [roomForFields, longestField, mostFields] = [65_536, 16_384, 20]
/** As many files are read at once, each held whole until it is kept; and as many of them of one sender. */
const [mostAtOnce, mostOfOne] = [8, 4]
const reading = new Map<string, number>()
const readOf = (subject: string): number => reading.get(subject) ?? 0
const isBusy = (subject: string): boolean => {
  const all = [...reading.values()].reduce((sum, one) => sum + one, 0)
  return all >= mostAtOnce || readOf(subject) >= mostOfOne
}
const counted = async <A>(subject: string, read: () => Promise<A>): Promise<A> => {
  reading.set(subject, readOf(subject) + 1)
  try {
    return await read()
  } finally {
    if (readOf(subject) === 1) reading.delete(subject)
    else reading.set(subject, readOf(subject) - 1)
  }
}

const tooLarge = problemOf({
  ...{ type: 'NotHttp', status: 413 },
  says: 'A file of evidence may have 20 MB. Make it smaller, or send it in parts. Nothing of it was kept.'
})
const busy = problemOf({ type: 'TooManyUploads' })
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

export interface Receiving {
  /** Passes whoever may send a file there, by the address alone. */
  readonly mayAsk: (request: FastifyRequest) => Answer<unknown>
  readonly send: SendProblem
  /** What is not read goes on without a body. */
  readonly isRead: (request: FastifyRequest) => boolean
}
/** The options of a route that takes a form with a file, from those who may. */
export const receivingUpload = ({ mayAsk, send, isRead }: Receiving) => {
  const refuseUnread = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const may = await mayAsk(request)()
    if (isLeft(may)) return send(reply, may.left)
    const said = Number(request.headers['content-length'] ?? 0)
    if (said > largestEvidence + roomForFields) return send(reply, tooLarge)
    if (isBusy(actorOf(request).subject)) return send(reply, busy)
    awaitByPace(request.raw)
    return undefined
  }
  const receive = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    if (!isRead(request) || !request.isMultipart()) return undefined
    const { subject } = actorOf(request)
    if (isBusy(subject)) return send(reply, busy)
    try {
      request.body = await counted(subject, async () => readInto(request))
      return undefined
    } catch (error) {
      received.delete(request)
      return await send(reply, isTooLarge(error) ? tooLarge : cutOff)
    }
  }
  return { onRequest: refuseUnread, preValidation: receive, config: takesFiles }
}
