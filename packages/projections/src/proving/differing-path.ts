/** Where two pieces of JSON differ first. */
type Node = unknown
const isNode = (value: Node): value is Readonly<Record<string, Node>> => typeof value === 'object' && value !== null

const joined = (key: string, below: string): string => (below === '' ? key : `${key}.${below}`)

/** Of keys and places, joined by points; empty for the whole, `null` when they are the same. Keys count in their order. */
export const differingPath = (one: Node, other: Node): string | null => {
  if (!isNode(one) || !isNode(other)) return Object.is(one, other) ? null : ''
  if (Array.isArray(one) !== Array.isArray(other)) return ''
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])]
  for (const key of keys) {
    const below = differingPath(one[key], other[key])
    if (below !== null) return joined(key, below)
  }
  return Object.keys(one).join('\n') === Object.keys(other).join('\n') ? null : ''
}

/** What stands at a path. */
export const valueAt = (value: Node, path: string): Node => {
  let at = value
  for (const key of path === '' ? [] : path.split('.')) at = isNode(at) ? at[key] : undefined
  return at
}
