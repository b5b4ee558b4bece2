/** Rebuilds all reports in one thread, in a process of its own: the data folder. */
import { allTables } from '@cofc/reports'
import { answerWith, processorTime } from './harness/apart.ts'
import { rebuildTables } from './rebuilding.ts'

const [folder = ''] = process.argv.slice(2)
await rebuildTables(folder, allTables, { threads: 1 })
answerWith(processorTime())
