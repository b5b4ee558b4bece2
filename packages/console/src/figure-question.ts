/** What a figure's page is made from: what it rests on, with the events behind each row. */
import { answerTo, type Answer } from '@cofc/http'
import { eachReport, type FigureExplained, type NamedReport } from '@cofc/reports'
import type { FastifyRequest } from 'fastify'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { chosenBy, paramsOf, type Given } from './asked.ts'
import { explainedReports } from './explained/links.ts'
import type { ConsoleOptions } from './options.ts'
import { readableBy, readersOfReport, type AskReadable } from './readers.ts'

export type ReportOfFigures = keyof typeof explainedReports
export interface FigureAsked {
  readonly of: ReportOfFigures
  readonly explained: FigureExplained
  /** What was asked beside the figure: the cycle, and whatever makes it this report. */
  readonly given: Given
  /** Whether there is a check of a history. */
  readonly isReplayed: boolean
}
export interface FiguresOf extends Pick<NamedReport, 'report'> {
  readonly key: ReportOfFigures
}
const keys = Object.keys(explainedReports) as ReadonlyArray<ReportOfFigures>
export const figuresOfReports: ReadonlyArray<FiguresOf> = keys.flatMap(key =>
  eachReport({ [key]: explainedReports[key].report }).map(({ report }) => ({ key, report }))
)

const inQuery = ({ ask, address }: FiguresOf['report']): ReadonlyArray<string> =>
  Object.keys(ask).filter(field => field !== 'events' && !address.includes(field))

export const askFigure = (options: ConsoleOptions, { key, report }: FiguresOf): AskReadable<FigureAsked> =>
  readableBy(options)(readersOfReport({ key, report }), (request: FastifyRequest): Answer<FigureAsked> =>
    pipe(
      TE.fromEither(chosenBy(request, { fields: inQuery(report) })),
      TE.map(asked => ({ ...asked, ...paramsOf(request) })),
      TE.flatMap(given =>
        pipe(
          answerTo(options)(report)({ ...given, events: 'yes' }),
          TE.map(explained => ({
            ...{ of: key, given, isReplayed: options.replay !== undefined },
            explained: explained as FigureExplained
          }))
        )
      )
    )
  )
