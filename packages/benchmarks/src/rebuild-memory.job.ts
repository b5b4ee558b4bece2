/** Rebuilds the national report in a process of its own: the data folder. */
import { answerWith } from './harness/apart.ts'
import { rebuildNationalReport } from './rebuilding.ts'

const [folder = ''] = process.argv.slice(2)
answerWith(await rebuildNationalReport(folder))
