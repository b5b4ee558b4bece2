/** What is asked of a page beside its address. */
import { askedBeside, spelt, type Problem } from '@cofc/http'
import type { FastifyRequest } from 'fastify'
import { flatMap, map, type Either } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'

export type Given = Readonly<Record<string, unknown>>
export const paramsOf = (request: FastifyRequest): Given => request.params as Given

/** A form sends an empty field for what was not chosen. */
const chosenIn = (given: Given): Given => Object.fromEntries(Object.entries(given).filter(([, text]) => text !== ''))
/** What was sent, by the names in the form; an empty field is wrong where its form needs it. */
export const sentBy = (request: FastifyRequest): Given =>
  Object.fromEntries(Object.entries(request.query as Given).map(([name, text]) => [spelt(name), text]))

interface Known {
  /** Every field that there is. */
  readonly fields: ReadonlyArray<string>
  /** Those that may be given together with the ones that are. */
  readonly together?: (given: Given) => ReadonlyArray<string>
}
/** What was chosen, by the names of its fields; any other parameter is a problem, here as for data. */
export const chosenBy = (request: FastifyRequest, { fields, together }: Known): Either<Problem, Given> =>
  pipe(
    askedBeside(request.query as Given, fields),
    map(chosenIn),
    flatMap(given => askedBeside(given, together?.(given) ?? fields))
  )
