/** Sends an answer as JSON or as a table, under a name that it can be kept by, or the problem that is told instead. */
import { csvText, type CsvTable, type ReportReader } from '@cofc/reports'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isLeft } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { demonstrationHeader, fileNameOf } from './demonstration.ts'
import { csv, json, mediaTypeFor } from './negotiate.ts'
import { problemOf, sendProblem, type Answer } from './problem.ts'
import { writtenOnce } from './written.ts'

interface Sending {
  readonly isDemonstration?: boolean
}
type AsTable<T> = (answer: T) => CsvTable

const typeOf = { [json]: 'application/json; charset=utf-8', [csv]: 'text/csv; charset=utf-8; header=present' } as const
const endingOf = { [json]: 'json', [csv]: 'csv' } as const
interface Told<T> {
  readonly answer: T
  readonly type: keyof typeof typeOf
  readonly asTable: AsTable<T> | undefined
}
const textOf = <T>({ answer: told, type, asTable }: Told<T>): string => {
  if (type === json || asTable === undefined) return JSON.stringify(told)
  const { columns, rows } = asTable(told)
  return csvText(columns, rows)
}

export const answer =
  ({ isDemonstration = false }: Sending) =>
  <T>(ask: (request: FastifyRequest) => Answer<T>, asTable?: AsTable<T>) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const had = asTable === undefined ? ([json] as const) : ([json, csv] as const)
    const type = mediaTypeFor<typeof json | typeof csv>(request.headers, had)
    if (type === null) return sendProblem(reply, problemOf({ type: 'NotAcceptable', had }))
    const answered = await ask(request)()
    if (isLeft(answered)) return sendProblem(reply, answered.left)
    if (isDemonstration) reply.header(...demonstrationHeader)
    const { text, tag } = writtenOnce(answered.right, type, () => textOf({ answer: answered.right, type, asTable }))
    const file = fileNameOf(request.url, { isDemonstration, ending: endingOf[type] })
    return reply
      .header('cache-control', 'no-cache')
      .header('vary', 'accept')
      .header('content-disposition', `${type === csv ? 'attachment' : 'inline'}; filename="${file}"`)
      .type(typeOf[type])
      .header('etag', tag)
      .send(text)
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
