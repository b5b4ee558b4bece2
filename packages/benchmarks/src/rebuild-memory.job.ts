/** Rebuilds the national report in a process of its own: the file of the history, the file of the reports. */
import { answerWith } from './harness/apart.ts'
import { rebuildNationalReport } from './rebuilding.ts'

const [events = '', reports = ''] = process.argv.slice(2)
let heap = 0
const folded = await rebuildNationalReport(events, reports, () => {
  heap = Math.max(heap, process.memoryUsage().heapUsed)
})
answerWith({ folded, heap })
