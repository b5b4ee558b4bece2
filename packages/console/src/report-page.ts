/** A report as it is asked for in texts, and what its page shows beside it. */
import { AsAt, asAtText, type Actor } from '@cofc/application'
import { actorOf, answerAsItStood, notUnderstood, parametersOf, type Answer } from '@cofc/http'
import { decodeAsk, type NamedReport } from '@cofc/reports'
import type { FastifyRequest } from 'fastify'
import { isLeft } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { chosenBy, paramsOf, type Given } from './asked.ts'
import { filtersOf, type Only } from './filters.ts'
import { withOwnRole } from './own-role.ts'
import type { ConsoleOptions } from './options.ts'
import type { Beside } from './pages.ts'
import { askCycles } from './questions.ts'
import { readableBy, readersOfReport, type AskReadable } from './readers.ts'

interface ReportPage {
  readonly found: unknown
  /** As the history stood at this time; `null` of today's. */
  readonly asAt: string | null
  readonly beside: Pick<Beside, 'cycles' | 'only'>
}
const timeIn = ({ asAt }: Given): string | null => {
  const read = AsAt.decode(asAt)
  return isLeft(read) ? null : asAtText(read.right)
}
/** What was chosen of the report, and what its page is to show of that. */
const asked = (
  options: ConsoleOptions,
  { key, report, role }: NamedReport & Pick<Actor, 'role'>,
  given: Given
): Answer<ReportPage> => {
  const filters = filtersOf(key)
  return pipe(
    TE.fromEither(decodeAsk<Only>(filters as never, options.today)(given)),
    TE.mapLeft(notUnderstood),
    TE.flatMap(only =>
      pipe(
        answerAsItStood(options, role)(report)(given),
        TE.flatMap(found =>
          pipe(
            askCycles(options),
            TE.map(cycles => ({ found, asAt: timeIn(given), beside: { cycles, only } }))
          )
        )
      )
    )
  )
}

/** Readable by those whom the report names, and of an answer by those whom it names for that one. */
export const askReportPage = (options: ConsoleOptions, named: NamedReport): AskReadable<ReportPage> => {
  const { rolesFor, ...readers } = readersOfReport(named)
  return readableBy(options)<ReportPage>(
    { ...readers, ...(rolesFor === undefined ? {} : { rolesFor: ({ found }) => rolesFor(found) }) },
    askedPage(options, named)
  )
}
const askedPage =
  (options: ConsoleOptions, named: NamedReport) =>
  (request: FastifyRequest): Answer<ReportPage> => {
    const filters = Object.keys(filtersOf(named.key))
    const together = (given: Given) => [...parametersOf(named.report, given), ...filters]
    return pipe(
      TE.fromEither(chosenBy(request, { fields: [...parametersOf(named.report, {}), ...filters], together })),
      TE.flatMap(given => {
        const { role } = actorOf(request)
        return asked(options, { ...named, role }, { ...withOwnRole(named.key, role, given), ...paramsOf(request) })
      })
    )
  }
