/**
 * Where the forms lead: from what was chosen to the address of its page. What is found at no address comes back as the
 * form.
 */
import { aCommunity, decodeAsk, fieldsOf, type AnyFields, type NamedReport } from '@cofc/reports'
import { answerTo, historyAnswer, notUnderstood, type Answer } from '@cofc/http'
import type { FastifyRequest } from 'fastify'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { chosenBy, type Given } from './asked.ts'
import type { Form } from './answer.tsx'
import type { ConsoleOptions } from './options.ts'
import { homePage } from './pages/home/page.tsx'
import { registerForm } from './pages/register/page.tsx'
import { askCycles, askHome, latestOf } from './questions.ts'

const addressOf = (key: string, fields: ReadonlyArray<string>, given: Given): string =>
  ['', key, ...fields.map(field => encodeURIComponent(String(given[field])))].join('/')

/** The address, once every field that stands in it is understood. */
const addressFrom = (
  { key, fields, today }: { readonly key: string; readonly fields: AnyFields; readonly today: ConsoleOptions['today'] },
  given: Given
): Answer<string> =>
  pipe(
    TE.fromEither(decodeAsk(fields as never, today)(given)),
    TE.mapLeft(notUnderstood),
    TE.map(() => addressOf(key, Object.keys(fields), given))
  )

/** The choice on the home page, whose two buttons send the same fields. */
const onHome = (options: ConsoleOptions, whenNotFound: string): Form => ({
  fields: ['community', 'cycle'],
  whenNotFound,
  again: (wrong, request) =>
    pipe(
      askHome(options)(request),
      TE.map(given => homePage({ ...given, wrong }))
    )
})
/** The one on the page of the register that asks for a certificate. */
const onRegister = (options: ConsoleOptions): Form => ({
  fields: ['certificate'],
  whenNotFound: 'certificate',
  again: wrong =>
    pipe(
      askCycles(options),
      TE.map(cycles => registerForm(cycles, wrong))
    )
})
/** The form that leads to a report; none of ours leads to the others. */
export const formOf = (options: ConsoleOptions, key: string): Form | undefined => {
  if (key === 'certificate') return onRegister(options)
  return key === 'local' ? onHome(options, 'cycle') : undefined
}
export const historyForm = (options: ConsoleOptions): Form => onHome(options, 'community')

/** `/local?community=&cycle=`. A cycle that is left out is that of the latest report. */
export const toReport =
  (options: ConsoleOptions) =>
  ({ key, report }: NamedReport) =>
  (request: FastifyRequest): Answer<string> => {
    const all = fieldsOf(report)
    const fields = Object.fromEntries(
      report.address.flatMap(name => (all[name] === undefined ? [] : [[name, all[name]]]))
    )
    const isThere = (given: Given): Answer<unknown> =>
      formOf(options, key) === undefined ? TE.right(null) : answerTo(options)(report)(given)
    const address = (given: Given) =>
      pipe(
        addressFrom({ key, fields, today: options.today }, given),
        TE.tap(() => isThere(given))
      )
    return pipe(
      TE.fromEither(chosenBy(request, { fields: report.address })),
      TE.flatMap(given => {
        if (fields['cycle'] === undefined || given['cycle'] !== undefined) return address(given)
        return pipe(
          askCycles(options),
          TE.map(latestOf),
          TE.flatMap(cycle => (cycle === null ? TE.right('/') : address({ ...given, cycle })))
        )
      })
    )
  }

/** `/communities?community=`. The form that leads here has a cycle too, for its other button. */
export const toHistory =
  (options: ConsoleOptions) =>
  (request: FastifyRequest): Answer<string> => {
    const fields = { community: { ...aCommunity, says: 'the community' } }
    return pipe(
      TE.fromEither(chosenBy(request, { fields: ['community', 'cycle'] })),
      TE.flatMap(({ community }) =>
        pipe(
          addressFrom({ key: 'communities', fields, today: options.today }, { community }),
          TE.tap(() => historyAnswer(options)({ community }))
        )
      )
    )
  }
