/** GET and POST of every form made by hand: kept as it is typed, given once, and shown again with what stands in the way. */
import type { Answer } from '@cofc/http'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { isLeft } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { randomUUID } from 'node:crypto'
import { chosenBy, paramsOf } from '../asked.ts'
import { begunBy, dropTyped, hrefOfDraft, keepTyped, noteShown, typedBefore } from '../command-forms/drafts.ts'
import type { Said } from '../command-forms/said.ts'
import { isFormKey, sentIn, type Sent } from '../command-forms/sent.ts'
import { showForm } from '../command-forms/show-form.ts'
import type { Shown } from '../command-forms/steps.ts'
import { within, type Values } from '../command-forms/values.ts'
import { tokenFor } from '../form-token.ts'
import type { ConsoleOptions, Giving } from '../options.ts'
import { checkByHandPage } from '../pages/by-hand/check-page.tsx'
import { readableBy } from '../readers.ts'
import { handMadeForms } from './forms.ts'
import type { AnyHandMade, Asking, FoundAt, HandMadeShown, OnItsPage, Params } from './hand-made.ts'
import { foreseenOf, sendBy } from './sending.ts'

const bodyLimit = 1_048_576

const addressOf = ({ path }: Pick<AnyHandMade, 'path'>, params: Params): string =>
  path.replaceAll(/:([a-z]+)/g, (_whole, name: string) => encodeURIComponent(params[name] ?? ''))
/** By which what is typed in it is kept, and erased with whom it is about. */
const formAt = (form: Pick<AnyHandMade, 'path' | 'readers'>, { giving, request, params }: Asking) => ({
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
const pageWith = <F extends FoundAt>(
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
const checkShown = <F extends FoundAt>(
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

const gone: ReadonlyArray<Said> = [
  {
    path: null,
    says: 'What you typed is not there any more: it was sent or thrown away, or it is older than seven days.'
  }
]
interface Opening {
  readonly draft: unknown
  readonly check: unknown
  readonly saved: unknown
}
/** What was typed here before is offered, or stands there when it was asked for. */
const shownFirst =
  <F extends FoundAt>(form: OnItsPage<F>, given: Asking, { draft, check, saved }: Opening): Answer<Shown> =>
  async () => {
    const back = check ?? draft
    const typed = isFormKey(back) ? await typedBefore(formAt(form, given), back) : null
    const asking = typed === null ? given : { ...given, key: typed.key }
    const found = await form.find(asking)()
    if (isLeft(found)) return found
    if (typed !== null && check !== undefined)
      return checkShown(form, asking, { found: found.right, values: typed.values })()
    if (typed !== null) return TE.right(pageWith(form, asking, { found: found.right, typed: typed.values }))()
    const { address } = formAt(form, asking)
    const begun = (await begunBy(asking.giving, asking.request)).find(one => one.address === address)
    if (form.isOpen(found.right)) await noteShown(formAt(form, asking), asking.key)
    return TE.right(
      pageWith(form, asking, {
        ...{ found: found.right, isSaved: saved === 'yes', problems: isFormKey(back) ? gone : [] },
        begun: begun === undefined ? null : hrefOfDraft(begun)
      })
    )()
  }

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
/** Kept first, so that nothing that happens on the way loses it. */
const afterSending =
  <F extends FoundAt>(form: OnItsPage<F>, asking: Asking, sent: Sent): Answer<Shown> =>
  async () => {
    const isKept = await keepTyped(formAt(form, asking), { ...sent, key: asking.key })
    const back = (as: 'check' | 'draft') => `${addressOf(form, asking.params)}?${as}=${asking.key}`
    const isRead = form.told !== undefined
    if (isRead && sent.does === 'change' && isKept) return TE.right({ to: back('draft') })()
    if (!isRead || sent.does === 'send') return given(form, asking, sent)()
    const found = await form.find(asking)()
    if (isLeft(found)) return found
    if (sent.does === 'change') return TE.right(pageWith(form, asking, { found: found.right, typed: sent.values }))()
    const checked = await checkShown(form, asking, { found: found.right, values: sent.values })()
    const isWell = !isLeft(checked) && 'status' in checked.right && checked.right.status === 200
    return isWell && isKept ? TE.right({ to: back('check') })() : checked
  }

export const handMadeRoutes = (app: FastifyInstance, options: ConsoleOptions, giving: Giving): void => {
  const [readable, show] = [readableBy(options), showForm(options)]
  for (const form of handMadeForms as unknown as ReadonlyArray<OnItsPage<FoundAt>>) {
    const asking = (request: FastifyRequest, key: string): Asking => ({
      ...{ options, giving, request, key },
      params: paramsOf(request) as Params
    })
    const opened = (request: FastifyRequest): Answer<Shown> =>
      pipe(
        TE.fromEither(chosenBy(request, { fields: ['saved', 'draft', 'check'] })),
        TE.flatMap(({ draft, check, saved }) =>
          shownFirst(form, asking(request, randomUUID()), { draft, check, saved })
        )
      )
    const sent = (request: FastifyRequest): Answer<Shown> => {
      const was = sentIn(request)
      return afterSending(form, asking(request, was.key === '' ? randomUUID() : was.key), was)
    }
    app.get(form.path, show(readable<Shown>(form.readers, opened)))
    app.post(form.path, { bodyLimit }, show(readable<Shown>(form.readers, sent)))
  }
}
