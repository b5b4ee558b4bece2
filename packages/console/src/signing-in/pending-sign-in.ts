/** A sign-in that is under way: what was drawn for it, and where it began, held by the browser alone for ten minutes. */
import { cookieIn } from '@cofc/http'
import { stringifySetCookie } from 'cookie'
import type { FastifyRequest } from 'fastify'
import type { SignInSecrets } from './identity-provider.ts'

export interface PendingSignIn extends SignInSecrets {
  /** The page to come back to. */
  readonly to: string
}
const name = '__Host-cofc-login'
const attributes = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const
const tenMinutes = 600

export const cookieOf = (pending: PendingSignIn): string => {
  const value = Buffer.from(JSON.stringify(pending)).toString('base64url')
  return stringifySetCookie({ name, value, maxAge: tenMinutes, ...attributes })
}
export const cookieOver = (): string => stringifySetCookie({ name, value: '', maxAge: 0, ...attributes })

const isText = (value: unknown): value is string => typeof value === 'string'
/** `null` where there is none, or none that we gave. */
export const pendingIn = (request: FastifyRequest): PendingSignIn | null => {
  try {
    const text = Buffer.from(cookieIn(request, name) ?? '', 'base64url').toString()
    const { state, nonce, verifier, to } = JSON.parse(text) as Readonly<Record<string, unknown>>
    const isWhole = isText(state) && isText(nonce) && isText(verifier)
    return isWhole ? { state, nonce, verifier, to: pageAt(to) } : null
  } catch {
    return null
  }
}

const here = 'http://here'
/** A page of ours, and no address elsewhere that looks like one, however it is spelt; the way in when it is none. */
export const pageAt = (given: unknown): string => {
  if (!isText(given) || given.length > 1_000 || !given.startsWith('/') || !URL.canParse(given, here)) return '/'
  const { origin, pathname, search } = new URL(given, here)
  const isOurs = origin === here && !pathname.startsWith('//')
  return isOurs && !/^\/log(in|out)\b/.test(pathname) ? pathname + search : '/'
}
