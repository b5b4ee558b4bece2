/** Evidence of one standard: ticked off the library, or sent there and shown at once. */
import type { EvidenceId } from '@cofc/core'
import { problemOf, type Answer, type CommandFailure } from '@cofc/http'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { randomUUID } from 'node:crypto'
import { chosenBy, paramsOf } from '../../asked.ts'
import { dropTyped, keepTyped, typedBefore, type FormAt } from '../../command-forms/drafts.ts'
import type { Said } from '../../command-forms/said.ts'
import { saidIn, withSaid } from '../../command-forms/said-before.ts'
import { isFormKey, sentIn, type Sent } from '../../command-forms/sent.ts'
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
import { addressOfEvidence, besideOf, isForStandard, ofStandard, standardIn, type AtStandard } from './at-standard.ts'
import { askEvidence, shownNow, type EvidenceForStandard } from './evidence-for-standard.ts'
import { pieceField, showChanges, showPiece, wasField } from './show-changes.ts'
import { withDaysInWords } from '../../words/days-in-text.ts'

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
const formAt = (at: AtStandard): FormAt => ({
  ...{ giving: at.giving, request: at.request, address: addressOfEvidence(at), whom: { ...at.key } }
})
const besidesOf = (sent: Sent): Pick<Besides, 'upload' | 'ticked'> => {
  if (isForStandard(sent)) return { upload: sent }
  return sent.values.has(pieceField) || sent.values.has(wasField) ? { ticked: sent } : {}
}
/** As it is opened, or with what was sent and refused. */
const opened = (at: AtStandard): Answer<Shown> =>
  pipe(
    TE.fromEither(chosenBy(at.request, { fields: ['draft'] })),
    TE.flatMap(({ draft }) => async () => {
      const typed = isFormKey(draft) ? await typedBefore(formAt(at), draft) : null
      if (typed === null) return page(at)()
      return page(at, { ...besidesOf({ ...typed, does: '' }), problems: saidIn(typed.values), status: 422 })()
    })
  )
/** With what stands in the way: at an address of its own where what was sent is kept. */
const again =
  (at: AtStandard, sent: Sent, { problems, status }: Required<Pick<Besides, 'problems' | 'status'>>): Answer<Shown> =>
  async () => {
    const isKept = await keepTyped(formAt(at), { ...sent, values: withSaid(sent.values, problems) })
    return isKept
      ? TE.right({ to: addressOfEvidence(at, `?draft=${sent.key}`) })()
      : page(at, { ...besidesOf(sent), problems, status })()
  }
const refused = (at: AtStandard, failure: CommandFailure, sent: Sent): Answer<Shown> => {
  const { detail, status } = problemOf(failure)
  if (failure.type === 'Denied') return TE.left(problemOf(failure))
  return again(at, sent, { problems: [{ path: null, says: withDaysInWords(detail) }], status })
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
    if (failure !== null) return refused(at, failure, sent)()
    await dropTyped(at, sent.key)
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
    TE.flatMap(of => again(of, upload, { problems, status: 422 }))
  )
/** A file that was kept is shown for the standard for which it was sent. */
export const shownAfterUpload = (at: AtLibrary, sent: Sent, evidence: EvidenceId): Answer<Shown> =>
  pipe(
    ofUpload(at, sent),
    TE.flatMap(of => async () => {
      const failure = await showPiece(of, sent.key, evidence)
      // The file is kept: of its form nothing is to be sent again.
      if (failure !== null) return refused(of, failure, { ...sent, values: new Map() })()
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
  app.get(path, show(readable<Shown>(readersOfWorkbook, asked(opened))))
  app.post(path, show(readable<Shown>(readersOfWorkbook, asked(ticked))))
}
