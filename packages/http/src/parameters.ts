/** What stands in an address, decoded by core's codecs. What does not fit is told by its name, never repeated. */
import { CommunityId, Cycle, PlainDate, ReviewKind, reviewKinds } from '@cofc/core'
import { flatMap, left, map, mapLeft, right, type Either } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import type * as t from 'io-ts'
import type { AskLocalReport } from '@cofc/reports'
import type { Failure } from './reads.ts'

type Given = Readonly<Record<string, unknown>>
type Read<A> = (given: Given) => Either<Failure, A>

const named =
  <A>(parameter: string, codec: t.Type<A, unknown, unknown>, expected: string): Read<A> =>
  given =>
    pipe(
      codec.decode(given[parameter]),
      mapLeft((): Failure => ({ type: 'NotUnderstood', parameter, says: `expected ${expected}` }))
    )

/** `null` when it is not given. */
const optional =
  <A>(parameter: string, read: Read<A>): Read<A | null> =>
  given =>
    given[parameter] === undefined ? right(null) : read(given)

const day = 'a day such as 2024-09-01'
export const communityIn: Read<CommunityId> = named('community', CommunityId, 'the id of a community, such as TC-0001')
export const cycleIn: Read<Cycle> = named('cycle', Cycle, 'two years that follow each other, such as 2023-2024')
export const cycleIfIn: Read<Cycle | null> = optional('cycle', cycleIn)
export const onIn: Read<PlainDate | null> = optional('on', named('on', PlainDate, day))
export const asOfIn: Read<PlainDate | null> = optional('asOf', named('asOf', PlainDate, day))
export const kindIn: Read<ReviewKind | null> = optional(
  'kind',
  named('kind', ReviewKind, `one of ${reviewKinds.join(', ')}`)
)

/** The review of a community in a cycle that its path names. */
export const reviewIn: Read<AskLocalReport> = path =>
  pipe(
    communityIn(path),
    flatMap(community =>
      pipe(
        cycleIn(path),
        map(cycle => ({ community, cycle }))
      )
    )
  )

/** A whole number from 1, or `next`. */
export const revisionIn: Read<number | 'next' | null> = ({ revision }) => {
  if (revision === undefined) return right(null)
  if (revision === 'next') return right('next')
  return typeof revision === 'string' && /^[1-9]\d{0,5}$/.test(revision)
    ? right(Number(revision))
    : left({ type: 'NotUnderstood', parameter: 'revision', says: 'expected a whole number from 1 on, or next' })
}

const unknownIn = (given: Given, known: ReadonlyArray<string>): string | undefined =>
  Object.keys(given).find(parameter => !known.includes(parameter))

/** A misspelt parameter is told, lest an answer to another question is taken for this one's. */
export const onlyAsking = (given: Given, ...known: ReadonlyArray<string>): Either<Failure, Given> =>
  unknownIn(given, known) === undefined
    ? right(given)
    : left({
        type: 'NotUnderstood',
        parameter: 'query',
        says: known.length === 0 ? 'this address takes no parameters' : `this address takes only ${known.join(', ')}`
      })
