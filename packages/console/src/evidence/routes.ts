/** The evidence library: files kept, shown, downloaded and taken out, for those whose library it is and the network team. */
import {
  evidenceFile,
  keepEvidence,
  leftToErase,
  libraryOf,
  takeOutEvidence,
  type LibraryPiece
} from '@cofc/application'
import { CommunityId, EvidenceId } from '@cofc/core'
import {
  actorOf,
  commandIdOf,
  fileIn,
  isOfOurPages,
  problemOf,
  receivingUpload,
  takeUploads,
  type Answer,
  type CommandFailure
} from '@cofc/http'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { isLeft, type Either } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { randomUUID } from 'node:crypto'
import { sendProblem } from '../answer.tsx'
import { chosenBy, paramsOf } from '../asked.ts'
import { dropTyped, keepTyped, typedBefore, type FormAt } from '../command-forms/drafts.ts'
import type { Said } from '../command-forms/said.ts'
import { saidIn, withSaid } from '../command-forms/said-before.ts'
import { isFormKey, sentIn, type Sent } from '../command-forms/sent.ts'
import { showForm } from '../command-forms/show-form.ts'
import type { Shown } from '../command-forms/steps.ts'
import type { ConsoleOptions, Giving } from '../options.ts'
import { libraryPage, takeOutPage, type Done } from '../pages/evidence/library-page.tsx'
import { readableBy } from '../readers.ts'
import { isForStandard } from '../workbook/evidence/at-standard.ts'
import { shownAfterUpload, uploadAgain, workbookEvidenceRoutes } from '../workbook/evidence/routes.ts'
import { ownsOf, type AtLibrary } from './at-library.ts'
import { download, orNotFound, type Found } from './download.ts'
import { fileField, readKept } from './keep-form.ts'
import { addressOfLibrary } from './key.ts'
import { readersOfLibrary } from './readers.ts'
import { shownEvidenceRoute } from './shown-route.ts'
import { withDaysInWords } from '../words/days-in-text.ts'

type Problem = ReturnType<typeof problemOf>
const notFound = problemOf({ type: 'NoSuchResource' })
const param = <A>(codec: { decode: (value: unknown) => Either<unknown, A> }, request: FastifyRequest, name: string) =>
  pipe(
    TE.fromEither(codec.decode(paramsOf(request)[name])),
    TE.mapLeft((): Problem => notFound)
  )

const piecesOf = ({ giving, community }: AtLibrary): Answer<ReadonlyArray<LibraryPiece>> =>
  pipe(libraryOf(giving.dependencies)(community), TE.mapLeft(problemOf))

interface Again {
  readonly sent: Sent
  readonly problems: ReadonlyArray<Said>
}
const shownWith = (at: AtLibrary, { sent, problems }: Again, done: Done | null): Answer<Shown> =>
  pipe(
    piecesOf(at),
    TE.flatMap(pieces =>
      pipe(
        leftToErase(at.giving.dependencies)(at.community),
        TE.mapLeft(problemOf),
        TE.map(left => ({ pieces, leftToErase: left }))
      )
    ),
    TE.map(inIt => {
      const upload = {
        ...{ action: addressOfLibrary(at.community), owns: ownsOf(at, sent.key) },
        ...{ values: sent.values, problems, beside: {} }
      }
      const page = libraryPage({ community: at.community, ...inIt, today: at.options.today(), upload, done })
      return { page, status: problems.length === 0 ? 200 : 422 }
    })
  )
const nothingSent: Sent = { values: new Map(), key: '', tag: '', does: '' }
const dones: ReadonlyArray<Done> = ['kept', 'was-there', 'was-taken-out', 'taken-out']
const opened = (at: AtLibrary): Answer<Shown> =>
  pipe(
    TE.fromEither(chosenBy(at.request, { fields: ['done', 'draft'] })),
    TE.flatMap(({ done, draft }) => async () => {
      const typed = isFormKey(draft) ? await typedBefore(formInLibrary(at), draft) : null
      const left = typed === null ? nothingLeft : { sent: { ...typed, does: '' }, problems: saidIn(typed.values) }
      return shownWith(at, left, dones.find(one => one === done) ?? null)()
    })
  )
const nothingLeft: Again = { sent: nothingSent, problems: [] }

const formInLibrary = ({ giving, request, community }: AtLibrary): FormAt => ({
  ...{ giving, request, address: addressOfLibrary(community), whom: { community } }
})
/**
 * All that was typed stands there again, at an address of its own where it is kept; a file has to be chosen anew, for no page
 * can choose it.
 */
const again =
  (at: AtLibrary, form: Sent, problems: ReadonlyArray<Said>): Answer<Shown> =>
  async () => {
    const sent = { ...form, key: form.key === '' ? randomUUID() : form.key }
    if (isForStandard(sent)) return uploadAgain(at, sent, problems)()
    const isKept = await keepTyped(formInLibrary(at), { ...sent, values: withSaid(sent.values, problems) })
    return isKept
      ? TE.right({ to: addressOfLibrary(at.community, `?draft=${sent.key}`) })()
      : shownWith(at, { sent, problems }, null)()
  }

