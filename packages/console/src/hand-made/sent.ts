/** What becomes of a form made by hand once it is sent: read once more, given, or shown with what stands in the way. */
import type { Answer } from '@cofc/http'
import { isLeft } from 'fp-ts/lib/Either.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { dropTyped, keepTyped } from '../command-forms/drafts.ts'
import type { Said } from '../command-forms/said.ts'
import type { Sent } from '../command-forms/sent.ts'
import type { Shown } from '../command-forms/steps.ts'
import { within, type Values } from '../command-forms/values.ts'
import type { AnyHandMade, Asking, FoundAt, OnItsPage } from './hand-made.ts'
import { sendBy } from './sending.ts'
import { addressOf, checkShown, formAt, pageWith } from './shown.ts'

/** Of what was overtaken, what was typed stands beside what is saved; the rest is saved. */
const stillTyped = (values: Values, overtaken: ReadonlyArray<Said>): Values => {
  const names = new Set(overtaken.flatMap(({ path }) => (path === null ? [] : [path, ...partsOfDay(path)])))
  return new Map([...values].filter(([name]) => names.has(name)))
}
const partsOfDay = (path: string): ReadonlyArray<string> => ['day', 'month', 'year'].map(part => within(path, part))
const given =
  <F extends FoundAt>(form: OnItsPage<F>, asking: Asking, { values, does }: Sent): Answer<Shown> =>
  async () => {
    const sent = await sendBy(form, asking, values)()
    if (isLeft(sent)) return sent
    const { found, problems, overtaken, status } = sent.right
    if (problems.length + overtaken.length === 0) {
      await dropTyped(asking, asking.key)
      const to = form.leadsTo?.(found, does, asking) ?? `${addressOf(form, asking.params)}?saved=yes`
      return TE.right({ to })()
    }
    const typed = problems.length > 0 ? values : stillTyped(values, overtaken)
    return TE.right(pageWith(form, asking, { found, typed, problems, overtaken, status }))()
  }
interface Kept extends Sent {
  readonly isKept: boolean
}
/** Where what was typed is kept it is shown at an address of its own, so that one may go back, forward and load it again. */
const at = ({ path }: Pick<AnyHandMade, 'path'>, { params, key }: Asking, as: 'draft' | 'check'): Shown => ({
  to: `${addressOf({ path }, params)}?${as}=${key}`
})
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
    const isWell = !isLeft(checked) && 'status' in checked.right && checked.right.status === 200
    return isWell && isKept ? TE.right(at(form, asking, 'check'))() : checked
  }
/** Kept first, so that nothing that happens on the way loses it. */
export const afterSending =
  <F extends FoundAt>(form: OnItsPage<F>, asking: Asking, sent: Sent): Answer<Shown> =>
  async () => {
    const isKept = await keepTyped(formAt(form, asking), { ...sent, key: asking.key })
    if (form.told === undefined || sent.does === 'send') return given(form, asking, sent)()
    const next = sent.does === 'change' ? changed : readOnceMore
    return next(form, asking, { ...sent, isKept })()
  }
