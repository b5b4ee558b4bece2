/** A server without anything on it yet, as it can be reached. */
import { answerOnlyOverTls, serverOptions } from '@cofc/http'
import fastify, { type FastifyInstance } from 'fastify'
import { readFileSync } from 'node:fs'
import type { Server } from 'node:https'
import type { Output } from './output.ts'
import type { Reachable, TlsFiles } from './reachable.ts'
import { reasonOf } from './system-error.ts'

/** So many milliseconds a connection may take to agree on how it is sealed. */
const handshakeTimeout = 30_000

const read = (path: string): Buffer => {
  try {
    return readFileSync(path)
  } catch (error) {
    throw new Error(`${path}: ${reasonOf(error)}`, { cause: error })
  }
}
const contextOf = ({ key, certificate }: TlsFiles) => ({ key: read(key), cert: read(certificate) })

export const newServer = ({ tls, proxies }: Reachable): FastifyInstance => {
  const options = { ...serverOptions, trustProxy: proxies.length === 0 ? false : [...proxies] }
  if (tls === null) {
    const app = fastify(options)
    if (proxies.length > 0) answerOnlyOverTls(app)
    return app
  }
  const https = { ...serverOptions.http, handshakeTimeout, ...contextOf(tls) }
  return fastify({ ...options, https })
}

/** A certificate is renewed while the server runs: at SIGHUP it is read anew. Answers how to stop listening for that. */
export const readTlsAnewWhenAsked = (app: FastifyInstance, { tls }: Reachable, output: Output): (() => void) => {
  if (tls === null) return () => undefined
  const renew = (): void => {
    try {
      ;(app.server as unknown as Server).setSecureContext(contextOf(tls))
      output.say('The certificate was read anew.')
    } catch (error) {
      output.say(`The certificate could not be read anew, and the one before goes on: ${reasonOf(error)}`)
    }
  }
  process.on('SIGHUP', renew)
  return () => void process.off('SIGHUP', renew)
}
