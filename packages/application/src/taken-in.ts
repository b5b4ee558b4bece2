/** The bounds of what is taken in: asked before anything else looks at it, so that nothing can be nested or large enough to stop a service. */
import type { Problem } from './submission.ts'

/** The most levels of objects and lists within one another; no command has more than six. */
export const deepestCommand = 32
/** The most letters in all the names and texts of a command, and as many values. */
export const longestCommand = 4 * 1024 * 1024

interface Room {
  left: number
}
type Excess = 'depth' | 'length'

const excessIn = (value: unknown, levels: number, room: Room): Excess | null => {
  room.left -= typeof value === 'string' ? value.length : 1
  if (room.left < 0) return 'length'
  if (typeof value !== 'object' || value === null) return null
  if (levels === 0) return 'depth'
  for (const [name, member] of Object.entries(value)) {
    room.left -= name.length
    const found = excessIn(member, levels - 1, room)
    if (found !== null) return found
  }
  return null
}
const says: { readonly [E in Excess]: string } = {
  depth: `a command has at most ${String(deepestCommand)} levels of objects and lists within one another`,
  length: `a command has at most ${String(longestCommand)} letters`
}

/** What is too deep or too long about a spoken command; `null` when nothing is. */
export const excessOf = (spoken: unknown): Problem | null => {
  const found = excessIn(spoken, deepestCommand, { left: longestCommand })
  return found === null ? null : { path: '', says: says[found] }
}
