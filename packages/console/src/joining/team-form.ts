/**
 * A form of the network team about one application. What is typed in it is kept as it is in every other form, and goes with
 * the application when that is erased; what stands in its way is found anew, at an address that may be loaded again.
 */
import type { Answers } from '@cofc/access-store'
import type { Answer } from '@cofc/http'
import type { FastifyRequest } from 'fastify'
import { isLeft } from 'fp-ts/lib/Either.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { randomUUID } from 'node:crypto'
import { dropTyped, keepTyped, noteShown, typedBefore, type FormAt } from '../command-forms/drafts.ts'
import { isFormKey, sentIn } from '../command-forms/sent.ts'
import type { Values } from '../command-forms/values.ts'
import { tokenFor } from '../form-token.ts'
import type { Page } from '../parts/layout.tsx'
import type { Application } from './applications.ts'
import { wrongInSection, type JoiningTerms, type Section, type WrongAnswer } from './question.ts'
import type { JoiningShown } from './send.ts'
import { answersIn } from './sent.ts'
import type { Joining } from './terms.ts'

export interface Reading {
  readonly application: Application
  readonly terms: JoiningTerms
}
export type With = (reading: Reading, request: FastifyRequest) => Answer<JoiningShown>
export interface AtForm extends Reading {
  readonly joining: Joining
  readonly request: FastifyRequest
}
export interface TeamFormShown {
  readonly application: Application
  readonly section: Section
  readonly answers: Answers
  readonly wrong: ReadonlyArray<WrongAnswer>
  /** `null` where no visitor is known by anything: nothing can be sent then. */
  readonly token: string | null
  readonly key: string
}
export interface TeamForm {
  /** Its questions; its key is the last word of its address. */
  readonly section: Section
  /** Whether it can be sent, as the application stands. */
  readonly isOpen: (application: Application) => boolean
  /** What stands in it when it is opened. */
  readonly first: (at: AtForm) => Answers
  /** What is wrong beside what its questions say of themselves. */
  readonly alsoWrong?: (at: AtForm, answers: Answers) => Answer<ReadonlyArray<WrongAnswer>>
  readonly give: (at: AtForm, answers: Answers) => Answer<void>
  readonly page: (shown: TeamFormShown) => Page
}
export const addressOf = ({ application: { form } }: Pick<Reading, 'application'>): string =>
  `/applications/${form.reference}`
export const tokenIn = ({ options }: Joining, request: FastifyRequest): string | null => {
  const secret = options.visitors?.secret?.(request) ?? null
  return secret === null ? null : tokenFor(secret)
}
const formAt = ({ section }: TeamForm, { joining, request, application }: AtForm): FormAt => ({
  ...{ giving: joining.giving, request, address: `${addressOf({ application })}/${section.key}` },
  whom: { community: application.form.reference }
})
const answersFrom = ({ section }: TeamForm, values: Values): Answers =>
  answersIn({ body: Object.fromEntries([...values].map(([name, [text = '']]) => [name, text])) }, section)
const wrongWith = (form: TeamForm, at: AtForm, answers: Answers): Answer<ReadonlyArray<WrongAnswer>> => {
  const wrong = wrongInSection(form.section, { [form.section.part]: answers }, at.terms)
  return wrong.length > 0 || form.alsoWrong === undefined ? TE.right(wrong) : form.alsoWrong(at, answers)
}
type Left = Pick<TeamFormShown, 'answers' | 'wrong' | 'key'>
const shownWith = (form: TeamForm, { joining, request, application }: AtForm, left: Left): JoiningShown => ({
  page: form.page({ application, section: form.section, token: tokenIn(joining, request), ...left }),
  status: left.wrong.length === 0 ? 200 : 400
})

export const openedForm =
  (joining: Joining, form: TeamForm): With =>
  (reading, request) =>
  async () => {
    const at = { ...reading, joining, request }
    if (!form.isOpen(at.application)) return TE.right({ to: addressOf(at) })()
    const { draft } = request.query as { readonly draft?: unknown }
    const typed = isFormKey(draft) ? await typedBefore(formAt(form, at), draft) : null
    if (typed === null) {
      const key = randomUUID()
      await noteShown(formAt(form, at), key)
      return TE.right(shownWith(form, at, { answers: form.first(at), wrong: [], key }))()
    }
    const answers = answersFrom(form, typed.values)
    const wrong = await wrongWith(form, at, answers)()
    return isLeft(wrong) ? wrong : TE.right(shownWith(form, at, { answers, wrong: wrong.right, key: typed.key }))()
  }
/** Sent once more after it was done, it leads to the same page. */
export const sentForm =
  (joining: Joining, form: TeamForm): With =>
  (reading, request) =>
  async () => {
    const at = { ...reading, joining, request }
    if (!form.isOpen(at.application)) return TE.right({ to: addressOf(at) })()
    const was = sentIn(request)
    const sent = { ...was, key: was.key === '' ? randomUUID() : was.key }
    const isKept = await keepTyped(formAt(form, at), sent)
    const answers = answersIn(request, form.section)
    const wrong = await wrongWith(form, at, answers)()
    if (isLeft(wrong)) return wrong
    if (wrong.right.length > 0)
      return TE.right(
        isKept
          ? { to: `${addressOf(at)}/${form.section.key}?draft=${sent.key}` }
          : shownWith(form, at, { answers, wrong: wrong.right, key: sent.key })
      )()
    const done = await form.give(at, answers)()
    if (isLeft(done)) return done
    await dropTyped(joining, sent.key)
    return TE.right({ to: addressOf(at) })()
  }
