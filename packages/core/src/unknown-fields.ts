/** The fields of a value that its codec does not know, at any depth: what is sent in is kept whole or refused, never kept in part. */
import type { CodecDescription } from './codec-description.ts'

/** Adds the path of each unknown field; a value that is none of the codec's is passed over. */
type Find = (value: unknown, path: string, found: Array<string>) => void

const within = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`)
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const inRecord = (props: Readonly<Record<string, CodecDescription>>): Find => {
  const finds = new Map(Object.entries(props).map(([key, codec]) => [key, finderOf(codec)]))
  return (value, path, found) => {
    if (!isRecord(value)) return
    for (const key of Object.keys(value)) {
      const find = finds.get(key)
      if (find === undefined) found.push(within(path, key))
      else find?.(value[key], within(path, key), found)
    }
  }
}
const inList =
  (find: Find): Find =>
  (value, path, found) => {
    if (Array.isArray(value)) value.forEach((item, place) => find(item, within(path, String(place)), found))
  }

/** Of the members of a union, the one that knows most of the value. */
const inUnion =
  (finds: ReadonlyArray<Find>): Find =>
  (value, path, found) => {
    const [least] = finds
      .map(find => {
        const unknown: Array<string> = []
        find(value, path, unknown)
        return unknown
      })
      .toSorted((one, other) => one.length - other.length)
    found.push(...(least ?? []))
  }

const findersOf = (codecs: ReadonlyArray<CodecDescription>): ReadonlyArray<Find> =>
  codecs.flatMap(codec => finderOf(codec) ?? [])

/** Of what a codec is made of: one inner codec, or the members of a union. */
const innerOf = ({ _tag, type, types }: CodecDescription): ReadonlyArray<CodecDescription> => {
  if (types !== undefined) return types
  return type === undefined || _tag === 'RefinementType' ? [] : [type]
}
const isList = ({ _tag = '' }: CodecDescription): boolean => _tag.includes('Array')

/** `null` for what holds no record. */
const finderOf = (codec: CodecDescription): Find | null => {
  if (codec._tag === 'InterfaceType' || codec._tag === 'PartialType') return inRecord(codec.props ?? {})
  const [inner, ...others] = findersOf(innerOf(codec))
  if (inner === undefined) return null
  if (others.length > 0) return inUnion([inner, ...others])
  return isList(codec) ? inList(inner) : inner
}

/** Made once for a codec: the paths of all the fields of a value that it does not know. */
export const unknownFieldsOf = (codec: CodecDescription): ((value: unknown) => ReadonlyArray<string>) => {
  const find = finderOf(codec)
  return value => {
    const found: Array<string> = []
    find?.(value, '', found)
    return found
  }
}
