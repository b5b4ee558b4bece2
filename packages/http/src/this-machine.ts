/**
 * Where nobody issues tokens, whoever is on this machine is the network team: a program by the key that lies in the folder
 * of the records, a browser by a cookie that its first visit brought. A page of another site has neither.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { stringifySetCookie } from 'cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { cookieIn, isRead } from './cookies.ts'
import { team, type AskPrincipal } from './principal.ts'
import { isFromHere } from './same-site.ts'
import { readsOfThePublic } from './the-public.ts'

const name = 'cofc-machine'
/** From the key, so that a browser stays known as long as that is kept, and the cookie tells nothing of it. */
const valueOf = (key: string): string =>
  createHmac('sha256', key).update('a browser on this machine').digest('base64url')

const isValue = (key: string, held: string | null): boolean => {
  const [expected, given] = [Buffer.from(valueOf(key)), Buffer.from(held ?? '')]
  return given.length === expected.length && timingSafeEqual(given, expected)
}
const holdsCookie = (key: string, request: FastifyRequest): boolean => isValue(key, cookieIn(request, name))

/** For data: a browser that was here before reads as the network team. */
export const machineReads =
  (key: string): AskPrincipal =>
  request =>
    isRead(request) && isFromHere(request) && holdsCookie(key, request) ? TE.right(team) : readsOfThePublic(request)

/** For pages: whoever is here, and was not led here by another site. */
export const machineVisits: AskPrincipal = request => (isFromHere(request) ? TE.right(team) : readsOfThePublic(request))

/** What forms of a visitor's pages are known by: never sent anywhere. */
export const machineSecret = (key: string): string => valueOf(key)

/** With a page, and not with what belongs to it: those are kept by everybody alike. */
export const greetOnMachine =
  (key: string) =>
  (request: FastifyRequest, reply: FastifyReply): void => {
    const { 'sec-fetch-dest': wanted = 'document' } = request.headers
    if (!isFromHere(request) || wanted !== 'document' || holdsCookie(key, request)) return
    const cookie = { name, value: valueOf(key), path: '/', httpOnly: true, sameSite: 'strict' } as const
    reply.header('set-cookie', stringifySetCookie(cookie))
  }
