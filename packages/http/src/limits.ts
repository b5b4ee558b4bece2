/** What a connection may take before it has asked for anything: for the server that the plugin is mounted in. */
import type { ServerOptions } from 'node:http'

/** A request must have come whole by then: its reader may take as long as it likes. */
const thirtySeconds = 30_000

/** Larger headers are answered with 431 by Node itself, before any of them is looked at. */
const largestHeaders = 16 * 1024

/** As Fastify takes them. */
export interface ServerLimits {
  readonly requestTimeout: number
  readonly http: ServerOptions
}
export const connectionLimits: ServerLimits = {
  requestTimeout: thirtySeconds,
  http: { maxHeaderSize: largestHeaders, headersTimeout: thirtySeconds, connectionsCheckingInterval: thirtySeconds / 6 }
}
