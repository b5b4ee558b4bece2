/**
 * GET /api/communities/:community/explain, …/diff and …/membership-record: which event made a field what it is, and what differs between two
 * times, and the membership record. Whoever may read the state may ask; who recorded anything, and when, is told to those who may know it.
 */
import {
  aMoment,
  difference,
  explain,
  membershipRecord,
  recordCells,
  recordColumns,
  stateReaders,
  type AsAt,
  type Difference,
  type MembershipRecord,
  type Moment,
  type Reason
} from '@cofc/application'
import {
  aggregateNamed,
  entries,
  streamOf,
  type AggregateEntry,
  type AggregateName,
  type CommunityId,
  type Cycle,
  type PlainDate,
  type ReviewKind
} from '@cofc/core'
import { aCommunity, aCycle, aDay, aReviewKind, decodeAsk, type AskFields } from '@cofc/reports'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { left, type Either } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import * as t from 'io-ts'
import { keyIn, type Key } from './aggregate-address.ts'
import { answer, paramsOf, queryOf } from './answer.ts'
import { asAtField, asAtFor } from './as-at.ts'
import { mayReadFrom } from './may-read.ts'
import type { HttpOptions } from './options.ts'
import { askedBeside, notUnderstood } from './parameters.ts'
import { actorOf } from './principal.ts'
import { problemOf, type Answer, type Problem } from './problem.ts'
import type { Records } from './records.ts'

type AnAggregate = AggregateEntry['aggregate']
/** The aggregates that are about one community. */
export const aboutCommunities: ReadonlyArray<AnAggregate> = entries
  .map(({ aggregate }) => aggregate)
  .filter(({ address }) => address[0] === 'community')
const names = aboutCommunities.map(({ name }) => name)

const longestField = 200
const Field = new t.Type<string, string, unknown>(
  'Field',
  t.string.is,
  (given, context) =>
    typeof given === 'string' && given !== '' && given.length <= longestField
      ? t.success(given)
      : t.failure(given, context),
  t.identity
)
const Named = new t.Type<AnAggregate, string, unknown>(
  'Aggregate',
  (given): given is AnAggregate => typeof given === 'object',
  (given, context) => {
    const found = aboutCommunities.find(({ name }) => name === given)
    return found === undefined ? t.failure(given, context) : t.success(found)
  },
  ({ name }) => name
)

interface AskExplain {
  readonly community: CommunityId
  readonly aggregate: AnAggregate
  readonly cycle?: Cycle
  readonly kind?: ReviewKind
  readonly field?: string
  readonly asOf?: PlainDate
  readonly asAt?: AsAt
}
export const explainFields: AskFields<AskExplain> = {
  community: { ...aCommunity, says: 'the community' },
  aggregate: {
    codec: Named,
    called: 'aggregate',
    expected: `one of ${names.join(', ')}`,
    says: 'what of the community it is about',
    absent: () => aggregateNamed('membership')?.aggregate as AnAggregate
  },
  cycle: { ...aCycle, says: 'the cycle, where it is about a review', optional: true },
  kind: { ...aReviewKind, says: 'the kind of review', optional: true },
  field: {
    codec: Field,
    called: 'field',
    expected: `the path of a field, or its last names, of ${String(longestField)} letters at most`,
    says: 'the field; everything when left out',
    optional: true
  },
  asOf: { ...aDay, says: 'what had happened by the end of this day', optional: true },
  asAt: asAtField
}
interface AskRecord {
  readonly community: CommunityId
  readonly asOf?: PlainDate
  readonly asAt?: AsAt
}
export const recordFields: AskFields<AskRecord> = {
  community: { ...aCommunity, says: 'the community' },
  asOf: { ...aDay, says: 'what had happened by the end of this day', optional: true },
  asAt: asAtField
}
interface AskDiff {
  readonly community: CommunityId
  readonly from: Moment
  readonly to?: Moment
}
export const diffFields: AskFields<AskDiff> = {
  community: { ...aCommunity, says: 'the community' },
  from: { ...aMoment, says: 'the earlier of two times' },
  to: { ...aMoment, says: 'the later; everything when left out', optional: true }
}

