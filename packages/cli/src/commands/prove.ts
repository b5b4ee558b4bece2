/** `cofc prove`: whether the rows of reports are what the history makes of them, and where they part. */
import { randomInt } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prove, type Fault, type ProveOptions, type TableProof } from '@cofc/projections'
import { openSqliteReportStore } from '@cofc/report-store-sqlite'
import { allTables, eachReport, readerOf, reports as all } from '@cofc/reports'
import { Argument, Command, InvalidArgumentError } from 'commander'
import type { Composed } from '../container.ts'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { startBuilders } from '../rebuilding/builders.ts'
import { ending, inSession, type Ended } from './session.ts'
import { threadsOption } from './threads-option.ts'

const example = `
The history is folded again beside the rows in use, which are read as they stand at one moment and stay as they are. Of rows
that differ the first are named, each with the event at which it parts from the history. Ends with 0 when all are what the
history makes of them, with 1 when any is not, and with 3 when it cannot be told.

  $ cofc prove
  $ cofc prove national
  $ cofc prove --sample 20        a twentieth of the streams, chosen by chance
`
const most = 1_000_000
const share = (word: string): number => {
  const asked = Number(word)
  if (Number.isInteger(asked) && asked >= 2 && asked <= most) return asked
  throw new InvalidArgumentError(`Expected a number from 2 to ${String(most)}.`)
}
interface Options {
  readonly sample?: number
  readonly threads?: number
}

/** What is folded again lies in a folder of its own meanwhile, readable by its owner only, and is built as a rebuild builds. */
const proving = async (
  { following, data }: Composed,
  tables: typeof allTables,
  { threads, ...options }: ProveOptions & Pick<Options, 'threads'>
): Promise<Awaited<ReturnType<ReturnType<ReturnType<typeof prove>>>>> => {
  const folder = mkdtempSync(join(tmpdir(), 'cofc-proof-'))
  try {
    const apart = { ...data, reports: join(folder, 'reports.db'), unreadable: 'park' } as const
    const scratch = openSqliteReportStore(apart.reports)
    const { builders, close } = startBuilders(
      { ...following, reports: scratch.store, unreadable: 'park' },
      apart,
      options.partition === undefined ? threads : 1
    )
    try {
      return await prove(following, scratch.store)(tables, { ...options, builders })()
    } finally {
      await close()
      scratch.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const faultInWords = ({ what, id, says }: Fault): string => `  ${id === null ? what : `${what}: ${id}`}: ${says}`
const inWords = (proof: TableProof): string => {
  if (proof.outcome === 'cannot tell') return `${proof.table}: cannot tell: ${proof.says}`
  const { table, outcome, rows, parted, faults } = proof
  if (outcome === 'equal') return `${table}: ${String(rows)} rows are what the history makes of them`
  const further = parted > faults.length ? [`  and ${String(parted - faults.length)} more`] : []
  return [`${table}: ${String(parted)} differ, of ${String(rows)} rows`, ...faults.map(faultInWords), ...further].join(
    '\n'
  )
}
const endOf = (proofs: ReadonlyArray<TableProof>): ExitCode => {
  if (proofs.some(({ outcome }) => outcome === 'parted')) return exitCodes.refused
  return proofs.some(({ outcome }) => outcome === 'cannot tell') ? exitCodes.storeFailed : exitCodes.done
}

const partitionOf = ({ sample }: Options): Pick<ProveOptions, 'partition'> =>
  sample === undefined ? {} : { partition: { index: randomInt(sample), of: sample } }

export const proveCommand = (ended: Ended): Command => {
  const command = new Command('prove')
  const named = eachReport(all)
  return command
    .description('prove that the rows of reports are what the history makes of them, or name where they part')
    .addArgument(new Argument('[report]', 'which report; all when left out').choices(named.map(({ key }) => key)))
    .option('--sample <n>', 'only one in so many streams, chosen by chance', share)
    .addOption(threadsOption())
    .addHelpText('after', example)
    .action(async (report: string | undefined, options: Options) => {
      const one = named.find(({ key }) => key === report)
      const tables = one === undefined ? allTables : readerOf(one.report).tables
      await inSession(
        ended,
        command
      )(async ({ composed, output }) => {
        const onProgress = ({ events }: { readonly events: number }): void =>
          output.progress(`${String(events)} events`)
        const { threads } = options
        const shared = threads === undefined ? {} : { threads }
        const proofs = await proving(composed, tables, { ...partitionOf(options), ...shared, onProgress })
        return ending(output, proofs, found => {
          output.result(found, found.map(inWords).join('\n'))
          return endOf(found)
        })
      })
    })
}
