/**
 * The secret link of a form: 256 bits of chance, of which the digest alone is kept. It stands in one address, which asks
 * for nothing and is answered alike whatever it says; from there on a cookie holds it, so that no other address does.
 */
import { cookieIn } from '@cofc/http'
import { stringifySetCookie } from 'cookie'
import type { FastifyRequest } from 'fastify'
import { createHash, randomBytes } from 'node:crypto'

export const newLink = (): string => randomBytes(32).toString('base64url')
export const isLink = (text: unknown): text is string => typeof text === 'string' && /^[\w-]{43}$/.test(text)
export const digestOfLink = (link: string): string => createHash('sha256').update(link).digest('base64url')

/** Without letters that are read as figures, or make words. */
const signs = 'BCDFGHJKMNPQRSTVWXZ23456789'
const referenceLetters = 8
/** What a form is called: from its link, so that a form that is begun twice has one. It tells nothing of the link. */
export const referenceOf = (link: string): string => {
  const drawn = createHash('sha256').update(`reference ${link}`).digest()
  const letters = [...drawn.subarray(0, referenceLetters)].map(byte => signs[byte % signs.length] ?? '').join('')
  return `JN-${letters.slice(0, 4)}-${letters.slice(4)}`
}
export const isReference = (text: unknown): text is string =>
  typeof text === 'string' && new RegExp(`^JN-[${signs}]{4}-[${signs}]{4}$`).test(text)

const isOverTls = ({ protocol }: FastifyRequest): boolean => protocol === 'https'
/** `__Host-`: of this host alone, over TLS alone, whatever another program of the same site sets. */
const nameFor = (request: FastifyRequest): string => (isOverTls(request) ? '__Host-cofc-joining' : 'cofc-joining')

/** Until the browser is closed. */
export const linkCookie = (request: FastifyRequest, link: string): string =>
  stringifySetCookie({
    ...{ name: nameFor(request), value: link, path: '/', httpOnly: true, sameSite: 'lax' },
    ...(isOverTls(request) ? { secure: true } : {})
  })
export const noLinkCookie = (request: FastifyRequest): string =>
  stringifySetCookie({
    ...{ name: nameFor(request), value: '', path: '/', httpOnly: true, sameSite: 'lax', maxAge: 0 },
    ...(isOverTls(request) ? { secure: true } : {})
  })
/** `null` where a browser holds none. */
export const linkIn = (request: FastifyRequest): string | null => {
  const held = cookieIn(request, nameFor(request))
  return isLink(held) ? held : null
}
/** As it is noted, kept or sent on. */
export const addressOfLink = ({ protocol, headers }: FastifyRequest, link: string): string =>
  `${protocol}://${headers.host ?? ''}/join/saved/${link}`
