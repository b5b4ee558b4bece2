/** Who is before a page, in words. */
import type { Actor } from '@cofc/application'
import { actorOf, isOfThePublic, strangerIn } from '@cofc/http'
import type { FastifyRequest } from 'fastify'
import { tokenFor } from './form-token.ts'
import { onThisMachine, type Visitors } from './known.ts'
import type { ConsoleOptions } from './options.ts'
import type { Who } from './parts/who-you-are.tsx'
import { pageAt } from './signing-in/pending-sign-in.ts'
import { asRole } from './words/roles.ts'

type Options = Pick<ConsoleOptions, 'visitors' | 'signIn'>

/** Where one signs in, and comes back to this page afterwards. */
export const signInPath = ({ url }: Pick<FastifyRequest, 'url'>): string => {
  const page = pageAt(url)
  return page === '/' ? '/login' : `/login?to=${encodeURIComponent(page)}`
}

const nothing = { type: 'Nothing' } as const
const asThePublic: Readonly<Record<Visitors['known'], string>> = {
  'by-machine': 'You came here from another site, so you see what is public.',
  'by-account': 'You see what is public.',
  elsewhere: 'You see what is public.'
}
const ofNobody = ({ signIn, visitors = onThisMachine }: Options, request: FastifyRequest): Who =>
  signIn === undefined
    ? { says: asThePublic[visitors.known], does: nothing }
    : { says: 'You see what is public.', does: { type: 'SignIn', href: signInPath(request) } }

/** A stranger has an account with those who let people in, and was granted nothing here. */
const signedIn = (actor: Actor): string =>
  actor.role === 'public'
    ? 'You are signed in, and nothing is granted to you here yet: ask the network team.'
    : `You are signed in as ${asRole(actor)}.`

const saysOf = (known: Visitors['known'], actor: Actor): string => {
  if (known === 'by-account') return signedIn(actor)
  return known === 'elsewhere'
    ? `You are ${asRole(actor)}.`
    : `You are ${asRole(actor)}, as whoever is on this machine: there is no sign-in.`
}

/** `null` where it was not asked: a request under a name that is not ours. */
export const whoIs = (options: Options, request: FastifyRequest): Who | null => {
  const [{ known, secret }, actor] = [options.visitors ?? onThisMachine, actorOf(request)]
  if (isOfThePublic(request)) return ofNobody(options, request)
  if (actor.subject === 'nobody') return null
  const held = secret?.(request) ?? null
  return {
    says: saysOf(known, actor),
    account: strangerIn(request),
    does: known !== 'by-account' || held === null ? nothing : { type: 'SignOut', token: tokenFor(held) }
  }
}
