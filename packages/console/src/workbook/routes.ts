/** The workbook of a review: for its community and the network team. */
import { commandNamed } from '@cofc/core'
import { keyIn, problemOf, type Answer } from '@cofc/http'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { randomUUID } from 'node:crypto'
import { chosenBy, paramsOf } from '../asked.ts'
import {
  begunBy,
  dropTyped,
  hrefOfDraft,
  keepTyped,
  noteShown,
  typedBefore,
  type FormAt
} from '../command-forms/drafts.ts'
import { isFormKey, sentIn, type Sent } from '../command-forms/sent.ts'
import { showForm } from '../command-forms/show-form.ts'
import type { Shown } from '../command-forms/steps.ts'
import { tokenFor } from '../form-token.ts'
import type { ConsoleOptions, Giving } from '../options.ts'
import { workbookCheckPage, workbookPage } from '../pages/workbook/overview-page.tsx'
import { sectionPage, type SectionShown } from '../pages/workbook/section-page.tsx'
import { readableBy } from '../readers.ts'
import { conflictsIn, foreseeSaving, save, type Saved, type Saving } from './saving.ts'
import { addressOfEvidence } from './evidence/at-standard.ts'
import { addressOfWorkbook, type WorkbookKey } from './key.ts'
import { readersOfWorkbook as readers } from './readers.ts'
import { askWorkbook, type Workbook } from './workbook.ts'

const saving = commandNamed('SaveSelfRatings')

type KeyFound = Either<ReturnType<typeof problemOf>, WorkbookKey>
const keyOf = (request: FastifyRequest): KeyFound => {
  const key = saving === null ? left(problemOf({ type: 'NoSuchResource' })) : keyIn(saving.aggregate, paramsOf(request))
  return isLeft(key) ? key : right(key.right as unknown as WorkbookKey)
}
const numberOf = (request: FastifyRequest): Either<ReturnType<typeof problemOf>, number> => {
  const { number } = paramsOf(request)
  return typeof number === 'string' && /^[1-9]\d{0,2}$/.test(number)
    ? right(Number(number))
    : left(problemOf({ type: 'NoSuchResource' }))
}
const formAt = ({ giving, request, key, number }: Saving): FormAt => ({
  ...{ giving, request, address: addressOfWorkbook(key, `/${String(number)}`) },
  whom: { ...key }
})
interface Besides extends Partial<Pick<SectionShown, 'typed' | 'conflicts' | 'problems' | 'isSaved' | 'begun'>> {
  readonly key?: string
}
const shownWith = (saving: Saving, workbook: Workbook, besides: Besides): SectionShown | null => {
  const section = workbook.sections.find(({ number }) => number === saving.number)
  const secret = saving.options.visitors?.secret?.(saving.request) ?? null
  const { key = randomUUID(), ...more } = besides
  if (section === undefined) return null
  return {
    ...{ workbook, section, typed: null, conflicts: [], problems: [], isSaved: false, begun: null },
    ...more,
    owns: { token: secret === null ? null : tokenFor(secret), key }
  }
}
const shownAs = (shown: SectionShown | null, status: number): Answer<Shown> =>
  shown === null ? TE.left(problemOf({ type: 'NoSuchResource' })) : TE.right({ page: sectionPage(shown), status })

/** What is not in conflict is saved, and stands there as whoever was last wrote it. */
const unsavedShown = (saving: Saving, { key, values }: Pick<Sent, 'key' | 'values'>, saved: Saved): Answer<Shown> => {
  const { workbook, conflicts, problems, status } = saved
  const isSavedInPart = problems.length === 0 && conflicts.length > 0
  const typed = isSavedInPart ? conflictsIn(values, conflicts) : values
  return shownAs(shownWith(saving, workbook, { key, typed, conflicts, problems }), isSavedInPart ? 409 : status)
}

/** What was typed here before and not saved is offered, or stands there when it was asked for. */
const openedWith = async (saving: Saving, workbook: Workbook, draft: unknown) => {
  const { saved } = saving.request.query as { readonly saved?: unknown }
  const typed = isFormKey(draft) ? await typedBefore(formAt(saving), draft) : null
  if (typed !== null) return shownWith(saving, workbook, { key: typed.key, typed: typed.values })
  const { address } = formAt(saving)
  const begun = (await begunBy(saving.giving, saving.request)).find(one => one.address === address)
  const shown = shownWith(saving, workbook, {
    isSaved: saved === 'yes',
    begun: begun === undefined ? null : hrefOfDraft(begun)
  })
  if (shown !== null && workbook.isOpen) await noteShown(formAt(saving), shown.owns.key)
  return shown
}
const shownFirst = (saving: Saving, draft: unknown): Answer<Shown> =>
  pipe(
    askWorkbook(saving.options, saving.giving, saving.key),
    TE.flatMap(
      (workbook): Answer<Shown> =>
        async () =>
          shownAs(await openedWith(saving, workbook, draft), 200)()
    )
  )
