/** GET /do/review/TC-0042/2023-2024/peer-review: what whoever reads it can do about it now. */
import { stateReaders } from '@cofc/application'
import { entries, type AggregateName } from '@cofc/core'
import { actorOf, keyIn, type Answer } from '@cofc/http'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { paramsOf } from '../asked.ts'
import type { ConsoleOptions, Giving } from '../options.ts'
import { nowPage } from '../pages/command/now-page.tsx'
import { readableBy, type Readers } from '../readers.ts'
import { canBeDone } from './can-be-done.ts'
import { showForm } from './show-form.ts'
import type { Shown } from './steps.ts'

/** Whoever may read what is recorded is told what can be done about it: why not tells of that. */
const readersOf = (aggregate: string): Readers => ({
  name: `can-be-done-${aggregate}`,
  title: 'Read what can be done now',
  roles: stateReaders[aggregate as AggregateName]
})

export const nowRoutes = (app: FastifyInstance, options: ConsoleOptions, giving: Giving): void => {
  const [readable, show] = [readableBy(options), showForm(options)]
  for (const { aggregate } of entries) {
    const asking = (request: FastifyRequest): Answer<Shown> =>
      pipe(
        TE.fromEither(keyIn(aggregate, paramsOf(request))),
        TE.flatMap(about => async () => {
          const all = await canBeDone(
            { giving, actor: actorOf(request), about, today: options.today() },
            aggregate.name
          )
          return TE.right({ page: nowPage({ aggregate: aggregate.name, about, all }), status: 200 })()
        })
      )
    const path = ['/do', aggregate.name, ...aggregate.address.map(field => `:${field}`)].join('/')
    app.get(path, show(readable<Shown>(readersOf(aggregate.name), asking)))
  }
}
