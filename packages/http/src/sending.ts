/**
 * What is done to every answer on its way out, of data and of pages: it has a tag, is left out when the reader has it
 * already, and is compressed where the reader takes it so.
 */
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { negotiate } from '@fastify/accept-negotiator'
import type { FastifyInstance, FastifyReply, FastifyRequest, onSendAsyncHookHandler } from 'fastify'
import { isLeft } from 'fp-ts/lib/Either.js'
import { tagsIn, type TagList } from './entity-tags.ts'
import { problemOf, type Problem } from './problem.ts'

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

/** A file is sent as it is: what is a file here is compressed already. */
const codingFor = (request: FastifyRequest, body: string | Buffer): Coding | null =>
  typeof body !== 'string' || body.length < smallest
    ? null
    : negotiate<Coding>(request.headers['accept-encoding'] ?? '', codings)

const digestOf = (body: string | Buffer): string => createHash('sha256').update(body).digest('base64url')
/** Its own, or that of its bytes. Strong, so another for each coding: the bytes differ. */
const tagOf = (reply: FastifyReply, body: string | Buffer, coding: Coding | null): string => {
  const own = reply.getHeader('etag')
  const opaque = typeof own === 'string' ? own.slice(1, -1) : digestOf(body)
  return `"${opaque}${coding === null ? '' : `-${coding}`}"`
}

const listed = (header: string): TagList => {
  const tags = tagsIn(header)
  return isLeft(tags) ? [] : tags.right
}
/** Weak comparison, as a conditional GET asks: a proxy may have weakened our tag. */
const holds = (ifNoneMatch: string | undefined, tag: string): boolean => {
  const held = listed(ifNoneMatch ?? '')
  return held === '*' || held.some(({ opaque }) => opaque === tag)
}
/** Strong comparison: whoever reads only what they know reads nothing else. */
const isExpected = (ifMatch: string | undefined, tag: string): boolean => {
  if (ifMatch === undefined) return true
  const expected = listed(ifMatch)
  return expected === '*' || expected.some(({ opaque, isWeak }) => opaque === tag && !isWeak)
}

const instead = (reply: FastifyReply, problem: Problem): string => {
  for (const name of ['content-length', 'content-disposition']) reply.removeHeader(name)
  void reply.code(problem.status).header('cache-control', 'no-store').type('application/problem+json')
  return JSON.stringify(problem)
}

/** Only what is found and may be kept has a tag. */
const isKept = (reply: FastifyReply): boolean =>
  reply.statusCode === 200 && reply.getHeader('cache-control') !== 'no-store'

/** What differs by who asks is kept by nobody between here and there. */
const keepToItsReader = (reply: FastifyReply): void => {
  if (reply.getHeader('cache-control') === 'no-cache') reply.header('cache-control', 'private, no-cache')
}

/** Text, and a file that says its own tag; what is sent bit by bit, or kept by its address, is not looked at. */
const isWhole = (reply: FastifyReply, payload: unknown): payload is string | Buffer =>
  (typeof payload === 'string' && payload !== '') || (Buffer.isBuffer(payload) && reply.hasHeader('etag'))

const sent: onSendAsyncHookHandler<unknown> = async (request, reply, payload) => {
  keepToItsReader(reply)
  if (!isWhole(reply, payload)) return payload
  const coding = codingFor(request, payload)
  const others = reply.getHeader('vary')
  reply.header('vary', typeof others === 'string' ? `${others}, accept-encoding` : 'accept-encoding')
  if (isKept(reply)) {
    const tag = tagOf(reply, payload, coding)
    reply.header('etag', tag)
    if (!isExpected(request.headers['if-match'], tag)) return instead(reply, problemOf({ type: 'ConditionFalse' }))
    if (holds(request.headers['if-none-match'], tag)) {
      reply.code(304).removeHeader('content-type').removeHeader('content-length')
      return ''
    }
  }
  if (coding === null || typeof payload !== 'string') return payload
  reply.header('content-encoding', coding).removeHeader('content-length')
  return compressions[coding](payload)
}

/** For a plugin: what it answers from here on is tagged and compressed. */
export const sendCompressed = (app: FastifyInstance): void => void app.addHook('onSend', sent)
