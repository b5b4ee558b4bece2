/** Anything that a codec accepts, so that no test writes down a second time what an event may hold. */
import fc from 'fast-check'
import type * as t from 'io-ts'
import { byName } from './arbitraries.ts'

interface Tagged {
  readonly _tag?: string
  readonly name: string
  readonly type?: Tagged
  readonly types?: ReadonlyArray<Tagged>
  readonly props?: Readonly<Record<string, Tagged>>
  readonly keys?: Readonly<Record<string, unknown>>
  readonly value?: unknown
}
const plain = { noNullPrototype: true }
const recordOf = (props: Readonly<Record<string, Tagged>>): fc.Arbitrary<unknown> =>
  fc.record(Object.fromEntries(Object.entries(props).map(([name, codec]) => [name, anyOf(codec)])), plain)

const byTag: Readonly<Record<string, (codec: Tagged) => fc.Arbitrary<unknown>>> = {
  StringType: () => fc.string(),
  NumberType: () => fc.integer(),
  BooleanType: () => fc.boolean(),
  NullType: () => fc.constant(null),
  LiteralType: ({ value }) => fc.constant(value),
  KeyofType: ({ keys = {} }) => fc.constantFrom(...Object.keys(keys)),
  UnionType: ({ types = [] }) => fc.oneof(...types.map(anyOf)),
  TupleType: ({ types = [] }) => fc.tuple(...types.map(anyOf)),
  ReadonlyType: ({ type }) => anyOf(type),
  ExactType: ({ type }) => anyOf(type),
  InterfaceType: ({ props = {} }) => recordOf(props),
  ArrayType: ({ type }) => fc.array(anyOf(type), { maxLength: 4 }),
  ReadonlyArrayType: ({ type }) => fc.array(anyOf(type), { maxLength: 4 })
}

const anyOf = (codec: Tagged | undefined): fc.Arbitrary<unknown> => {
  const make = byName.get(codec?.name ?? '') ?? byTag[codec?._tag ?? '']
  if (codec === undefined || make === undefined) throw new Error(`no arbitrary for the codec ${codec?.name ?? ''}`)
  return make(codec)
}

export const arbitraryOf = <A>(codec: t.Type<A, unknown>): fc.Arbitrary<A> =>
  anyOf(codec as unknown as Tagged) as fc.Arbitrary<A>
