/**
 * What is written down of a failure that nobody foresaw: what it is called and where it arose, under the id of the request.
 * Never its message, which may repeat what was sent, nor the address, which may name a person.
 */
import type { FastifyRequest } from 'fastify'

export interface Unforeseen {
  readonly request: string
  readonly method: string
  /** The pattern of the address. */
  readonly route: string
  readonly error: string
  /** The places in the program, the innermost first. */
  readonly at: ReadonlyArray<string>
}
const most = 5
const placesIn = ({ stack = '' }: Error): ReadonlyArray<string> =>
  stack
    .split('\n')
    .flatMap(line => /^\s+at (?:.* \()?([^()\s]+:\d+:\d+)\)?$/.exec(line)?.[1] ?? [])
    .slice(0, most)

export const unforeseenOf = ({ id, method, routeOptions: { url } }: FastifyRequest, error: unknown): Unforeseen => ({
  ...{ request: id, method, route: url ?? 'none' },
  error: error instanceof Error ? error.name : typeof error,
  at: error instanceof Error ? placesIn(error) : []
})
/** What was sent wrongly is nothing unforeseen. */
export const isUnforeseen = (error: unknown): boolean => {
  const { statusCode = 500 } = error instanceof Error ? (error as { readonly statusCode?: number }) : {}
  return statusCode >= 500
}
/** Into the log of whoever's server it is, if there is one. */
export const logUnforeseen = (request: FastifyRequest, error: unknown): void => {
  if (isUnforeseen(error)) request.log.error(unforeseenOf(request, error))
}