const chooseAgain = (problems: ReadonlyArray<Said>): ReadonlyArray<Said> =>
  problems.some(({ path }) => path === fileField)
    ? problems
    : [...problems, { path: fileField, says: 'Choose the file again: a browser does not keep it.' }]
const saidOf = (failure: CommandFailure): ReadonlyArray<Said> =>
  failure.type === 'NotACommand'
    ? failure.problems.map(({ path, says }) => ({ path: path.split('.')[0] ?? null, says }))
    : [{ path: null, says: withDaysInWords(problemOf(failure).detail) }]

const pieceIn = (at: AtLibrary, evidence: EvidenceId): Answer<LibraryPiece> =>
  pipe(
    piecesOf(at),
    TE.flatMap(pieces => {
      const piece = pieces.find(one => one.evidence === evidence)
      return piece === undefined ? TE.left(notFound) : TE.right(piece)
    })
  )
const sent = (at: AtLibrary): Answer<Shown> => {
  const [form, file, actor] = [sentIn(at.request), fileIn(at.request), actorOf(at.request)]
  const read = readKept(form.values)
  if (!('title' in read)) return again(at, form, chooseAgain(read))
  if (file === null) return again(at, form, [{ path: fileField, says: 'Choose a file.' }])
  const key = form.key === '' ? randomUUID() : form.key
  const kept = keepEvidence(at.giving.dependencies)({
    ...{ actor, id: commandIdOf(actor, key), community: at.community, on: at.options.today() },
    ...{ ...read, file }
  })
  return async () => {
    const done = await kept()
    if (isLeft(done)) {
      if (done.left.type === 'Denied') return TE.left(problemOf(done.left))()
      return again(at, form, chooseAgain(saidOf(done.left)))()
    }
    const { evidence, wasThere } = done.right
    await dropTyped(at, key)
    // The very form may have been sent before, and its file taken out since.
    const there = await pieceIn(at, evidence)()
    if (isLeft(there))
      return there.left === notFound
        ? TE.right({ to: addressOfLibrary(at.community, '?done=was-taken-out') })()
        : TE.left(there.left)()
    if (isForStandard(form)) return shownAfterUpload(at, { ...form, key }, evidence)()
    return TE.right({ to: addressOfLibrary(at.community, `?done=${wasThere ? 'was-there' : 'kept'}`) })()
  }
}

const toTakeOut = (at: AtLibrary, evidence: EvidenceId): Answer<Shown> =>
  pipe(
    pieceIn(at, evidence),
    TE.map(piece => ({ page: takeOutPage({ community: at.community, piece, owns: ownsOf(at) }), status: 200 }))
  )
const takenOut = (at: AtLibrary, evidence: EvidenceId): Answer<Shown> => {
  const [actor, { key }] = [actorOf(at.request), sentIn(at.request)]
  return pipe(
    takeOutEvidence(at.giving.dependencies)({
      ...{ actor, id: commandIdOf(actor, key === '' ? randomUUID() : key) },
      ...{ community: at.community, evidence, on: at.options.today() }
    }),
    TE.mapLeft(problemOf),
    TE.map(() => ({ to: addressOfLibrary(at.community, '?done=taken-out') }))
  )
}

export const evidenceRoutes = async (app: FastifyInstance, options: ConsoleOptions, giving: Giving): Promise<void> => {
  await takeUploads(app)
  const [readable, show] = [readableBy(options), showForm(options)]
  const inLibrary =
    <A>(then: (at: AtLibrary) => Answer<A>) =>
    (request: FastifyRequest): Answer<A> =>
      pipe(
        param(CommunityId, request, 'community'),
        TE.flatMap(community => then({ options, giving, request, community }))
      )
  const ofPiece = <A>(then: (at: AtLibrary, evidence: EvidenceId) => Answer<A>) =>
    inLibrary(at =>
      pipe(
        param(EvidenceId, at.request, 'evidence'),
        TE.flatMap(evidence => then(at, evidence))
      )
    )
  const path = '/evidence/:community'
  app.get(path, show(readable<Shown>(readersOfLibrary, inLibrary(opened))))
  const receiving = receivingUpload({
    mayAsk: readable(readersOfLibrary, () => TE.right({})),
    send: sendProblem(options),
    // What another site sends is refused for that, and not read.
    isRead: isOfOurPages
  })
  app.post(path, receiving, show(readable<Shown>(readersOfLibrary, inLibrary(sent))))
  const file = (at: AtLibrary, evidence: EvidenceId): Answer<Found> =>
    pipe(
      orNotFound(evidenceFile(giving.dependencies)(at.community, evidence), problemOf),
      TE.map(found => ({ file: found }))
    )
  app.get(`${path}/:evidence`, download(options)(readable<Found>(readersOfLibrary, ofPiece(file))))
  app.get(`${path}/:evidence/take-out`, show(readable<Shown>(readersOfLibrary, ofPiece(toTakeOut))))
  app.post(`${path}/:evidence/take-out`, show(readable<Shown>(readersOfLibrary, ofPiece(takenOut))))
  workbookEvidenceRoutes(app, options, giving)
  shownEvidenceRoute(app, options, giving)
}
