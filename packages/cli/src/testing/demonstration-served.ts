/** The demonstration network on its last day, before people of every role, as it is looked at. */
import 'reflect-metadata'
import { compose } from '../container.ts'
import { dataFolder } from '../data-folder.ts'
import { fillWithDemonstration } from '../fill-with-demonstration.ts'
import { servedNetwork, type ServedNetwork } from './walking/served-network.ts'

const lastDay = '2025-07-31'
const unsaid = (): void => undefined
const output = {
  ...{ json: false, result: unsaid, text: unsaid, error: unsaid, progress: unsaid, progressDone: unsaid },
  say: (line: string): void => {
    console.log(line)
  }
}

/** In a folder, which is filled if it is empty. */
export const demonstrationServed = async (folder: string): Promise<ServedNetwork> => {
  const composed = await compose(dataFolder(folder))
  if (!(await fillWithDemonstration(composed, output))) throw new Error(`${folder}: the demonstration is not there`)
  const network = await servedNetwork(undefined, {
    ...{ folder, composed },
    [Symbol.asyncDispose]: async () => composed.close()
  })
  network.nowIs(lastDay)
  return network
}
