/** What is known of some visits that compete, before it is known how the others fare. */
import type { Teams } from './problem.ts'

export interface Solution {
  /** The lowest that the highest load can be while as many of them as can be have a team. */
  readonly highest: number
  /** The teams, where nobody may be on more than that. */
  readonly teams: (most: number) => Teams
}
