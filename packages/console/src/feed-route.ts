/** The announcements for one audience as a feed: whoever follows it asks as for the page. */
import { answerTo, parametersOf } from '@cofc/http'
import { reports, type Announcements } from '@cofc/reports'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isLeft } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { sendProblem } from './answer.tsx'
import { chosenBy } from './asked.ts'
import type { ConsoleOptions } from './options.ts'
import { readableBy, type AskReadable } from './readers.ts'

const atom = 'application/atom+xml; charset=utf-8'

const askFeed = (options: ConsoleOptions): AskReadable<Announcements> => {
  const report = reports.announcements
  const { name, says, roles, rolesFor } = report
  return readableBy(options)<Announcements>(
    { name, title: `Read ${says}`, roles, ...(rolesFor === undefined ? {} : { rolesFor }) },
    request =>
      pipe(
        TE.fromEither(chosenBy(request, { fields: parametersOf(report, {}) })),
        TE.flatMap(answerTo(options)(report))
      )
  )
}

export const feedRoute = (options: ConsoleOptions) => {
  const ask = askFeed(options)
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const answered = await ask(request)()
    if (isLeft(answered)) return sendProblem(options)(reply, answered.left)
    // Loaded only for a feed: most readers never ask for one.
    const { feedOf } = await import('./feed.ts')
    return reply.type(atom).send(feedOf(answered.right, `${request.protocol}://${request.headers.host ?? ''}`))
  }
}
