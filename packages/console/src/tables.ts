/** A report as a file of figures: for whoever reads its page, asked for by a link there. */
import { csv, sendAs, xlsx } from '@cofc/http'
import type { NamedReport } from '@cofc/reports'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isLeft } from 'fp-ts/lib/Either.js'
import { sendProblem } from './answer.tsx'
import type { ConsoleOptions } from './options.ts'
import type { Tables } from './parts/tables.tsx'
import { askReportPage } from './report-page.ts'

/** The last word of their addresses, after those of the page. */
export const tableFiles = { 'table.csv': csv, 'table.xlsx': xlsx } as const
type TableFile = keyof typeof tableFiles

/** Where the figures of the page are found that is asked for. */
export const tablesOf = ({ url }: FastifyRequest): Tables => {
  const [path = '', query] = url.split('?')
  const at = (file: TableFile): string => `${path.replace(/\/$/, '')}/${file}${query === undefined ? '' : `?${query}`}`
  return { csv: at('table.csv'), xlsx: at('table.xlsx') }
}

/** The figures of a page as it is read by whoever asks, as a file of the one kind or the other. */
export const tableRoute = (options: ConsoleOptions, named: NamedReport, file: TableFile) => {
  const ask = askReportPage(options, named)
  const send = sendAs(options)
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const answered = await ask(request)()
    if (isLeft(answered)) return sendProblem(options)(reply, answered.left)
    return send(reply, { answer: answered.right.found, type: tableFiles[file], asTable: named.report.csv })
  }
}
