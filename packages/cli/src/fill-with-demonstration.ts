/**
 * Fills an empty data folder with the demonstration network, or goes on with that when it was interrupted: a mark in
 * the folder says that it was begun, and importing again adds only what is missing.
 */
import { isEmpty } from '@cofc/event-store'
import { progressLine, summaryInWords } from '@cofc/import'
import { isRight } from 'fp-ts/lib/Either.js'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import type { Composed } from './container.ts'
import type { Output } from './output.ts'
import { importDemonstration } from './import-demonstration.ts'
import { markOfBegun } from './is-demonstration.ts'

/** Whether there is something to show. */
export const fillWithDemonstration = async (composed: Composed, output: Output): Promise<boolean> => {
  const begun = markOfBegun(composed.data)
  const goingOn = existsSync(begun)
  if (!goingOn && !(await isToBeFilled(composed))) return true
  output.say(
    goingOn
      ? 'The demonstration network was not finished: going on with it.'
      : 'This is the first start: making up a demonstration network and importing it.'
  )
  writeFileSync(begun, '')
  const summary = await importDemonstration(
    composed,
    progress => {
      output.progress(progressLine(progress))
    },
    output.say
  )
  output.progressDone()
  output.say(summaryInWords(summary))
  if (summary.outcome !== 'imported' && summary.outcome !== 'nothing-new') return false
  rmSync(begun)
  return true
}
/** What cannot be read is left as it is. */
const isToBeFilled = async ({ dependencies }: Composed): Promise<boolean> => {
  const empty = await isEmpty(dependencies.events)()
  return isRight(empty) && empty.right
}
