/** A form made by hand as it is shown: with what was typed in it, or to be read once more. */
import type { Answer } from '@cofc/http'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Said } from '../command-forms/said.ts'
import type { Shown } from '../command-forms/steps.ts'
import { within, type Values } from '../command-forms/values.ts'
import { tokenFor } from '../form-token.ts'
import { checkByHandPage } from '../pages/by-hand/check-page.tsx'
import type { AnyHandMade, Asking, FoundAt, HandMadeShown, OnItsPage, Params } from './hand-made.ts'
import { foreseenOf } from './sending.ts'

export const addressOf = ({ path }: Pick<AnyHandMade, 'path'>, params: Params): string =>
  path.replaceAll(/:([a-z]+)/g, (_whole, name: string) => encodeURIComponent(params[name] ?? ''))
/** By which what is typed in it is kept, and erased with whom it is about. */
export const formAt = (form: Pick<AnyHandMade, 'path' | 'readers'>, { giving, request, params }: Asking) => ({
  ...{ giving, request, address: addressOf(form, params) },
  whom: { ...(form.readers.about?.(request) as Params | undefined), ...params }
})
const tokenOf = ({ options, request }: Asking): string | null => {
  const secret = options.visitors?.secret?.(request) ?? null
  return secret === null ? null : tokenFor(secret)
}

type Besides<F> = Partial<Pick<HandMadeShown<F>, 'typed' | 'problems' | 'overtaken' | 'isSaved' | 'begun'>>
const shownWith = <F extends FoundAt>(
  form: OnItsPage<F>,
  asking: Asking,
  { found, ...besides }: Besides<F> & { readonly found: F }
): HandMadeShown<F> => ({
  ...{ found, address: addressOf(form, asking.params), typed: null, problems: [], overtaken: [] },
  ...{ isSaved: false, begun: null, owns: { token: tokenOf(asking), key: asking.key } },
  ...besides
})
export const pageWith = <F extends FoundAt>(
  form: OnItsPage<F>,
  asking: Asking,
  given: Besides<F> & { readonly found: F; readonly status?: number }
): Shown => {
  const { status = 200, ...besides } = given
  return { page: form.page(shownWith(form, asking, besides)), status }
}

/** Of what was overtaken, what was typed stands beside what is saved; the rest is saved. */
const stillTyped = (values: Values, overtaken: ReadonlyArray<Said>): Values => {
  const names = new Set(overtaken.flatMap(({ path }) => (path === null ? [] : [path, ...partsOfDay(path)])))
  return new Map([...values].filter(([name]) => names.has(name)))
}
const partsOfDay = (path: string): ReadonlyArray<string> => ['day', 'month', 'year'].map(part => within(path, part))
interface Refused<F> extends Pick<HandMadeShown<F>, 'found' | 'problems' | 'overtaken'> {
  readonly values: Values
  readonly status: number
}
/** With what stands in the way, and all that is not saved as it was typed. */
export const refusedWith = <F extends FoundAt>(
  form: OnItsPage<F>,
  asking: Asking,
  { values, ...refused }: Refused<F>
): Shown =>
  pageWith(form, asking, {
    ...refused,
    typed: refused.problems.length > 0 ? values : stillTyped(values, refused.overtaken)
  })

interface Checked<F> {
  readonly found: F
  readonly values: Values
}
/** What would be sent is shown once more; with what stands in the way, the form itself. */
export const checkShown = <F extends FoundAt>(
  form: OnItsPage<F>,
  asking: Asking,
  { found, values }: Checked<F>
): Answer<Shown> =>
  pipe(
    foreseenOf(asking, form.answers(found, values, asking)),
    TE.map(({ problems, status, events }) => {
      if (problems.length > 0) return pageWith(form, asking, { found, typed: values, problems, status })
      const shown = shownWith(form, asking, { found, typed: values })
      const rows = form.told?.(found, values, events) ?? []
      return { page: checkByHandPage({ title: form.title, shown, values, rows }), status: 200 }
    })
  )

const wentAway: Said = {
  path: null,
  says: 'What stood in the way is gone, and all that you typed stands below. Send it once more.'
}
/**
 * What stands in the way of what was typed, found anew: an address says it, so that a form that was refused may be loaded
 * again, left and come back to.
 */
export const refusedShown = <F extends FoundAt>(
  form: OnItsPage<F>,
  asking: Asking,
  { found, values }: Checked<F>
): Answer<Shown> => {
  const answers = form.answers(found, values, asking)
  const { overtaken = [] } = answers
  return pipe(
    foreseenOf(asking, answers),
    TE.map(({ problems, status }) => {
      if (problems.length > 0) return refusedWith(form, asking, { found, values, problems, overtaken: [], status })
      const gone = overtaken.length > 0 ? [] : [wentAway]
      return refusedWith(form, asking, { found, values, problems: gone, overtaken, status: 409 })
    })
  )
}
