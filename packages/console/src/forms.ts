/** Where the forms lead: from what was chosen to the address of its page. */
import { aCommunity, decodeAsk, fieldsOf, type AnyFields, type NamedReport } from '@cofc/reports'
import { problemOf, type Answer } from '@cofc/http'
import type { FastifyRequest } from 'fastify'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { queryOf } from './answer.tsx'
import type { ConsoleOptions } from './options.ts'
import { askCycles, latestOf } from './questions.ts'

type Given = Readonly<Record<string, unknown>>
const addressOf = (key: string, fields: ReadonlyArray<string>, given: Given): string =>
  ['', key, ...fields.map(field => encodeURIComponent(String(given[field])))].join('/')

/** The address, once every field that stands in it is understood. */
const addressFrom = (
  { key, fields, today }: { readonly key: string; readonly fields: AnyFields; readonly today: ConsoleOptions['today'] },
  given: Given
): Answer<string> =>
  pipe(
    TE.fromEither(decodeAsk(fields as never, today)(given)),
    TE.mapLeft(({ field, says }) => problemOf({ type: 'NotUnderstood', parameter: field, says })),
    TE.map(() => addressOf(key, Object.keys(fields), given))
  )

/** `/local?community=&cycle=`. A cycle that is left out is that of the latest report. */
export const toReport =
  (options: ConsoleOptions) =>
  ({ key, report }: NamedReport) =>
  (request: FastifyRequest): Answer<string> => {
    const given = queryOf(request)
    const all = fieldsOf(report)
    const fields = Object.fromEntries(
      report.address.flatMap(name => (all[name] === undefined ? [] : [[name, all[name]]]))
    )
    const address = (texts: Given) => addressFrom({ key, fields, today: options.today }, texts)
    if (fields['cycle'] === undefined || given['cycle'] !== undefined) return address(given)
    return pipe(
      askCycles(options),
      TE.map(latestOf),
      TE.flatMap(cycle => (cycle === null ? TE.right('/') : address({ ...given, cycle })))
    )
  }

/** `/communities?community=`. */
export const toHistory =
  ({ today }: ConsoleOptions) =>
  (request: FastifyRequest): Answer<string> => {
    const fields = { community: { ...aCommunity, says: 'the community' } }
    return addressFrom({ key: 'communities', fields, today }, queryOf(request))
  }
