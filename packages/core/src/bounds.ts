/**
 * How deep and how large a command may be. It is looked at level by level, never by recursion, before anything else
 * looks at it: what is nested thousands deep overflows no stack.
 */
import type { Problem } from './problems.ts'

/** No command of the domain is nested deeper than six. */
export const deepest = 32
/** A save of every rating of the largest edition has some thousands. */
export const mostValues = 50_000
/** All its text together, in UTF-16 units: a file of evidence of four megabytes, written in base64, and more. */
export const longestText = 8_388_608

const says = (problem: string): Problem => ({ path: '', says: problem })

interface Measure {
  readonly values: number
  readonly text: number
}

/** Counts what stands within the records and lists of one level, and gathers those of the next. */
const measureLevel = (level: ReadonlyArray<object>, next: Array<object>, before: Measure): Measure => {
  let { values, text } = before
  for (const whole of level)
    for (const part of Object.values<unknown>(whole as Readonly<Record<string, unknown>>)) {
      values += 1
      if (typeof part === 'string') text += part.length
      else if (typeof part === 'object' && part !== null) next.push(part)
    }
  return { values, text }
}

/**
 * What is too deep or too large about a command; `null` when nothing is.
 * @example
 * ```ts
 * expect(outOfBounds({ type: 'LockWorkbook' })).toBeNull()
 * const deep = JSON.parse('['.repeat(5_000) + ']'.repeat(5_000)) as unknown
 * expect(outOfBounds(deep)?.says).toBe('a command is nested at most 32 deep')
 * ```
 */
export const outOfBounds = (json: unknown): Problem | null => {
  let level: ReadonlyArray<object> = typeof json === 'object' && json !== null ? [json] : []
  let measured: Measure = { values: 1, text: 0 }
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > deepest) return says(`a command is nested at most ${String(deepest)} deep`)
    const next: Array<object> = []
    measured = measureLevel(level, next, measured)
    if (measured.values > mostValues) return says(`a command holds at most ${String(mostValues)} values`)
    if (measured.text > longestText) return says(`a command holds at most ${String(longestText)} letters of text`)
    level = next
  }
  return null
}
