/** Imports a folder in a process of its own, as `cofc import` does: the folder, the data folder. */
import { main } from '@cofc/cli'
import { answerWith } from './harness/apart.ts'

const [folder = '', data = ''] = process.argv.slice(2)
const code = await main(['import', folder, '--data', data, '--json'])
if (code !== 0) process.exitCode = 1
else answerWith(null)
