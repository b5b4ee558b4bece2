/** What stands in an address, decoded by core's codecs. */
import { CommunityId, Cycle, PlainDate, ReviewKind } from '@cofc/core'
import { mapLeft, right, type Either } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import type { Failure } from './reads.ts'

type Given = unknown
interface Decodes<A> {
  readonly decode: (given: Given) => Either<unknown, A>
}
const read = <A>(given: Given, codec: Decodes<A>): Either<Failure, A> =>
  pipe(
    codec.decode(given),
    mapLeft((): Failure => ({ type: 'NotUnderstood' }))
  )
/** A form sends an empty field for what was not chosen. */
const readIfGiven = <A>(given: Given, codec: Decodes<A>): Either<Failure, A | null> =>
  given === undefined || given === '' ? right(null) : read(given, codec)

export const communityIn = ({ community }: Readonly<Record<string, unknown>>): Either<Failure, CommunityId> =>
  read(community, CommunityId)
export const cycleIn = ({ cycle }: Readonly<Record<string, unknown>>): Either<Failure, Cycle> => read(cycle, Cycle)
export const cycleIfIn = ({ cycle }: Readonly<Record<string, unknown>>): Either<Failure, Cycle | null> =>
  readIfGiven(cycle, Cycle)
export const onIfIn = ({ on }: Readonly<Record<string, unknown>>): Either<Failure, PlainDate | null> =>
  readIfGiven(on, PlainDate)
export const asOfIfIn = ({ asOf }: Readonly<Record<string, unknown>>): Either<Failure, PlainDate | null> =>
  readIfGiven(asOf, PlainDate)
/** A whole number from 1. */
export const revisionIfIn = ({ revision }: Readonly<Record<string, unknown>>): Either<Failure, number | null> =>
  readIfGiven(revision, {
    decode: given =>
      typeof given === 'string' && /^[1-9]\d{0,5}$/.test(given) ? right(Number(given)) : { _tag: 'Left', left: given }
  })
export const kindIfIn = ({ kind }: Readonly<Record<string, unknown>>): Either<Failure, ReviewKind | null> =>
  readIfGiven(kind, ReviewKind)
