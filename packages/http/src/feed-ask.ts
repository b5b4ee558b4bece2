/** What may be asked of the feed: where to begin, which types, how many, and whether with metadata. */
import { mayKnowAuthors, type Actor } from '@cofc/application'
import { eventTypes } from '@cofc/core'
import { beginning, type Filter, type Position } from '@cofc/event-store'
import { negotiate } from '@fastify/accept-negotiator'
import type { FastifyRequest } from 'fastify'
import * as E from 'fp-ts/lib/Either.js'
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { queryOf } from './answer.ts'
import { feedProblem } from './feed-problem.ts'
import { askedBeside, notUnderstood } from './parameters.ts'
import type { Problem } from './problem.ts'

export interface AskFeed {
  readonly after: Position
  readonly filter: Filter
  readonly limit: number
  readonly withMetadata: boolean
}
const [usual, most] = [100, 500]
const eventStream = 'text/event-stream'

/** Whether the reader would rather have a stream than a page. */
export const wantsStream = ({ method, headers: { accept } }: FastifyRequest): boolean =>
  method === 'GET' && negotiate(accept ?? '', ['application/json', eventStream]) === eventStream

type Given = Readonly<Record<string, unknown>>
type Field<T> = (given: Given) => Either<Problem, T>
const problem = (field: string, says: string) => left(notUnderstood({ field, says }))

const afterOf: Field<Position> = ({ after = beginning }) =>
  typeof after === 'string' ? right(after) : problem('after', 'expected one position, as the feed gave it out')

const limitOf: Field<number> = ({ limit = String(usual) }) => {
  const many = typeof limit === 'string' && /^\d{1,3}$/.test(limit) ? Number(limit) : 0
  return many >= 1 && many <= most ? right(many) : problem('limit', `expected a number from 1 to ${most}`)
}
const known: ReadonlySet<string> = new Set(eventTypes)
const filterOf: Field<Filter> = ({ types }) => {
  if (types === undefined) return right({})
  const named = typeof types === 'string' ? types.split(',') : []
  const isKnown = named.length > 0 && named.every(type => known.has(type))
  return isKnown ? right({ types: named }) : problem('types', 'expected types of events, with commas between them')
}
const metadataOf: Field<boolean> = ({ metadata = 'no' }) =>
  metadata === 'yes' || metadata === 'no' ? right(metadata === 'yes') : problem('metadata', 'expected yes or no')

/** A reader that comes again says where it was, and means that rather than where it once began. */
const lastSeen = ({ headers }: FastifyRequest): Given => {
  const id = headers['last-event-id']
  return typeof id === 'string' && id !== '' ? { after: id } : {}
}

const mayKnow =
  (actor: Actor) =>
  ({ withMetadata }: AskFeed): boolean =>
    !withMetadata || mayKnowAuthors(actor.role)

export const askedOfFeed = (request: FastifyRequest, actor: Actor): Either<Problem, AskFeed> => {
  const streams = wantsStream(request)
  return pipe(
    askedBeside(queryOf(request), ['after', 'types', 'metadata', ...(streams ? [] : ['limit'])]),
    E.map(asked => ({ ...asked, ...(streams ? lastSeen(request) : {}) })),
    E.flatMap(given =>
      pipe(
        E.Do,
        E.bind('after', () => afterOf(given)),
        E.bind('limit', () => limitOf(given)),
        E.bind('filter', () => filterOf(given)),
        E.bind('withMetadata', () => metadataOf(given))
      )
    ),
    E.filterOrElse(mayKnow(actor), () => feedProblem({ type: 'MetadataDenied' }))
  )
}
