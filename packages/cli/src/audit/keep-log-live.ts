/** Keeps the log of a data folder up to date beside the reports, where one was begun. */
import { keepLog, type Clock, type KeepingLog, type LogStanding, type Signer } from '@cofc/audit'
import { isLeft } from 'fp-ts/lib/Either.js'
import { readFileSync } from 'node:fs'
import type { Composed } from '../container.ts'
import { inPlainWords } from '../failures.ts'
import { reasonOf } from '../system-error.ts'
import { askWitnesses } from './ask-witnesses.ts'
import { openLog, type OpenedLog } from './log-file.ts'
import { keyFileOf, signerIn } from './signing-key.ts'

/** What decides for a community, and what the network publishes, is signed at once. */
const published = ['NationalReportPublished', 'NationalReportRestated']
const decided = [
  'AccreditationAwarded',
  'AccreditationNotAwarded',
  'MembershipLapsed',
  'MembershipWithdrawn',
  'MembershipTerminated',
  'CommunityClosed',
  'CommunityMerged'
]
export const signedAtOnce = { checkpoint: new Set([...published, ...decided]), heads: new Set(published) }

const clock: Clock = {
  now: () => performance.now(),
  after: milliseconds => AbortSignal.timeout(Math.max(0, Math.ceil(milliseconds)))
}

type Say = (line: string) => void

/** Until the signal aborts; at once where no log is kept. How it stands is kept where `/ready` sees it. */
export const keepLogLive = async (composed: Composed, signal: AbortSignal, say: Say): Promise<void> => {
  try {
    await keptLive(composed, signal, say)
  } catch (error) {
    // A log that cannot be opened is no reason to serve no pages.
    stopped(composed, say, reasonOf(error))
  }
}

const keptLive = async (composed: Composed, signal: AbortSignal, say: Say): Promise<void> => {
  const opened = await openLog(composed.data)
  if (isLeft(opened)) {
    if (opened.left.type !== 'NoLog') stopped(composed, say, inPlainWords(opened.left).says)
    return
  }
  try {
    await keepLog({
      ...{ events: composed.events.store, log: opened.right.log, signer: signerFor(composed, opened.right, say) },
      ...{ clock, atOnce: signedAtOnce },
      ...cosignedBy(opened.right, say)
    })({ signal, onStanding: standing => tellStanding(composed, standing, say) })
  } finally {
    opened.right.close()
  }
}

/** The witnesses of the policy file that COFC_WITNESSES names. One that is away is asked at the next checkpoint. */
const cosignedBy = ({ log }: OpenedLog, say: Say): Pick<KeepingLog, 'cosigned'> => {
  const file = process.env['COFC_WITNESSES'] || undefined
  if (file === undefined) return {}
  const policy = readFileSync(file, 'utf8')
  return {
    cosigned: latest => async () => {
      const asked = await askWitnesses(log, latest, policy)
      if (!isLeft(asked)) for (const away of asked.right.away) say(inPlainWords(away).says)
      return asked
    }
  }
}

const signerFor = ({ data: { folder } }: Composed, { keys: { current } }: OpenedLog, say: Say): Signer | null => {
  const signer = signerIn({ file: keyFileOf(current.id), folder, name: current.name, use: 'log' })
  if (isLeft(signer)) {
    say(`The log grows and nothing of it is signed here: ${inPlainWords(signer.left).says}`)
    return null
  }
  if (signer.right.key.id === current.id) return signer.right
  say('The log grows and nothing of it is signed here: the key is not the one that the log goes on with.')
  return null
}

const stopped = ({ audit }: Composed, say: Say, why: string): void => {
  if (audit.status !== 'stopped') say(`The log has stopped, and signs nothing: ${why}`)
  audit.status = 'stopped'
}
const tellStanding = (composed: Composed, standing: LogStanding, say: Say): void => {
  if (standing.status === 'stopped') stopped(composed, say, inPlainWords(standing.failure).says)
  else {
    if (composed.audit.status === 'stopped') say('The log goes on.')
    composed.audit.status = 'current'
  }
}
