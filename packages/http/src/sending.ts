/**
 * What is done to every answer on its way out, of data and of pages: it has a tag, is left out when the reader has it
 * already, and is compressed where the reader takes it so.
 */
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { negotiate } from '@fastify/accept-negotiator'
import type { FastifyInstance, FastifyReply, FastifyRequest, onSendAsyncHookHandler } from 'fastify'

/** Below this a packet is no fuller for it. */
const smallest = 1024
/** Quick enough to be done anew for each answer: the best would take thirty times as long and save a tenth. */
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }
const compressions = {
  br: async (body: string) => promisify(brotliCompress)(body, quality),
  gzip: async (body: string) => promisify(gzip)(body)
} as const
type Coding = keyof typeof compressions
const codings = Object.keys(compressions) as Array<Coding>

const codingFor = (request: FastifyRequest, body: string): Coding | null =>
  body.length < smallest ? null : negotiate<Coding>(request.headers['accept-encoding'] ?? '', codings)

const digestOf = (body: string): string => createHash('sha256').update(body).digest('base64url')
/** Strong, so another for each coding: the bytes differ. */
const tagOf = (body: string, coding: Coding | null): string =>
  `"${digestOf(body)}${coding === null ? '' : `-${coding}`}"`

/** Weak comparison, as a conditional GET asks: a proxy may have weakened our tag. */
const holds = (ifNoneMatch: string | undefined, tag: string): boolean =>
  ifNoneMatch?.split(',').some(held => ['*', tag].includes(held.trim().replace(/^W\//, ''))) ?? false

/** Only what is found and may be kept has a tag. */
const isKept = (reply: FastifyReply): boolean =>
  reply.statusCode === 200 && reply.getHeader('cache-control') !== 'no-store'

const sent: onSendAsyncHookHandler<unknown> = async (request, reply, payload) => {
  if (typeof payload !== 'string' || payload === '') return payload
  const coding = codingFor(request, payload)
  reply.header('vary', 'accept-encoding')
  if (isKept(reply)) {
    const tag = tagOf(payload, coding)
    reply.header('etag', tag)
    if (holds(request.headers['if-none-match'], tag)) {
      reply.code(304).removeHeader('content-type').removeHeader('content-length')
      return ''
    }
  }
  if (coding === null) return payload
  reply.header('content-encoding', coding).removeHeader('content-length')
  return compressions[coding](payload)
}

/** For a plugin: what it answers from here on is tagged and compressed. */
export const sendCompressed = (app: FastifyInstance): void => void app.addHook('onSend', sent)
