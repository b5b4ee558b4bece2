/**
 * Who may read what a page is made from. Whatever answers a page takes an `AskReadable`, and nothing else makes one, so that
 * a page without readers does not compile.
 */
import { stateReaders, type Actor } from '@cofc/application'
import { CommunityId, reachOf, reviewKinds, type Grants } from '@cofc/core'
import { actorOf, mayReadFrom, nowHidden, isOfThePublic, problemOf, type Answer, type Problem } from '@cofc/http'
import { cyclesOnRecord, type NamedReport } from '@cofc/reports'
import type { FastifyRequest } from 'fastify'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { paramsOf, sentBy, type Given } from './asked.ts'
import type { ConsoleOptions } from './options.ts'

declare const withReaders: unique symbol
export type Ask<T> = (request: FastifyRequest) => Answer<T>
export type AskReadable<T> = Ask<T> & { readonly [withReaders]: true }

export interface Readers<T = unknown> {
  readonly name: string
  /** What it is to read it, as a heading. */
  readonly title: string
  readonly roles: Grants
  /** Who may read what was found, where that is fewer. */
  readonly rolesFor?: (found: T) => Grants
  /** What whoever may read it at other times is told instead of who may; `null` where there is no more to tell. */
  readonly whyNotNow?: (found: T, actor: Pick<Actor, 'role'>) => string | null
  /** What it is about beside what the address says. */
  readonly about?: (request: FastifyRequest) => Given
}
/** What everybody may read: the way in, and what belongs to every page. */
export const everybody: Readers = { name: 'pages', title: 'Read the pages', roles: cyclesOnRecord.roles }
export const readersOfHistory: Readers = {
  ...{ name: 'history', title: 'Read the history of a community', roles: stateReaders.community }
}
export const readersOfRecord: Readers = {
  ...{ name: 'membership-record', title: 'Read the membership record', roles: stateReaders.membership }
}
/** Each reviewer is shown their own, and nobody another's. */
export const readersOfVisits: Readers = { name: 'visits', title: 'Read one’s own visits', roles: { reviewer: 'any' } }
export const readersOfReport = ({ report: { name, says, roles, rolesFor } }: NamedReport): Readers => ({
  ...{ name, title: `Read ${says}`, roles },
  ...(rolesFor === undefined ? {} : { rolesFor })
})

/** What is asked about, whether it stands in the address or was chosen in a form. */
const aboutOf = (request: FastifyRequest): Given => {
  const given = { ...sentBy(request), ...paramsOf(request) }
  const community = CommunityId.decode(given['community'])
  return community._tag === 'Right' ? { ...given, community: community.right } : given
}

const denied = 403
interface Denial {
  readonly request: FastifyRequest
  readonly actor: Actor
  readonly roles: Grants
}
/** To the public a question for who they are. Of what is others' own, not even that it is there. */
const asTold =
  ({ request, actor, roles }: Denial) =>
  (problem: Problem): Problem => {
    if (problem.status !== denied) return problem
    if (isOfThePublic(request)) return problemOf({ type: 'NotAuthenticated' })
    if (reachOf(roles, actor.role) === null) return problem
    nowHidden(request)
    return problemOf({ type: 'NoSuchResource' })
  }

/** A review may be asked for without its kind: whoever visited one of any kind may ask, and what is found says which it is. */
const eachKind = (about: Given, isOwnVisit: boolean): ReadonlyArray<Given> =>
  isOwnVisit && about['kind'] === undefined ? reviewKinds.map(kind => ({ ...about, kind })) : [about]
const kindIn = (found: unknown): Given => {
  const { found: report } = found as { readonly found?: { readonly cover?: { readonly kind?: unknown } } }
  return report?.cover?.kind === undefined ? {} : { kind: report.cover.kind }
}

/** Told only to those who passed as readers before anything was found: of the others nobody learns that it is there. */
const withWhy =
  (why: string | null) =>
  (problem: Problem): Problem =>
    problem.status === denied && why !== null ? { ...problem, detail: why } : problem

interface Passing {
  readonly request: FastifyRequest
  readonly readers: Readers
  readonly about: Given
}
const passing = ({ records }: Pick<ConsoleOptions, 'records'>) => {
  const mayRead = mayReadFrom(records)
  return ({ request, readers: { name, title, roles }, about }: Passing): Answer<void> => {
    const actor = actorOf(request)
    const [first, ...others] = eachKind(about, reachOf(roles, actor.role) === 'own-visit').map(each =>
      mayRead(actor, { name, title, roles, about: each })
    )
    const passed = others.reduce((before, next) => TE.orElse(() => next)(before), first ?? TE.right(undefined))
    return pipe(passed, TE.mapLeft(asTold({ request, actor, roles })))
  }
}

/** Asked of whoever may read it, before anything is looked for, and of what was found once more. */
export const readableBy = (options: Pick<ConsoleOptions, 'records'>) => {
  const passes = passing(options)
  return <T>(readers: Readers<T>, ask: Ask<T>): AskReadable<T> => {
    const { rolesFor = () => readers.roles, whyNotNow = () => null } = readers
    const readable: Ask<T> = request => {
      const about = { ...aboutOf(request), ...readers.about?.(request) }
      const asked = { request, readers: readers as Readers, about }
      const ofFound = (found: T): Passing => ({
        ...asked,
        readers: { ...asked.readers, roles: rolesFor(found) },
        about: { ...about, ...kindIn(found) }
      })
      return pipe(
        passes(asked),
        TE.flatMap(() => ask(request)),
        TE.tap(found => pipe(passes(ofFound(found)), TE.mapLeft(withWhy(whyNotNow(found, actorOf(request))))))
      )
    }
    return readable as AskReadable<T>
  }
}
