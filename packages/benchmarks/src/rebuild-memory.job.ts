/** Rebuilds the national report in a process of its own: the data folder, in how many threads. */
import { answerWith } from './harness/apart.ts'
import { nationalTables, rebuildTables } from './rebuilding.ts'

const [folder = '', threads = '1'] = process.argv.slice(2)
answerWith(await rebuildTables(folder, nationalTables, { threads: Number(threads) }))
