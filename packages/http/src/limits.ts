/** What a connection may take before it has asked for anything: for the server that the plugin is mounted in. */
import type { IncomingMessage, ServerOptions } from 'node:http'
import { awaitWhole, paceOfFiles } from './arrival.ts'

/** Milliseconds: a request that brings no file has come whole within thirty seconds, its headers within the first ten. */
const [headersWithin, restWithin, between] = [10_000, 20_000, 5_000]

/** Larger headers are answered with 431 by Node itself, before any of them is looked at. */
const largestHeaders = 16 * 1024

/** As Fastify takes them. */
export interface ServerLimits {
  /** Of a file, as Node counts: whatever else comes too slowly is cut off before. */
  readonly requestTimeout: number
  readonly http: ServerOptions
  /** Rewrites nothing: it is what Fastify asks first of each request, on whichever of its servers. */
  readonly rewriteUrl: (request: IncomingMessage) => string
}
/** Cuts off what has not come whole so many milliseconds after its headers. */
export const wholeWithin =
  (milliseconds: number): ServerLimits['rewriteUrl'] =>
  request => {
    awaitWhole(request, milliseconds)
    return request.url ?? '/'
  }
export const connectionLimits: ServerLimits = {
  requestTimeout: headersWithin + paceOfFiles.longest,
  http: { maxHeaderSize: largestHeaders, headersTimeout: headersWithin, connectionsCheckingInterval: between },
  rewriteUrl: wholeWithin(restWithin)
}
