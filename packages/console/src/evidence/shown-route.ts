/** A file that a review shows, for those who may open it today: once it is taken back there, it is found at its address no more. */
import { shownEvidence, type ShownFile } from '@cofc/application'
import { commandNamed, EvidenceId } from '@cofc/core'
import { keyIn, problemOf, type Answer } from '@cofc/http'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { isLeft } from 'fp-ts/lib/Either.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { paramsOf } from '../asked.ts'
import type { ConsoleOptions, Giving } from '../options.ts'
import { readableBy } from '../readers.ts'
import type { WorkbookKey } from '../workbook/key.ts'
import { download, orNotFound } from './download.ts'
import { readersOfShown } from './readers.ts'

const attaching = commandNamed('AttachEvidence')
const asked =
  ({ today }: ConsoleOptions, { dependencies }: Giving) =>
  (request: FastifyRequest): Answer<ShownFile> => {
    const params = paramsOf(request)
    const key = attaching === null ? null : keyIn(attaching.aggregate, params)
    const evidence = EvidenceId.decode(params['evidence'])
    if (key === null || isLeft(key) || isLeft(evidence)) return TE.left(problemOf({ type: 'NoSuchResource' }))
    const of = key.right as unknown as WorkbookKey
    return orNotFound(shownEvidence(dependencies)({ ...of, evidence: evidence.right, today: today() }), problemOf)
  }

export const shownEvidenceRoute = (app: FastifyInstance, options: ConsoleOptions, giving: Giving): void => {
  app.get(
    '/evidence-shown/:community/:cycle/:kind/:evidence',
    download(options)(readableBy(options)(readersOfShown, asked(options, giving)))
  )
}