const asked = <Ask>(
  fields: AskFields<Ask>,
  { today }: Pick<HttpOptions, 'today'>,
  request: FastifyRequest
): Answer<Ask> => {
  const beside = Object.keys(fields).filter(field => field !== 'community')
  return pipe(
    TE.fromEither(askedBeside(queryOf(request), beside)),
    TE.flatMap(given =>
      pipe(TE.fromEither(decodeAsk(fields, today)({ ...given, ...paramsOf(request) })), TE.mapLeft(notUnderstood))
    )
  )
}
/** A review has a cycle and a kind; what has none is not asked with them. */
const keyOf = ({ aggregate, community, cycle, kind }: AskExplain): Either<Problem, Key> => {
  const given = { community, ...(cycle === undefined ? {} : { cycle }), ...(kind === undefined ? {} : { kind }) }
  const more = Object.keys(given).find(field => !aggregate.address.includes(field))
  return more === undefined
    ? keyIn(aggregate, given)
    : left(notUnderstood({ field: more, says: `expected none for ${aggregate.name}` }))
}

type Options = Pick<HttpOptions, 'today' | 'isDemonstration' | 'keptLog'>
const explained =
  (options: Options, { dependencies }: Records) =>
  (request: FastifyRequest): Answer<ReadonlyArray<Reason>> => {
    const actor = actorOf(request)
    return pipe(
      asked(explainFields, options, request),
      TE.bindTo('ask'),
      TE.bind('key', ({ ask }) => TE.fromEither(keyOf(ask))),
      TE.tap(({ ask: { aggregate }, key }) =>
        mayReadFrom(dependencies)(actor, {
          ...{ name: 'explain', title: `Read what is recorded as ${aggregate.name}`, about: key },
          roles: stateReaders[aggregate.name as AggregateName]
        })
      ),
      TE.bind('time', ({ ask }) => asAtFor(actor.role, ask.asAt)),
      TE.flatMap(({ ask: { aggregate, field = null, asOf = null }, key, time }) =>
        pipe(
          explain(dependencies)({
            ...{ aggregate, stream: streamOf(aggregate, key), field, asOf, asAt: time, role: actor.role }
          }),
          TE.mapLeft(problemOf)
        )
      ),
      TE.filterOrElse(
        reasons => reasons.length > 0,
        () => problemOf({ type: 'NothingRecorded' })
      )
    )
  }

const differs =
  (options: Options, { dependencies }: Records) =>
  (request: FastifyRequest): Answer<Difference> => {
    const actor = actorOf(request)
    return pipe(
      asked(diffFields, options, request),
      TE.tap(({ community }) =>
        mayReadFrom(dependencies)(actor, {
          ...{ name: 'diff', title: 'Read the history of a community', about: { community } },
          roles: stateReaders.community
        })
      ),
      TE.tap(({ from, to }) => asAtFor(actor.role, from.asAt ?? to?.asAt ?? undefined)),
      TE.flatMap(({ community, from, to = { asOf: null, asAt: null } }) =>
        pipe(difference(dependencies)({ community, from, to, role: actor.role }), TE.mapLeft(problemOf))
      ),
      TE.filterOrElse(
        ({ events }) => events.from + events.to > 0,
        () => problemOf({ type: 'NothingRecorded' })
      )
    )
  }

const recorded =
  (options: Options, { dependencies }: Records) =>
  (request: FastifyRequest): Answer<MembershipRecord> => {
    const { role, ...actor } = actorOf(request)
    return pipe(
      asked(recordFields, options, request),
      TE.tap(({ community }) =>
        mayReadFrom(dependencies)(
          { role, ...actor },
          {
            ...{ name: 'membership-record', title: 'Read the membership record', about: { community } },
            roles: stateReaders.membership
          }
        )
      ),
      TE.flatMap(({ community, asOf = null, asAt }) =>
        pipe(
          asAtFor(role, asAt),
          TE.flatMap(time =>
            pipe(
              membershipRecord(dependencies, options.keptLog)({ community, asOf, asAt: time, role }),
              TE.mapLeft(problemOf)
            )
          )
        )
      ),
      TE.filterOrElse(
        ({ lines }) => lines.length > 0,
        () => problemOf({ type: 'NothingRecorded' })
      )
    )
  }
const recordTable = (record: MembershipRecord) => ({ columns: [...recordColumns], rows: recordCells(record) })

export const replayRoutes =
  (options: Options, records: Records) =>
  async (app: FastifyInstance): Promise<void> => {
    app.get('/communities/:community/explain', answer(options)(explained(options, records)))
    app.get('/communities/:community/membership-record', answer(options)(recorded(options, records), recordTable))
    app.get('/communities/:community/diff', answer(options)(differs(options, records)))
  }
