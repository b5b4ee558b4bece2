/** A form made by hand as it is shown: with what was typed in it, or to be read once more. */
import type { Answer } from '@cofc/http'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Shown } from '../command-forms/steps.ts'
import type { Values } from '../command-forms/values.ts'
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
