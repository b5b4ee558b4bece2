/** GET and POST of every form made by hand: kept as it is typed, given once, and shown again with what stands in the way. */
import type { Answer } from '@cofc/http'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { randomUUID } from 'node:crypto'
import { chosenBy, paramsOf } from '../asked.ts'
import { sentIn } from '../command-forms/sent.ts'
import { showForm } from '../command-forms/show-form.ts'
import type { Shown } from '../command-forms/steps.ts'
import type { ConsoleOptions, Giving } from '../options.ts'
import { readableBy } from '../readers.ts'
import { handMadeForms } from './forms.ts'
import type { Asking, FoundAt, OnItsPage, Params } from './hand-made.ts'
import { shownFirst } from './opening.ts'
import { afterSending } from './sent.ts'

const bodyLimit = 1_048_576

export const handMadeRoutes = (app: FastifyInstance, options: ConsoleOptions, giving: Giving): void => {
  const [readable, show] = [readableBy(options), showForm(options)]
  for (const form of handMadeForms as unknown as ReadonlyArray<OnItsPage<FoundAt>>) {
    const asking = (request: FastifyRequest, key: string): Asking => ({
      ...{ options, giving, request, key },
      params: paramsOf(request) as Params
    })
    const opened = (request: FastifyRequest): Answer<Shown> =>
      pipe(
        TE.fromEither(chosenBy(request, { fields: ['saved', 'draft', 'check', 'look'] })),
        TE.flatMap(({ draft, check, look, saved }) =>
          shownFirst(form, asking(request, randomUUID()), { draft, check, look, saved })
        )
      )
    const sent = (request: FastifyRequest): Answer<Shown> => {
      const was = sentIn(request)
      return afterSending(form, asking(request, was.key === '' ? randomUUID() : was.key), was)
    }
    app.get(form.path, show(readable<Shown>(form.readers, opened)))
    app.post(form.path, { bodyLimit }, show(readable<Shown>(form.readers, sent)))
  }
}
