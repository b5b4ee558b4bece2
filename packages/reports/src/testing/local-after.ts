/** The local report of `TC-1` in 2023-2024 after a history. Words that begin with one of the letters named were erased. */
import { isLeft } from 'fp-ts/lib/Either.js'
import type { ContentRef } from '@cofc/core'
import type { AskLocalReport, LocalReport } from '../local-report/local-report.ts'
import { localReport } from '../local-report/report.ts'
import { answerAfter } from './answer-after.ts'
import type { EventText } from './history.ts'

export const localAfter = async (history: ReadonlyArray<EventText>, erased = ''): Promise<LocalReport> => {
  const said = ({ commitment }: ContentRef) =>
    erased.includes(commitment.charAt(0)) ? null : `said ${commitment.charAt(0)}`
  const ask = { community: 'TC-1', cycle: '2023-2024' } as unknown as AskLocalReport
  const answer = await answerAfter(history, { said })(localReport, ask)
  if (isLeft(answer)) throw new Error(JSON.stringify(answer.left))
  return answer.right
}
