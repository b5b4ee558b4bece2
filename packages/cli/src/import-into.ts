/** Imports a folder into the stores of a data folder. In files of ours some hundred commands become durable at once, words before events. */
import { openSqliteEventStore } from '@cofc/event-store-sqlite'
import { importFolder, type ImportInto, type ImportRequest, type ImportSummary } from '@cofc/import'
import type { Composed } from './container.ts'

/** It is tried in a file that no folder lists. */
const openTrial = () => openSqliteEventStore('', { durability: 'none' })

const into = ({ dependencies, events: { together }, content }: Composed): ImportInto =>
  // Where others write as well, each command becomes durable by itself.
  together === undefined
    ? { ...dependencies, openTrial }
    : { ...dependencies, openTrial, together: work => together(content.together(work)) }

export const importInto = (composed: Composed, request: ImportRequest): Promise<ImportSummary> =>
  importFolder(into(composed))(request)()
