/** Imports a folder into the stores of a data folder; it is tried in a file that no folder lists. */
import { openSqliteEventStore } from '@cofc/event-store-sqlite'
import { importInto as importIntoStores, type ImportRequest, type ImportSummary } from '@cofc/import'
import type { Composed } from './container.ts'

export const importInto = (
  composed: Composed,
  request: Pick<ImportRequest, 'folder' | 'dryRun' | 'keepGoing' | 'progress'>
): Promise<ImportSummary> =>
  importIntoStores(composed, { ...request, openTrial: () => openSqliteEventStore('', { durability: 'none' }) })
