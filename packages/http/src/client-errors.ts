/** What is no request that a route could be found for is answered by the connection itself, with a problem like any other. */
import { randomUUID } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { problemOf } from './problem.ts'
import { securityHeaders } from './security-headers.ts'

/** Of these Node says by its code what is wrong; anything else is not HTTP. */
const statuses: Readonly<Record<string, number>> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }
const says: Readonly<Record<number, string>> = {
  408: 'The request did not come whole in time.',
  431: 'The headers are too large.'
}

const answerWith = (status: number): string => {
  const problem = problemOf({ type: 'NotHttp', status, says: says[status] ?? 'The request is not well formed.' })
  const body = JSON.stringify(problem)
  const headers = {
    ...securityHeaders,
    ...{ 'cache-control': 'no-store', connection: 'close', 'request-id': randomUUID() },
    ...{ 'content-type': 'application/problem+json', 'content-length': String(Buffer.byteLength(body)) }
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  return `HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('')}\r\n${body}`
}

/** As Fastify takes it. A connection that is gone is told nothing. */
export const answerClientError = (error: Error & { readonly code?: string }, socket: Socket): void => {
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  if (socket.writable) socket.write(answerWith(statuses[error.code ?? ''] ?? 400))
  socket.destroy(error)
}
