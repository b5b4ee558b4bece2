/**
 * GET /api/reports/national/:cycle/explain and the same of every report of figures: what one rests on, for the network team.
 * Without a figure all that can be asked for are listed.
 */
import {
  figuresExplained,
  localFigure,
  localFigureList,
  nationalFigure,
  nationalFigureList,
  type Extra,
  type FigureExplained,
  type FigureListed,
  type Message,
  type Report
} from '@cofc/reports'
import type { Tables } from '@cofc/projections'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { answerReport, queryOf } from './answer.ts'
import { mayReadFrom } from './may-read.ts'
import type { HttpOptions } from './options.ts'
import { reportPath, reportRoute } from './report-route.ts'

type Asked = Readonly<Record<string, unknown>>
type OfFigures<Answer> = Report<Tables, Asked, Answer, Message, Extra>
interface Explained {
  /** The report whose figures they are, by its name in addresses. */
  readonly key: string
  readonly list: OfFigures<ReadonlyArray<FigureListed>>
  readonly figure: OfFigures<FigureExplained>
}
/** Their types are forgotten together: each is handed only questions that its own fields decoded. */
export const explainedReports: ReadonlyArray<Explained> = [
  { key: 'national', list: nationalFigureList, figure: nationalFigure },
  { key: 'local', list: localFigureList, figure: localFigure },
  ...Object.entries(figuresExplained).map(([key, { list, figure }]) => ({ key, list, figure }))
] as unknown as ReadonlyArray<Explained>

export const explainPath = ({ key, list }: Explained): string => `${reportPath(key, list)}/explain`

export const figureRoutes =
  (options: HttpOptions) =>
  async (app: FastifyInstance): Promise<void> => {
    const route = reportRoute({ ...options, mayRead: mayReadFrom(options.records?.dependencies) })
    const answering = answerReport(options)
    for (const explained of explainedReports) {
      const { list, figure } = explained
      const [listed, told] = [answering(route(list), list.csv), answering(route(figure), figure.csv)]
      app.get(`/reports${explainPath(explained)}`, async (request: FastifyRequest, reply: FastifyReply) =>
        (queryOf(request)['figure'] === undefined ? listed : told)(request, reply)
      )
    }
  }
