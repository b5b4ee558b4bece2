/** Refuses a request that a page of another site makes under a name of its own that resolves to this machine. */
import type { onRequestHookHandler } from 'fastify'
import { problemOf, sendProblem } from './problem.ts'

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i

/**
 * Whether a Host header names this machine.
 * @example
 * ```ts
 * expect(isLoopbackHost('localhost:4200')).toBe(true)
 * expect(isLoopbackHost('localhost.example.org')).toBe(false)
 * ```
 */
export const isLoopbackHost = (host: string): boolean => loopback.test(host)

export const loopbackOnly: onRequestHookHandler = (request, reply, done) => {
  if (isLoopbackHost(request.headers.host ?? '')) done()
  else void sendProblem(reply, problemOf({ type: 'NotALoopbackHost' }))
}
