/** What an address without `/api` says: since when it is out of use, until when it answers, and where the same is found (RFC 9745, RFC 8594). */
import type { onRequestAsyncHookHandler } from 'fastify'
import { instantField } from './structured.ts'

const since = new Date('2026-12-01T00:00:00Z')
const until = new Date('2027-12-01T00:00:00Z')
const deprecation = instantField(since)

export const sayingItHasMoved: onRequestAsyncHookHandler = async (request, reply) =>
  void reply
    .header('deprecation', deprecation)
    .header('sunset', until.toUTCString())
    .header('link', `</api${request.url.replaceAll(/[<>]/g, encodeURIComponent)}>; rel="successor-version"`)
