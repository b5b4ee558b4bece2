/** Which fields and choices of a codec there are, and which of them a value uses: to see that examples leave none out. */
import type * as t from 'io-ts'
import type { CodecDescription } from '../codec-description.ts'

type Choices = ReadonlyArray<string>
const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}

/** What stands within a codec: its fields by their names, or what it is made of. */
const within = ({ _tag, type, props = {} }: CodecDescription): ReadonlyArray<readonly [string, CodecDescription]> =>
  _tag === 'RefinementType' || type === undefined ? Object.entries(props) : [['', type]]
const fits = (codec: CodecDescription, value: unknown): boolean => (codec as unknown as Pick<t.Mixed, 'is'>).is(value)

const every = (codec: CodecDescription, path: string): Choices => {
  if (codec._tag === 'KeyofType') return Object.keys(codec.keys ?? {}).map(key => `${path} = ${key}`)
  if (codec._tag === 'UnionType')
    return (codec.types ?? []).flatMap((one, place) => [`${path} | ${String(place)}`, ...every(one, path)])
  return [path, ...within(codec).flatMap(([name, inner]) => every(inner, `${path}.${name}`))]
}

const used = (codec: CodecDescription, value: unknown, path: string): Choices => {
  if (codec._tag === 'KeyofType') return [`${path} = ${String(value)}`]
  if (codec._tag === 'UnionType') {
    const chosen = (codec.types ?? []).map((one, place) => [one, `${path} | ${String(place)}`] as const)
    return chosen.flatMap(([one, name]) => (fits(one, value) ? [name, ...used(one, value, path)] : []))
  }
  const values: ReadonlyArray<unknown> = Array.isArray(value) ? value : [value]
  const inside = values.flatMap(one =>
    within(codec).flatMap(([name, inner]) => used(inner, name === '' ? one : fieldsOf(one)[name], `${path}.${name}`))
  )
  return [path, ...inside]
}

/** The fields and choices of a codec that none of the values uses. */
export const leftOutBy = (codec: t.Mixed, values: ReadonlyArray<unknown>): ReadonlyArray<string> => {
  const seen = new Set(values.flatMap(value => used(codec, value, '')))
  return [...new Set(every(codec, ''))].filter(choice => !seen.has(choice))
}
