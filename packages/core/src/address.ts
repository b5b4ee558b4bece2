/** Where one instance of an aggregate is found: its stream in a store, its path over HTTP, and the pattern of both. */
interface Addressed<Field extends string> {
  readonly name: string
  readonly address: ReadonlyArray<Field>
}
type Key<Field extends string> = { readonly [F in Field]: string }

/** The parts of a key in the order of the address. */
const partsOf = <Field extends string>({ address }: Addressed<Field>, key: Key<Field>): ReadonlyArray<string> =>
  address.map(field => key[field])

/**
 * The stream of the instance that a command, an event or a key is about.
 * @example
 * ```ts
 * import { policy, review, type ReviewKey } from '@cofc/core'
 * const key = { community: 'TC-0001', cycle: '2023-2024', kind: 'peer-review' } as ReviewKey
 * expect(streamOf(review, key)).toBe('review-TC-0001/2023-2024/peer-review')
 * expect(streamOf(policy, {})).toBe('policy')
 * ```
 */
export const streamOf = <Field extends string>(aggregate: Addressed<Field>, key: Key<Field>): string =>
  aggregate.address.length === 0 ? aggregate.name : `${aggregate.name}-${partsOf(aggregate, key).join('/')}`

/** The path of that instance: `/review/TC-0001/2023-2024/peer-review`. */
export const pathOf = <Field extends string>(aggregate: Addressed<Field>, key: Key<Field>): string =>
  ['', aggregate.name, ...partsOf(aggregate, key)].join('/')

const placeholders = <Field extends string>({ address }: Addressed<Field>): Key<Field> =>
  Object.fromEntries(address.map(field => [field, `{${field}}`])) as Key<Field>

/** The pattern of its streams, as a catalogue writes it: `membership-{community}`. */
export const streamPatternOf = <Field extends string>(aggregate: Addressed<Field>): string =>
  streamOf(aggregate, placeholders(aggregate))

/** The pattern of its paths, as OpenAPI writes it: `/membership/{community}`. */
export const pathPatternOf = <Field extends string>(aggregate: Addressed<Field>): string =>
  pathOf(aggregate, placeholders(aggregate))
