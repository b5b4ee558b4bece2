/** What becomes of a form made by hand once it is sent: read once more, given, or shown with what stands in the way. */
import type { Answer } from '@cofc/http'
import { isLeft } from 'fp-ts/lib/Either.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { dropTyped, keepTyped } from '../command-forms/drafts.ts'
import type { Sent } from '../command-forms/sent.ts'
import type { Shown } from '../command-forms/steps.ts'
import type { AnyHandMade, Asking, FoundAt, OnItsPage } from './hand-made.ts'
import { sendBy } from './sending.ts'
import type { Opening } from './opening.ts'
import { addressOf, checkShown, formAt, pageWith, refusedWith } from './shown.ts'

/** Where what was typed is kept it is shown at an address of its own, so that one may go back, forward and load it again. */
const at = ({ path }: Pick<AnyHandMade, 'path'>, { params, key }: Asking, as: keyof Opening): Shown => ({
  to: `${addressOf({ path }, params)}?${as}=${key}`
})
interface Kept extends Sent {
  readonly isKept: boolean
}
const given =
  <F extends FoundAt>(form: OnItsPage<F>, asking: Asking, { values, does, isKept }: Kept): Answer<Shown> =>
  async () => {
    const sent = await sendBy(form, asking, values)()
    if (isLeft(sent)) return sent
    const { found, problems, overtaken, status } = sent.right
    if (problems.length + overtaken.length === 0) {
      await dropTyped(asking, asking.key)
      const to = form.leadsTo?.(found, does, asking) ?? `${addressOf(form, asking.params)}?saved=yes`
      return TE.right({ to })()
    }
    return TE.right(
      isKept ? at(form, asking, 'look') : refusedWith(form, asking, { found, values, problems, overtaken, status })
    )()
  }
const changed =
  <F extends FoundAt>(form: OnItsPage<F>, asking: Asking, { values, isKept }: Kept): Answer<Shown> =>
  async () => {
    if (isKept) return TE.right(at(form, asking, 'draft'))()
    const found = await form.find(asking)()
    return isLeft(found) ? found : TE.right(pageWith(form, asking, { found: found.right, typed: values }))()
  }
const readOnceMore =
  <F extends FoundAt>(form: OnItsPage<F>, asking: Asking, { values, isKept }: Kept): Answer<Shown> =>
  async () => {
    const found = await form.find(asking)()
    if (isLeft(found)) return found
    const checked = await checkShown(form, asking, { found: found.right, values })()
    if (isLeft(checked) || !isKept) return checked
    const isWell = 'status' in checked.right && checked.right.status === 200
    return TE.right(at(form, asking, isWell ? 'check' : 'look'))()
  }
/** Kept first, so that nothing that happens on the way loses it. */
export const afterSending =
  <F extends FoundAt>(form: OnItsPage<F>, asking: Asking, sent: Sent): Answer<Shown> =>
  async () => {
    const isKept = await keepTyped(formAt(form, asking), { ...sent, key: asking.key })
    if (form.told === undefined || sent.does === 'send') return given(form, asking, { ...sent, isKept })()
    const next = sent.does === 'change' ? changed : readOnceMore
    return next(form, asking, { ...sent, isKept })()
  }
