/** Anything that a codec accepts, so that no test writes down a second time what an event may hold. */
import fc from 'fast-check'
import type * as t from 'io-ts'
import type { CodecDescription } from '../codec-description.ts'
import { byName } from './arbitraries.ts'

const plain = { noNullPrototype: true }
const recordOf = (
  props: Readonly<Record<string, CodecDescription>>,
  constraints: { requiredKeys?: Array<string> } = {}
): fc.Arbitrary<unknown> =>
  fc.record(Object.fromEntries(Object.entries(props).map(([name, codec]) => [name, anyOf(codec)])), {
    ...plain,
    ...constraints
  })

const byTag: Readonly<Record<string, (codec: CodecDescription) => fc.Arbitrary<unknown>>> = {
  StringType: () => fc.string().map(text => (text.trim() === '' ? `${text}x` : text)),
  NumberType: () => fc.integer(),
  BooleanType: () => fc.boolean(),
  NullType: () => fc.constant(null),
  LiteralType: ({ value }) => fc.constant(value),
  KeyofType: ({ keys = {} }) => fc.constantFrom(...Object.keys(keys)),
  UnionType: ({ types = [] }) => fc.oneof(...types.map(anyOf)),
  TupleType: ({ types = [] }) => fc.tuple(...types.map(anyOf)),
  ReadonlyType: ({ type }) => anyOf(type),
  ExactType: ({ type }) => anyOf(type),
  InterfaceType: ({ props = {}, mayBeLeftOut = [] }) =>
    recordOf(props, { requiredKeys: Object.keys(props).filter(name => !mayBeLeftOut.includes(name)) }),
  PartialType: ({ props = {} }) => recordOf(props, { requiredKeys: [] }),
  ArrayType: ({ type }) => fc.array(anyOf(type), { maxLength: 4 }),
  ReadonlyArrayType: ({ type }) => fc.array(anyOf(type), { maxLength: 4 })
}

const makerOf = ({ name, _tag = '' }: CodecDescription) => byName.get(name) ?? byTag[_tag]

const anyOf = (codec: CodecDescription | undefined): fc.Arbitrary<unknown> => {
  const make = codec === undefined ? undefined : makerOf(codec)
  if (codec === undefined || make === undefined) throw new Error(`no arbitrary for the codec ${String(codec?.name)}`)
  return make(codec)
}

export const arbitraryOf = <A>(codec: t.Type<A, unknown>): fc.Arbitrary<A> => anyOf(codec) as fc.Arbitrary<A>

type MessageIn<Entries> = {
  readonly [Type in keyof Entries]: Entries[Type] extends { readonly codec: t.Type<infer M, unknown> } ? M : never
}[keyof Entries]

/** Any message that a table has an entry for: any of an aggregate's `commands`, or of its `events`. */
export const anyOfThe = <Entries extends object>(entries: Entries): fc.Arbitrary<MessageIn<Entries>> =>
  fc.oneof(
    ...Object.values<{ readonly codec: t.Type<MessageIn<Entries>, unknown> }>(entries as never).map(({ codec }) =>
      arbitraryOf(codec)
    )
  )
