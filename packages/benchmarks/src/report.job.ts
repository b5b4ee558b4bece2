/** Tells the national report of a cycle in a process of its own, as `cofc report` does: the data folder, the cycle. */
import { main } from '@cofc/cli'
import { answerWith, processorTime } from './harness/apart.ts'

const [data = '', cycle = ''] = process.argv.slice(2)
const code = await main(['report', 'national', '--cycle', cycle, '--data', data, '--format', 'json'])
if (code !== 0) process.exitCode = 1
else answerWith(processorTime())
