/** A form made by hand as it is opened: new, or with what was typed in it before. */
import type { Answer } from '@cofc/http'
import { isLeft } from 'fp-ts/lib/Either.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { begunBy, hrefOfDraft, noteShown, typedBefore } from '../command-forms/drafts.ts'
import type { Said } from '../command-forms/said.ts'
import { isFormKey } from '../command-forms/sent.ts'
import type { Shown } from '../command-forms/steps.ts'
import type { Asking, FoundAt, HandMadeShown, OnItsPage } from './hand-made.ts'
import { checkShown, formAt, pageWith, refusedShown } from './shown.ts'

const gone: ReadonlyArray<Said> = [
  {
    path: null,
    says: 'What you typed is not there any more: it was sent or thrown away, or it is older than seven days.'
  }
]
/** As what a form is opened: changed, read once more, or with what stands in the way; or after it was sent. */
export interface Opening {
  readonly draft: unknown
  readonly check: unknown
  readonly look: unknown
  readonly saved: unknown
}
type Newly = Pick<HandMadeShown<unknown>, 'isSaved' | 'problems'>
const newlyShown =
  <F extends FoundAt>(form: OnItsPage<F>, asking: Asking, newly: Newly): Answer<Shown> =>
  async () => {
    const found = await form.find(asking)()
    if (isLeft(found)) return found
    const { address } = formAt(form, asking)
    const begun = (await begunBy(asking.giving, asking.request)).find(one => one.address === address)
    if (form.isOpen(found.right)) await noteShown(formAt(form, asking), asking.key)
    const href = begun === undefined ? null : hrefOfDraft(begun)
    return TE.right(pageWith(form, asking, { ...newly, found: found.right, begun: href }))()
  }

const shownAs =
  ({ check, look }: Pick<Opening, 'check' | 'look'>): typeof checkShown =>
  (form, asking, left) => {
    if (check !== undefined) return checkShown(form, asking, left)
    return look === undefined
      ? TE.right(pageWith(form, asking, { found: left.found, typed: left.values }))
      : refusedShown(form, asking, left)
  }
/** What was typed here before is offered, or stands there when it was asked for. */
export const shownFirst =
  <F extends FoundAt>(form: OnItsPage<F>, given: Asking, { draft, check, look, saved }: Opening): Answer<Shown> =>
  async () => {
    const back = check ?? look ?? draft
    const typed = isFormKey(back) ? await typedBefore(formAt(form, given), back) : null
    if (typed === null)
      return newlyShown(form, given, { isSaved: saved === 'yes', problems: isFormKey(back) ? gone : [] })()
    const asking = { ...given, key: typed.key }
    const found = await form.find(asking)()
    return isLeft(found)
      ? found
      : shownAs({ check, look })(form, asking, { found: found.right, values: typed.values })()
  }
