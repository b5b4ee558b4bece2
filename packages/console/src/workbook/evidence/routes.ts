/** Evidence of one standard: ticked off the library, or sent there and shown at once. */
import type { EvidenceId } from '@cofc/core'
import { problemOf, type Answer, type CommandFailure } from '@cofc/http'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { randomUUID } from 'node:crypto'
import { paramsOf } from '../../asked.ts'
import type { Said } from '../../command-forms/said.ts'
import { sentIn, type Sent } from '../../command-forms/sent.ts'
import { showForm } from '../../command-forms/show-form.ts'
import type { Shown } from '../../command-forms/steps.ts'
import { ownsOf, type AtLibrary } from '../../evidence/at-library.ts'
import { addressOfLibrary } from '../../evidence/key.ts'
import type { ConsoleOptions, Giving } from '../../options.ts'
import type { UploadShown } from '../../pages/evidence/upload-form.tsx'
import { evidencePage } from '../../pages/workbook/evidence-page.tsx'
import { readableBy } from '../../readers.ts'
import { addressOfWorkbook } from '../key.ts'
import { readersOfWorkbook } from '../readers.ts'
import { besideOf, ofStandard, standardIn, type AtStandard } from './at-standard.ts'
import { askEvidence, shownNow, type EvidenceForStandard } from './evidence-for-standard.ts'
import { pieceField, showChanges, showPiece } from './show-changes.ts'

interface Besides {
  /** What was sent of the form that brings a file; nothing where none was. */
  readonly upload?: Sent
  /** What was ticked, where that was not done. */
  readonly ticked?: Sent
  readonly problems?: ReadonlyArray<Said>
  readonly status?: number
}
const noForm: Sent = { values: new Map(), key: '', tag: '', does: '' }
const uploadOf = (at: AtStandard, sent: Sent, problems: ReadonlyArray<Said>): UploadShown => ({
  ...{ action: addressOfLibrary(at.key.community), owns: ownsOf(at, sent.key), problems },
  ...{ values: sent.values, beside: besideOf(at) }
})
/** What is ticked: what the review shows, or what was sent. */
const tickedIn = (found: EvidenceForStandard, sent: Sent | undefined): ReadonlyArray<string> =>
  sent === undefined ? shownNow(found) : (sent.values.get(pieceField) ?? [])
/** Problems stand at the form that was sent. */
const shownOf = (at: AtStandard, found: EvidenceForStandard, besides: Besides): Shown => {
  const { upload, problems = [], status = 200 } = besides
  const [ofTicked, ofUpload] = upload === undefined ? [problems, []] : [[], problems]
  const shown = {
    ...{ found, today: at.options.today(), owns: ownsOf(at, (besides.ticked ?? noForm).key) },
    ...{ ticked: tickedIn(found, besides.ticked), problems: ofTicked },
    upload: uploadOf(at, upload ?? noForm, ofUpload)
  }
  return { page: evidencePage(shown), status }
}
const page = (at: AtStandard, besides: Besides = {}): Answer<Shown> =>
  pipe(
    askEvidence(at),
    TE.map(found => shownOf(at, found, besides))
  )

const refused = (at: AtStandard, failure: CommandFailure, besides: Besides): Answer<Shown> => {
  const problem = problemOf(failure)
  if (failure.type === 'Denied') return TE.left(problem)
  return page(at, { ...besides, problems: [{ path: null, says: problem.detail }], status: problem.status })
}
/** Back at the standard, in its section. */
const backIn = ({ key, standard }: AtStandard, { section }: EvidenceForStandard): Shown => ({
  to: addressOfWorkbook(key, `/${String(section.number)}?saved=yes#${encodeURIComponent(standard)}`)
})
const ticked =
  (at: AtStandard): Answer<Shown> =>
  async () => {
    const was = sentIn(at.request)
    const sent = { ...was, key: was.key === '' ? randomUUID() : was.key }
    const failure = await showChanges(at, sent)
    if (failure !== null) return refused(at, failure, { ticked: sent })()
    return pipe(
      askEvidence(at),
      TE.map(found => backIn(at, found))
    )()
  }

const ofUpload = (at: AtLibrary, sent: Sent): Answer<AtStandard> =>
  pipe(
    standardIn(sent, at.community),
    TE.map(of => ({ ...at, ...of }))
  )
/** The form that brings a file stands on the page of its standard again, with what is wrong in it. */
export const uploadAgain = (at: AtLibrary, upload: Sent, problems: ReadonlyArray<Said>): Answer<Shown> =>
  pipe(
    ofUpload(at, upload),
    TE.flatMap(of => page(of, { upload, problems, status: 422 }))
  )
/** A file that was kept is shown for the standard for which it was sent. */
export const shownAfterUpload = (at: AtLibrary, sent: Sent, evidence: EvidenceId): Answer<Shown> =>
  pipe(
    ofUpload(at, sent),
    TE.flatMap(of => async () => {
      const failure = await showPiece(of, sent.key, evidence)
      if (failure !== null) return refused(of, failure, {})()
      return pipe(
        askEvidence(of),
        TE.map(found => backIn(of, found))
      )()
    })
  )

export const workbookEvidenceRoutes = (app: FastifyInstance, options: ConsoleOptions, giving: Giving): void => {
  const [readable, show] = [readableBy(options), showForm(options)]
  const asked =
    (then: (at: AtStandard) => Answer<Shown>) =>
    (request: FastifyRequest): Answer<Shown> =>
      pipe(
        ofStandard(paramsOf(request)),
        TE.flatMap(of => then({ options, giving, request, ...of }))
      )
  const path = '/workbook/:community/:cycle/:kind/evidence/:standard'
  app.get(path, show(readable<Shown>(readersOfWorkbook, asked(page))))
  app.post(path, show(readable<Shown>(readersOfWorkbook, asked(ticked))))
}
