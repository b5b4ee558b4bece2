/** One route for every report: its address, what may be asked beside it and how it fails come from the report. */
import {
  decodeAsk,
  fieldsBeside,
  fieldsOf,
  type Extra,
  type Message,
  type Report,
  type ReportReader
} from '@cofc/reports'
import type { PlainDate } from '@cofc/core'
import type { Tables } from '@cofc/projections'
import type { FastifyRequest } from 'fastify'
import { left, mapLeft, right, type Either } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { paramsOf, queryOf } from './answer.ts'
import type { Failure } from './failure.ts'
import { problemOf, reportProblem, type Answer, type Problem } from './problem.ts'

type Given = Readonly<Record<string, unknown>>
export interface AskingReports {
  readonly reader: ReportReader
  readonly today: () => PlainDate
}

/** `/national/:cycle`: where a report is found by its name and the fields of its address. */
export const reportPath = (key: string, { address }: { readonly address: ReadonlyArray<string> }): string =>
  ['', key, ...address.map(field => `:${field}`)].join('/')

/** What a report answers to a question in texts. */
export const answerTo =
  ({ reader, today }: AskingReports) =>
  <Ts extends Tables, Ask, A, F extends Message, X extends Extra>(report: Report<Ts, Ask, A, F, X>) =>
  (given: Given): Answer<A> =>
    pipe(
      TE.fromEither(decodeAsk(report.ask, today)(given)),
      TE.mapLeft(({ field, says }) => problemOf({ type: 'NotUnderstood', parameter: field, says })),
      TE.flatMap(ask => pipe(reader.ask(report)(ask), TE.mapLeft(reportProblem(report))))
    )

const onlyThese = (known: ReadonlyArray<string>): Failure => ({
  type: 'NotUnderstood',
  parameter: 'query',
  says: known.length === 0 ? 'this address takes no parameters' : `this address takes only ${known.join(', ')}`
})
/** A misspelt parameter is told, lest an answer to another question is taken for this one's. */
export const onlyAsking = (given: Given, known: ReadonlyArray<string>): Either<Problem, Given> =>
  pipe(
    Object.keys(given).every(parameter => known.includes(parameter)) ? right(given) : left(onlyThese(known)),
    mapLeft(problemOf)
  )

export const reportRoute =
  (asking: AskingReports) =>
  <Ts extends Tables, Ask, A, F extends Message, X extends Extra>(report: Report<Ts, Ask, A, F, X>) =>
  (request: FastifyRequest): Answer<A> => {
    const query = queryOf(request)
    const inAddress: ReadonlyArray<string> = report.address
    const known = fieldsBeside(fieldsOf(report), query).filter(name => !inAddress.includes(name))
    return pipe(
      TE.fromEither(onlyAsking(query, known)),
      TE.flatMap(() => answerTo(asking)(report)({ ...query, ...paramsOf(request) }))
    )
  }
