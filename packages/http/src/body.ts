/**
 * How the body of a request is read: JSON in UTF-8, kept whole or refused. A byte that is no text would be replaced without
 * a word, a key such as `__proto__` taken for something else, so both are refused.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { outOfBounds } from '@cofc/core'
import { json } from './negotiate.ts'

/** What most commands need; whoever saves many ratings at once needs more. */
export const usualLimit = 65_536
export const limitOfRatings = 262_144

const utf8 = new TextDecoder('utf-8', { fatal: true })
const malformed = (statusCode: number, message: string): Error => Object.assign(new Error(message), { statusCode })

type Done = (error: Error | null, body?: unknown) => void

const withinBounds =
  (done: Done): Done =>
  (error, body) => {
    if (error !== null) done(error)
    else if (outOfBounds(body) === null) done(null, body)
    else done(malformed(400, 'nested too deep, or too much of it'))
  }

interface Reading {
  /** Whether what is nested too deep, or is too much of it, is refused: not of what another server of ours sends. */
  readonly isBounded: boolean
}
/** For a plugin: its routes read JSON and nothing else. */
export const readJson = (app: FastifyInstance, { isBounded }: Reading = { isBounded: true }): void => {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(json, { parseAs: 'buffer' }, (request: FastifyRequest, body: Buffer, done: Done) => {
    const coding = request.headers['content-encoding'] ?? 'identity'
    if (coding !== 'identity') {
      done(malformed(415, 'compressed'))
      return
    }
    try {
      void parse(request, utf8.decode(body), (isBounded ? withinBounds(done) : done) as never)
    } catch {
      done(malformed(400, 'not UTF-8'))
    }
  })
}
