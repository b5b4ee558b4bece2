/** `cofc work`: one of several workers on the reports, on as many machines. */
import { eventFormat } from '@cofc/reports'
import { Command } from 'commander'
import { elsewhereOf, locateData, unreadableAsked } from '../data-folder.ts'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { followTogether } from '../follow-together.ts'
import { openEventStore } from '../open-event-store.ts'
import { isPostgres, openReportStore } from '../open-report-store.ts'
import { outputTo, type Output } from '../output.ts'
import { untilAsked } from '../serving.ts'
import { reasonOf } from '../system-error.ts'
import type { Ended } from './session.ts'

const example = `
Start it on as many machines as there are, each with the same --events and --reports. Where reports are missing, or were
built by an earlier version, the workers build them in parts; otherwise one of them follows the history, and another takes
over within half a minute when that one is gone. What a worker leaves half done is taken up where it was.

It needs neither people's words nor the keys of codes, and makes no file. Reactions to events are run by cofc follow, or by
cofc serve, on the machine where the words are.

  $ COFC_EVENTS=esdb://… COFC_REPORTS=postgres://… cofc work
`
interface Asked {
  readonly data?: string
  readonly events?: string
  readonly reports?: string
  readonly json: boolean
  readonly park: boolean
}

const worked = async ({ data, park, ...given }: Asked, output: Output): Promise<ExitCode> => {
  const where = locateData(data, elsewhereOf(given))
  const history = await openEventStore(where.events, output.say)
  try {
    const { store, leases, close } = await openReportStore(where.reports)
    const following = { events: history.store, reports: store, format: eventFormat, unreadable: unreadableAsked(park) }
    const stop = new AbortController()
    const working = followTogether({ following, leases, stopped: new Map() }, stop.signal, output.say)
    await untilAsked()
    stop.abort()
    await working
    await close()
    return exitCodes.done
  } finally {
    await history.close()
  }
}

export const workCommand = (ended: Ended): Command => {
  const command = new Command('work')
  return command
    .description('build and follow the reports as one of several workers, on PostgreSQL')
    .addHelpText('after', example)
    .action(async () => {
      const asked = command.optsWithGlobals<Asked>()
      if (!isPostgres(elsewhereOf(asked).reports ?? ''))
        command.error(
          'error: several workers share reports in PostgreSQL: name it with --reports. Those in a file are of one machine: use cofc follow'
        )
      const output = outputTo(asked.json)
      try {
        ended(await worked(asked, output))
      } catch (error) {
        const says = reasonOf(error)
        output.error({ type: 'StoreUnavailable', reason: says }, says)
        ended(exitCodes.storeFailed)
      }
    })
}
