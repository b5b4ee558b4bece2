/** What is done about every request and every answer, whatever is asked. */
import type { FastifyInstance } from 'fastify'
import { answerWithin, usualDeadline } from './deadline.ts'
import { notingDenials } from './denials.ts'
import { sayWithEveryAnswer } from './every-answer.ts'
import { onlyUnder } from './hosts.ts'
import type { HttpOptions } from './options.ts'
import { allowOrigins } from './origins.ts'
import { sayHowManyAreLeft } from './rates.ts'
import { securityHeaders } from './security-headers.ts'
import { sendCompressed } from './sending.ts'
import { refuseWhenStopping } from './stopping.ts'
import { askingWhoItIs } from './the-public.ts'

export type AboutAll = Pick<HttpOptions, 'counting' | 'deadline' | 'denials' | 'hosts' | 'origins' | 'principal'>

export const aboutAll = async (app: FastifyInstance, options: AboutAll): Promise<void> => {
  const { counting, denials, origins = [] } = options
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(securityHeaders)
    done()
  })
  sayWithEveryAnswer(app)
  refuseWhenStopping(app)
  if (denials !== undefined) app.addHook('onResponse', notingDenials(denials))
  answerWithin(app, options.deadline ?? usualDeadline)
  app.addHook('onRequest', onlyUnder(options))
  app.addHook('onSend', askingWhoItIs)
  await allowOrigins(app, origins)
  if (counting !== undefined) sayHowManyAreLeft(app, counting)
  sendCompressed(app)
}
