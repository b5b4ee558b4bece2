/**
 * Keeps the reports up to date: alone where they are in a file, and as one of several workers where others on other machines
 * reach them as well.
 */
import { work, type Doing } from '@cofc/projections'
import { allTables } from '@cofc/reports'
import type { Composed } from './container.ts'
import { inPlainWords } from './failures.ts'
import { followLive } from './follow-live.ts'

const inWords = (doing: Doing): string => {
  switch (doing.type) {
    case 'Building':
      return `Part ${String(doing.part + 1)} of ${String(doing.of)} of the reports is built.`
    case 'Finishing':
      return 'What was built takes the place of the reports in use.'
    case 'Following':
      return 'The reports follow the history here.'
    case 'Waiting':
      return 'Other workers do all there is to do.'
    case 'OfALaterVersion':
      return 'The reports are of a later version of this program: they are left to its workers.'
    case 'Failed':
      return `The work on the reports is tried again: ${inPlainWords(doing.failure).says}`
  }
}

/** Until the signal aborts. */
export const followTogether = async (
  { following, leases, stopped }: Pick<Composed, 'following' | 'leases' | 'stopped'>,
  signal: AbortSignal,
  say: (line: string) => void
): Promise<void> => {
  if (leases === null) return followLive({ following, stopped }, signal)
  return work({
    following,
    leases,
    tables: allTables,
    followLive: (held, ends) => followLive({ following: held, stopped }, ends)
  })({ signal, onDoing: doing => say(inWords(doing)) })
}