/** With what is in the way of what was typed, found anew: so it may be loaded again, left and come back to. */
const lookedAt =
  (saving: Saving, look: string): Answer<Shown> =>
  async () => {
    const typed = await typedBefore(formAt(saving), look)
    if (typed === null) return shownFirst(saving, look)()
    return pipe(
      foreseeSaving(saving, typed),
      TE.flatMap(saved => unsavedShown(saving, typed, saved))
    )()
  }
const opened = (saving: Saving): Answer<Shown> =>
  pipe(
    TE.fromEither(chosenBy(saving.request, { fields: ['saved', 'draft', 'look'] })),
    TE.flatMap(({ draft, look }) => (isFormKey(look) ? lookedAt(saving, look) : shownFirst(saving, draft)))
  )

/** `evidence CS1`: what was written is saved, and one goes on to the evidence of a standard. */
const toEvidence = ({ key }: Saving, { sections }: Workbook, does: string): string | null => {
  const [first, code] = does.split(' ')
  const row = sections.flatMap(({ standards }) => standards).find(({ standard }) => standard === code)
  return first !== 'evidence' || row === undefined ? null : addressOfEvidence({ key, standard: row.standard })
}
const afterwards = (saving: Saving, workbook: Workbook, does: string): string => {
  const [{ key, number }, { sections }, evidence] = [saving, workbook, toEvidence(saving, workbook, does)]
  if (evidence !== null) return evidence
  if (does !== 'next') return addressOfWorkbook(key, `/${String(number)}?saved=yes`)
  return addressOfWorkbook(key, sections.some(one => one.number === number + 1) ? `/${String(number + 1)}` : '')
}
/** What is saved is no draft any more; what is not saved stays one. */
const sent =
  (saving: Saving): Answer<Shown> =>
  async () => {
    const was = sentIn(saving.request)
    const form = { ...was, key: was.key === '' ? randomUUID() : was.key }
    const isKept = await keepTyped(formAt(saving), form)
    const saved = await save(saving, form)()
    if (isLeft(saved)) return saved
    const { workbook, conflicts, problems } = saved.right
    if (conflicts.length + problems.length === 0) {
      await dropTyped(saving, form.key)
      return TE.right({ to: afterwards(saving, workbook, form.does) })()
    }
    const look = `/${String(saving.number)}?look=${form.key}`
    return isKept ? TE.right({ to: addressOfWorkbook(saving.key, look) })() : unsavedShown(saving, form, saved.right)()
  }

export const workbookRoutes = (app: FastifyInstance, options: ConsoleOptions, giving: Giving): void => {
  const [readable, show] = [readableBy(options), showForm(options)]
  const path = '/workbook/:community/:cycle/:kind'
  const whole =
    (pageOf: (workbook: Workbook) => ReturnType<typeof workbookPage>) =>
    (request: FastifyRequest): Answer<Shown> =>
      pipe(
        TE.fromEither(keyOf(request)),
        TE.flatMap(key => askWorkbook(options, giving, key)),
        TE.map(workbook => ({ page: pageOf(workbook), status: 200 }))
      )
  const inSection =
    (then: (saving: Saving) => Answer<Shown>) =>
    (request: FastifyRequest): Answer<Shown> =>
      pipe(
        TE.fromEither(keyOf(request)),
        TE.flatMap(key =>
          pipe(
            TE.fromEither(numberOf(request)),
            TE.flatMap(number => then({ options, giving, request, key, number }))
          )
        )
      )
  app.get(path, show(readable<Shown>(readers, whole(workbookPage))))
  app.get(`${path}/check`, show(readable<Shown>(readers, whole(workbookCheckPage))))
  app.get(`${path}/:number`, show(readable<Shown>(readers, inSection(opened))))
  app.post(`${path}/:number`, { bodyLimit: 1_048_576 }, show(readable<Shown>(readers, inSection(sent))))
}
