/** Sends an answer as JSON, as CSV or as a workbook, under a name that it can be kept by, or the problem that is told instead. */
import { csvText, workbookOf, type CsvTable, type ReportReader } from '@cofc/reports'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isLeft } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { demonstrationHeader, fileNameOf } from './demonstration.ts'
import { csv, json, mediaTypeFor, xlsx } from './negotiate.ts'
import { problemOf, sendProblem, type Answer } from './problem.ts'
import { writtenOnce } from './written.ts'

interface Sending {
  readonly isDemonstration?: boolean
}
type AsTable<T> = (answer: T) => CsvTable

/** What a file of each type is called, and how it is shown. */
const kinds = {
  [json]: { sentAs: 'application/json; charset=utf-8', ending: 'json', disposition: 'inline' },
  [csv]: { sentAs: 'text/csv; charset=utf-8; header=present', ending: 'csv', disposition: 'attachment' },
  [xlsx]: { sentAs: xlsx, ending: 'xlsx', disposition: 'attachment' }
} as const
type MediaType = keyof typeof kinds
const tableTypes = [json, csv, xlsx] as const

interface Told<T> {
  readonly answer: T
  readonly type: MediaType
  readonly asTable: AsTable<T> | undefined
}
const bodyOf = <T>({ answer: told, type, asTable }: Told<T>): string | Promise<Buffer> => {
  if (type === json || asTable === undefined) return JSON.stringify(told)
  const table = asTable(told)
  return type === xlsx ? workbookOf(table) : csvText(table.columns, table.rows)
}

/** Sends what is told in one of its forms, under a name that it can be kept by. */
export const sendAs =
  ({ isDemonstration = false }: Sending) =>
  async <T>(reply: FastifyReply, told: Told<T>): Promise<FastifyReply> => {
    const { sentAs, ending, disposition } = kinds[told.type]
    const { body, tag } = await writtenOnce(told.answer, told.type, () => bodyOf(told))
    if (isDemonstration) reply.header(...demonstrationHeader)
    const file = fileNameOf(reply.request.url, { isDemonstration, ending })
    return reply
      .header('content-disposition', `${disposition}; filename="${file}"`)
      .type(sentAs)
      .header('etag', tag)
      .send(body)
  }

export const answer =
  (sending: Sending) =>
  <T>(ask: (request: FastifyRequest) => Answer<T>, asTable?: AsTable<T>) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const had = asTable === undefined ? ([json] as const) : tableTypes
    const type = mediaTypeFor<MediaType>(request.headers, had)
    if (type === null) return sendProblem(reply, problemOf({ type: 'NotAcceptable', had }))
    const answered = await ask(request)()
    if (isLeft(answered)) return sendProblem(reply, answered.left)
    reply.header('cache-control', 'no-cache').header('vary', 'accept')
    return sendAs(sending)(reply, { answer: answered.right, type, asTable })
  }

/** What figures lack because an event cannot be read or an import is not finished: said with every report that may lack it. */
const lackingHeaders = [
  ['parked', 'cofc-parked-streams'],
  ['halted', 'cofc-halted-reports'],
  ['unfinished', 'cofc-unfinished-imports']
] as const

interface Reading extends Sending {
  readonly reader: Pick<ReportReader, 'lacking'>
}
/** Asked after the answer, which may have been waited for. */
const tellLacking = ({ reader }: Reading, reply: FastifyReply): Answer<void> =>
  pipe(
    reader.lacking(),
    TE.mapLeft(problemOf),
    TE.map(lacks => {
      for (const [what, header] of lackingHeaders) {
        const many = lacks[what] ?? 0
        if (many > 0) reply.header(header, String(many))
      }
    })
  )
/** Answers with a report; figures that lack something say so. */
export const answerReport =
  (reading: Reading) =>
  <T>(ask: (request: FastifyRequest) => Answer<T>, asTable: AsTable<T>) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> =>
    answer(reading)(
      asked =>
        pipe(
          ask(asked),
          TE.tap(() => tellLacking(reading, reply))
        ),
      asTable
    )(request, reply)

export const paramsOf = (request: FastifyRequest): Readonly<Record<string, unknown>> =>
  request.params as Readonly<Record<string, unknown>>
export const queryOf = (request: FastifyRequest): Readonly<Record<string, unknown>> =>
  request.query as Readonly<Record<string, unknown>>
