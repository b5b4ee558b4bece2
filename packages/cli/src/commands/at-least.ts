/**
 * `--at-least`: for whoever has just recorded something, and wants it in the report. The report is brought up to the end of
 * the history in any case: what it does not hold then is not recorded, or cannot be read.
 */
import type { AnyReport } from '@cofc/reports'
import type { Standing } from '@cofc/projections'
import { Option } from 'commander'
import { isLeft } from 'fp-ts/lib/Either.js'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { failing, type Session } from './session.ts'

export const atLeastOption = (): Option =>
  new Option(
    '--at-least <position>',
    'answer only when the report holds what was recorded there, as "cofc submit --json" tells it'
  )

const says: Readonly<Record<Exclude<Standing['type'], 'Reached'>, string>> = {
  NotYet: 'nothing is recorded at that position yet',
  Halted: 'the report halts before that position: "cofc quarantine" says why',
  ParkedThere: 'what was recorded there is in no figure, for its stream is parked: "cofc quarantine" lists it'
}

/** Tells why the report does not hold it, and answers the exit code; `null` when it does. */
export const whyNotThere = async (
  { composed, output }: Session,
  report: Pick<AnyReport, 'name' | 'tables'>,
  position: string
): Promise<ExitCode | null> => {
  const standing = await composed.reads.waitFor(report)(position, AbortSignal.abort())()
  if (isLeft(standing)) return failing(output, standing.left)
  const { type } = standing.right
  if (type === 'Reached') return null
  output.error({ type }, says[type])
  return exitCodes.refused
}
