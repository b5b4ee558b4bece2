/** Where an aggregate's states are found, and how the fields of an address are read: by the codecs of its commands. */
import type { AggregateEntry } from '@cofc/core'
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import type { AskProblem } from '@cofc/reports'
import { notUnderstood } from './parameters.ts'
import type { Problem } from './problem.ts'

type AnAggregate = AggregateEntry['aggregate']
export type Key = Readonly<Record<string, string>>

interface FieldCodec {
  readonly is: (value: unknown) => boolean
}
interface RecordCodec {
  readonly type?: { readonly props?: Readonly<Record<string, FieldCodec>> }
}
/** Every command of an aggregate has the fields of its address, so any of them says how they are read. */
const fieldCodec = ({ commands }: AnAggregate, field: string): FieldCodec | undefined => {
  const [first] = Object.values(commands)
  return (first?.codec as RecordCodec | undefined)?.type?.props?.[field]
}

/** `/review/:community/:cycle/:kind`. */
export const routeOf = ({ name, address }: AnAggregate): string =>
  ['', name, ...address.map(field => `:${field}`)].join('/')

/** The key that an address tells, or which of its fields is none. */
export const keyIn = (aggregate: AnAggregate, params: Readonly<Record<string, unknown>>): Either<Problem, Key> => {
  const wrong = aggregate.address.find(field => fieldCodec(aggregate, field)?.is(params[field]) !== true)
  if (wrong !== undefined) return left(notUnderstood(notA(wrong)))
  return right(Object.fromEntries(aggregate.address.map(field => [field, String(params[field])])))
}
const notA = (field: string): AskProblem => ({ field, says: `expected a ${field} as it is written in a command` })
