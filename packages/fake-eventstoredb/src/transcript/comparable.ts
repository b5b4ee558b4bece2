/**
 * Answers made comparable between servers and runs: names and ids by what the operation called them,
 * positions by their order, times left out.
 */
interface Position {
  readonly commit: bigint
  readonly prepare: bigint
}

export type Names = ReadonlyMap<string, string>

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const isPosition = (value: unknown): value is Position => isObject(value) && 'commit' in value && 'prepare' in value

const positionsIn = (value: unknown): bigint[] => {
  if (isPosition(value)) return [value.commit, value.prepare]
  if (!isObject(value) || value instanceof Uint8Array || value instanceof Date) return []
  const { commitPosition, ...others } = value
  const own = typeof commitPosition === 'bigint' ? [commitPosition] : []
  return [...own, ...Object.values(others).flatMap(positionsIn)]
}

const ranked = (answer: unknown) => {
  const sorted = [...new Set(positionsIn(answer))].sort((a, b) => (a < b ? -1 : 1))
  return new Map(sorted.map((position, index) => [position, `@${index + 1}`]))
}

const named = (text: string, names: Names) =>
  [...names].reduce((renamed, [real, name]) => renamed.replaceAll(real, name), text)

/** What JSON has no word for, in words; undefined for all else. */
const said = (value: unknown): string | undefined => {
  if (typeof value === 'bigint') return `${value}n`
  if (value instanceof Uint8Array) return `bytes ${Buffer.from(value).toString('hex')}`
  return value instanceof Date ? 'a time' : undefined
}

export const comparable = (answer: unknown, names: Names): unknown => {
  const ranks = ranked(answer)
  const rank = (position: bigint) => ranks.get(position) ?? 'unranked'
  const placed = ({ commit, prepare }: Position) =>
    commit === prepare ? rank(commit) : `${rank(commit)}/${rank(prepare)}`
  const plain = (value: unknown): unknown => {
    if (typeof value === 'string') return named(value, names)
    if (Array.isArray(value)) return value.map(plain)
    if (isPosition(value)) return placed(value)
    const words = said(value)
    if (words !== undefined || !isObject(value)) return words ?? value
    return Object.fromEntries(Object.entries(value).map(entry))
  }
  const entry = ([key, value]: [string, unknown]) => [
    key,
    key === 'commitPosition' && typeof value === 'bigint' ? rank(value) : plain(value)
  ]
  return JSON.parse(JSON.stringify(plain(answer))) as unknown
}
