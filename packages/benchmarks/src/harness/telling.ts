/** Findings as lines of text. */
import { reached, type Finding, type Goal } from './benchmark.ts'
import type { Spread } from './spread.ts'

const digits = (value: number): string =>
  Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en-GB') : value.toFixed(Math.abs(value) >= 10 ? 1 : 2)

const range = ({ least, most }: Spread): string => `${digits(least)} to ${digits(most)}`

const goalText = ({ atLeast, atMost }: Goal): string =>
  [atLeast === undefined ? '' : `at least ${digits(atLeast)}`, atMost === undefined ? '' : `at most ${digits(atMost)}`]
    .filter(text => text !== '')
    .join(', ')

/**
 * A finding in one line.
 * @example
 * ```ts
 * const measured = { median: 0.85, least: 0.8, most: 0.9 }
 * expect(told({ says: 'speed', measured, unit: 'x', goal: { atLeast: 0.8 } })).toBe(
 *   'speed: 0.85 x (0.80 to 0.90); goal at least 0.80: reached'
 * )
 * ```
 */
export const told = (finding: Finding): string => {
  const { says, measured, unit, noise, goal } = finding
  const figure = `${says}: ${digits(measured.median)} ${unit} (${range(measured)})`
  const around = noise === undefined ? '' : `, noise ${range(noise)}`
  const judged = goal === undefined ? '' : `; goal ${goalText(goal)}: ${reached(finding) ? 'reached' : 'MISSED'}`
  return figure + around + judged
}
