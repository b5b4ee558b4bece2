/** POST /api/erasures: the words about a community, or what is private about a reviewer, gone from every file. */
import { erasableOf, erase, mayRead, type AskErasable, type Erasable } from '@cofc/application'
import { CommunityId, Cycle, notGivenBy, PlainDate, problemsOf, ReviewerId, teamOnly, type Problem } from '@cofc/core'
import { isLeft, left, map, type Either } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import * as t from 'io-ts'
import { freshProblem } from './command-route.ts'
import type { Failure } from './failure.ts'
import type { AnsweringOnce } from './idempotency.ts'
import { keyedRoute } from './keyed-route.ts'
import { actorOf } from './principal.ts'
import type { Records } from './records.ts'

const ofCommunity = { community: CommunityId, cycle: t.union([Cycle, t.null]), on: PlainDate }
const ofReviewer = { reviewer: ReviewerId, on: PlainDate }

interface AskedErasure {
  readonly about: AskErasable
  readonly on: PlainDate
}
type Read<A> = Either<ReadonlyArray<Problem>, A>

const readAs = <P extends t.Props>(props: P, given: object): Read<t.TypeOfProps<P>> => {
  const codec = t.type(props)
  const decoded = codec.decode(given)
  const isUnknown = Object.keys(given).some(name => !Object.hasOwn(props, name))
  const problems = [
    ...(isLeft(decoded) ? problemsOf(decoded.left) : notGivenBy(codec)(decoded.right)),
    ...(isUnknown ? [{ path: '', says: 'a field is not known here' }] : [])
  ]
  return problems.length === 0 && !isLeft(decoded) ? decoded : left(problems)
}

/** The body names a community and a cycle (`null` for all of them), or a reviewer; and the day. */
const asked = (body: unknown): Read<AskedErasure> => {
  if (typeof body !== 'object' || body === null) return left([{ path: '', says: 'expected a record' }])
  return 'reviewer' in body
    ? pipe(
        readAs(ofReviewer, body),
        map(({ reviewer: id, on }): AskedErasure => ({ about: { id, cycle: null, kind: 'reviewer' }, on }))
      )
    : pipe(
        readAs(ofCommunity, body),
        map(({ community: id, cycle, on }): AskedErasure => ({ about: { id, cycle, kind: 'community' }, on }))
      )
}

export const erasureRoute = (once: AnsweringOnce, { dependencies }: Records) =>
  keyedRoute(once, request => {
    const read = asked(request.body)
    if (isLeft(read)) return { problem: { type: 'NotACommand', problems: read.left } }
    const [{ about, on }, actor] = [read.right, actorOf(request)]
    return {
      conditions: [],
      give: async id => {
        const erased = await pipe(
          mayRead(dependencies)(actor, {
            name: 'EraseWords',
            title: 'Erase people’s words',
            roles: teamOnly,
            about: {}
          }),
          TE.flatMap((): TE.TaskEither<Failure, Erasable> => erasableOf(dependencies)(about)),
          TE.flatMap((of): TE.TaskEither<Failure, number> => erase(dependencies)({ actor, id, about: of, on }))
        )()
        if (isLeft(erased)) return freshProblem(erased.left)
        const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }
        return { answer: { status: 200, headers, body: JSON.stringify({ erased: erased.right }) }, after: 'keep' }
      }
    }
  })
