/** A file that a review shows, for those who may read that review: once it is taken back there, it is found at its address no more. */
import { evidenceFile, load } from '@cofc/application'
import { commandNamed, EvidenceId, review, streamOf, type Review } from '@cofc/core'
import { keyIn, problemOf, type Answer } from '@cofc/http'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { isLeft } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { paramsOf } from '../asked.ts'
import type { ConsoleOptions, Giving } from '../options.ts'
import { readableBy } from '../readers.ts'
import type { WorkbookKey } from '../workbook/key.ts'
import { download, orNotFound, type Found } from './download.ts'
import { readersOfShown, type ShownEvidence } from './readers.ts'

const notFound: Answer<never> = TE.left(problemOf({ type: 'NoSuchResource' }))
const shows = (state: Review, evidence: EvidenceId): boolean =>
  state.status !== 'NotOpened' && state.evidence.some(({ piece }) => piece === evidence)

const attaching = commandNamed('AttachEvidence')
const asked =
  ({ dependencies }: Giving) =>
  (request: FastifyRequest): Answer<Found & ShownEvidence> => {
    const params = paramsOf(request)
    const key = attaching === null ? null : keyIn(attaching.aggregate, params)
    const evidence = EvidenceId.decode(params['evidence'])
    if (key === null || isLeft(key) || isLeft(evidence)) return notFound
    const of = key.right as unknown as WorkbookKey
    return pipe(
      load(dependencies.events, dependencies.states)(review, streamOf(review, of)),
      TE.mapLeft(problemOf),
      TE.flatMap(({ state }) => (shows(state, evidence.right) ? TE.right(state) : notFound)),
      TE.flatMap(state =>
        pipe(
          orNotFound(evidenceFile(dependencies)(of.community, evidence.right), problemOf),
          TE.map(file => ({ file, isSubmitted: 'submittedOn' in state }))
        )
      )
    )
  }

export const shownEvidenceRoute = (app: FastifyInstance, options: ConsoleOptions, giving: Giving): void => {
  app.get(
    '/evidence-shown/:community/:cycle/:kind/:evidence',
    download(options)(readableBy(options)<Found & ShownEvidence>(readersOfShown, asked(giving)))
  )
}
