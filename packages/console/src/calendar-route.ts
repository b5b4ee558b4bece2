/** The calendar of visits under its secret address. Whatever is wrong with an address, the answer is that nothing is there. */
import { problemOf, reportProblem, type AskCalendarReader, type Answer, type CalendarReader } from '@cofc/http'
import { CommunityId } from '@cofc/core'
import { reports, type CycleOnRecord, type VisitCalendar } from '@cofc/reports'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isLeft } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { sendProblem } from './answer.tsx'
import { paramsOf } from './asked.ts'
import type { ConsoleOptions } from './options.ts'
import { askCycles } from './questions.ts'

export const calendarPath = '/calendars/visits/:file'
const iCalendar = 'text/calendar; charset=utf-8'
const ending = '.ics'
const keyIn = (file: unknown): string =>
  typeof file === 'string' && file.endsWith(ending) ? file.slice(0, 0 - ending.length) : ''

const nothingThere = problemOf({ type: 'NoSuchResource' })
const readerOf = (askReader: AskCalendarReader, key: string): Answer<CalendarReader> =>
  pipe(
    askReader(key),
    TE.mapLeft(problemOf),
    TE.flatMap(reader => (reader === null ? TE.left(nothingThere) : TE.right(reader)))
  )

/** Cycles of the last year on, and those to come. */
const recent = (cycles: ReadonlyArray<CycleOnRecord>, today: string) => {
  const aYearAgo = `${String(Number(today.slice(0, 4)) - 1)}${today.slice(4)}`
  return cycles.filter(({ closes }) => closes >= aYearAgo)
}
const visitsFor =
  ({ reader: reads }: Pick<ConsoleOptions, 'reader'>, { role, own }: CalendarReader) =>
  ({ cycle }: CycleOnRecord): Answer<VisitCalendar> => {
    const asked = role === 'link-person' && CommunityId.is(own) ? { cycle, community: own } : { cycle }
    const report = reports['visit-calendar']
    return pipe(reads.ask(report)(asked), TE.mapLeft(reportProblem(report)))
  }

export const calendarRoute = (options: ConsoleOptions, askReader: AskCalendarReader) => {
  const ask = (file: unknown) =>
    pipe(
      readerOf(askReader, keyIn(file)),
      TE.flatMap(reader =>
        pipe(
          askCycles(options),
          TE.map(cycles => recent(cycles, options.today())),
          TE.flatMap(TE.traverseArray(visitsFor(options, reader))),
          TE.map(calendars => ({ reader, calendars }))
        )
      )
    )
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    // Nobody in between keeps what was read at a secret address, nor is told where it was.
    reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer')
    const found = await ask(paramsOf(request)['file'])()
    if (isLeft(found)) return sendProblem(options)(reply, found.left)
    // Loaded only for a calendar: most readers never ask for one.
    const { calendarOf } = await import('./visits-calendar.ts')
    const { reader, calendars } = found.right
    return reply
      .type(iCalendar)
      .header('content-disposition', 'inline; filename="visits.ics"')
      .send(calendarOf(calendars, { reader, on: options.today() }))
  }
}
