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
import type { Actor, AsAt } from '@cofc/application'
import type { Grants, PlainDate, Role } from '@cofc/core'
import type { Tables } from '@cofc/projections'
import type { FastifyRequest } from 'fastify'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { paramsOf, queryOf } from './answer.ts'
import { asAtField, asAtFor } from './as-at.ts'
import type { MayRead } from './may-read.ts'
import type { ReaderAsAt } from './options.ts'
import { waitedFor, waitingParameters } from './at-least.ts'
import { askedBeside, notUnderstood } from './parameters.ts'
import { actorOf } from './principal.ts'
import { problemOf, reportProblem, type Answer } from './problem.ts'

type Given = Readonly<Record<string, unknown>>
export interface AskingReports {
  readonly reader: ReportReader
  readonly readerAsAt?: ReaderAsAt | undefined
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
      TE.mapLeft(notUnderstood),
      TE.flatMap(ask => pipe(reader.ask(report)(ask), TE.mapLeft(reportProblem(report))))
    )

/** The same of the history as it stood, where a time is asked for beside what the report asks. */
export const answerAsItStood =
  (asking: AskingReports, role: Role) =>
  <Ts extends Tables, Ask, A, F extends Message, X extends Extra>(report: Report<Ts, Ask, A, F, X>) =>
  (given: Given): Answer<A> => {
    const { readerAsAt, today } = asking
    if (given['asAt'] === undefined || readerAsAt === undefined) return answerTo(asking)(report)(given)
    return pipe(
      TE.fromEither(decodeAsk<AskTime>({ asAt: asAtField }, today)(given)),
      TE.mapLeft(notUnderstood),
      TE.flatMap(({ asAt }) => asAtFor(role, asAt)),
      TE.flatMap((asAt): Answer<ReportReader> =>
        asAt === null ? TE.right(asking.reader) : pipe(readerAsAt(asAt)(report as AsTables), TE.mapLeft(problemOf))
      ),
      TE.flatMap(reader => answerTo({ reader, today })(report)(given))
    )
  }
interface AskTime {
  readonly asAt?: AsAt
}
type AsTables = Parameters<ReturnType<ReaderAsAt>>[0]

/** The parameters that a report takes beside its address, of those that may be given together. */
export const parametersOf = <Ts extends Tables, Ask, A, F extends Message, X extends Extra>(
  report: Report<Ts, Ask, A, F, X>,
  query: Given
): ReadonlyArray<string> => {
  const inAddress: ReadonlyArray<string> = report.address
  const beside = fieldsBeside(fieldsOf(report), query).filter(name => !inAddress.includes(name))
  return report.asItStood === true ? [...beside, 'asAt'] : beside
}

interface RestrictedTo<A> {
  readonly name: string
  readonly says: string
  readonly roles: Grants
  readonly rolesFor?: (answer: A) => Grants
}
/** Passes whoever may read the report, and then only who may read this answer. */
const readable =
  <A>({ name, says, roles, rolesFor }: RestrictedTo<A>, mayRead: MayRead) =>
  (actor: Actor, given: Given) => ({
    before: mayRead(actor, { name, title: `Read ${says}`, roles, about: given }),
    after: (answer: A): Answer<void> =>
      rolesFor === undefined
        ? TE.right(undefined)
        : mayRead(actor, { name, title: `Read ${says}`, roles: rolesFor(answer), about: given })
  })

export const reportRoute =
  (asking: AskingReports & { readonly mayRead: MayRead }) =>
  <Ts extends Tables, Ask, A, F extends Message, X extends Extra>(report: Report<Ts, Ask, A, F, X>) =>
  (request: FastifyRequest): Answer<A> => {
    const query = queryOf(request)
    return pipe(
      TE.fromEither(askedBeside(query, [...parametersOf(report, query), ...Object.keys(waitingParameters)])),
      TE.flatMap(({ atLeast, wait, ...asked }) => {
        const given = { ...asked, ...paramsOf(request) }
        const { before, after } = readable<A>(report, asking.mayRead)(actorOf(request), given)
        return pipe(
          before,
          TE.flatMap(() => waitedFor(asking)(report, { atLeast, wait })),
          TE.flatMap(() => answerAsItStood(asking, actorOf(request).role)(report)(given)),
          TE.tap(after)
        )
      })
    )
  }
