/** Under which names the server is answered: those of this machine, and those that its owner says. */
import type { onRequestHookHandler } from 'fastify'
import { isLoopbackHost } from './loopback.ts'
import type { HttpOptions } from './options.ts'
import { problemOf, sendProblem } from './problem.ts'

/** A page of another site has a name of its own, which may resolve to wherever this server is. */
export const onlyUnder = ({
  hosts = [],
  principal
}: Pick<HttpOptions, 'hosts' | 'principal'>): onRequestHookHandler => {
  // Where nobody is asked who they are, whoever reaches the server is the network team: nobody else may reach it.
  const others = new Set(principal === undefined ? [] : hosts.map(host => host.toLowerCase()))
  return (request, reply, done) => {
    const { host = '' } = request.headers
    if (isLoopbackHost(host) || others.has(host.toLowerCase())) done()
    else void sendProblem(reply, problemOf({ type: 'NotALoopbackHost' }))
  }
}
