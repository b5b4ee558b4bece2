/** What an import came to, from its notes. */
import { uncounted } from './broken-off.ts'
import type { Importing } from './importing.ts'
import type { Staging } from './staging/staging.ts'
import type { ImportOutcome, ImportSummary, StoreFailed } from './summary.ts'

export const outcomeOf = ({ staging, keepGoing, dryRun }: Importing, events: number): ImportOutcome => {
  const { refused } = staging.refusals.count()
  if (refused > 0 && (!keepGoing || dryRun)) return 'refused'
  if (refused > 0) return 'partly-imported'
  if (events === 0) return 'nothing-new'
  return dryRun ? 'would-import' : 'imported'
}

/** As many refusals and differences are told one by one; all are counted. */
const mostTold = 200
/** Of these all was written that could be. */
export const everythingWritten: ReadonlyArray<ImportOutcome> = ['imported', 'partly-imported', 'nothing-new']

const readIn = ({ read }: Pick<Staging, 'read'>): number => Object.values(read).reduce((sum, rows) => sum + rows, 0)

export const summaryOf = (importing: Importing, found: Partial<ImportSummary>): ImportSummary => {
  const { staging } = importing
  const { refused, refusedFiles, differing } = staging.refusals.count()
  const { outcome = 'store-failed' } = found
  const written = everythingWritten.includes(outcome)
  return {
    ...bareSummary(importing, found.failure ?? null),
    ...{ refused, refusedFiles, differing },
    counts: staging.states.count({ read: readIn(staging), written, checked: importing.planned }),
    refusals: staging.refusals.first(mostTold),
    differences: staging.refusals.firstDifferences(mostTold),
    ...found
  }
}

/** What is known without the notes. */
interface Known extends Pick<Importing, 'folder' | 'written' | 'keepGoing'> {
  readonly staging: Pick<Staging, 'read' | 'warnings'>
}
/** What can be told without them. */
export const bareSummary = (
  { folder, keepGoing, staging, written }: Known,
  failure: StoreFailed | null
): ImportSummary => ({
  ...{ outcome: 'store-failed', folder, keepGoing, failure, rows: staging.read, counts: uncounted(readIn(staging)) },
  ...{ commands: 0, events: 0, givenBefore: 0, ...written },
  ...{ refused: 0, refusedFiles: 0, refusals: [], differing: 0, differences: [], warnings: [...staging.warnings] }
})
