/** What may be asked beside an address: each parameter in one spelling, and none that is not known there. */
import type { AskProblem } from '@cofc/reports'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import { problemOf, sendProblem, type Problem } from './problem.ts'

type Given = Readonly<Record<string, unknown>>

/**
 * How a field is spelt in an address and in a form, as on the command line. The name of the field itself is taken too.
 * @example
 * ```ts
 * expect(spelt('asOf')).toBe('as-of')
 * expect(spelt('cycle')).toBe('cycle')
 * ```
 */
export const spelt = (field: string): string => field.replaceAll(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)

/** A field that is not understood, as it was to be spelt. */
export const notUnderstood = ({ field, says }: AskProblem): Problem =>
  problemOf({ type: 'NotUnderstood', parameter: spelt(field), says })

const unknown = (known: ReadonlyArray<string>): Problem => {
  const spellings = known.map(spelt)
  return problemOf({
    type: 'NotUnderstood',
    parameter: 'query',
    says: known.length === 0 ? 'this address takes no parameters' : `this address takes only ${spellings.join(', ')}`
  })
}
const twice = (field: string): AskProblem => ({ field, says: `expected once, and not also as ${field}` })

/** What was given by the names of its fields. A misspelt parameter is told, lest another answer is taken for this one's. */
export const askedBeside = (query: Given, known: ReadonlyArray<string>): Either<Problem, Given> => {
  const asked: Record<string, unknown> = {}
  for (const [parameter, text] of Object.entries(query)) {
    const field = known.find(name => name === parameter || spelt(name) === parameter)
    if (field === undefined) return left(unknown(known))
    if (Object.hasOwn(asked, field)) return left(notUnderstood(twice(field)))
    asked[field] = text
  }
  return right(asked)
}

/** For a route that takes no parameters. */
export const takesNone = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
  const asked = askedBeside(request.query as Given, [])
  if (isLeft(asked)) await sendProblem(reply, asked.left)
}
