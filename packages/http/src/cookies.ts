/** Cookies as they come with a request. */
import { parseCookie } from 'cookie'
import type { FastifyRequest } from 'fastify'

/** `null` where there is none of that name. */
export const cookieIn = ({ headers }: Pick<FastifyRequest, 'headers'>, name: string): string | null => {
  const found = parseCookie(headers.cookie ?? '')
  return Object.hasOwn(found, name) ? (found[name] ?? null) : null
}

/** A cookie may be what is read by, and never what anything is changed by: that needs a key or a token. */
export const isRead = ({ method }: Pick<FastifyRequest, 'method'>): boolean => method === 'GET' || method === 'HEAD'
