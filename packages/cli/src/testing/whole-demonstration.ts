/** The demonstration network as a first start leaves it: imported, gone on with, and its reports published. */
import 'reflect-metadata'
import { commandsAfterImport } from '@cofc/demonstration'
import type { TemporaryFolder } from '@cofc/verification'
import { expect } from 'vitest'
import { compose, type Composed } from '../container.ts'
import { dataFolder } from '../data-folder.ts'
import { demonstrationGoesOn } from '../demonstration-goes-on.ts'
import { publishReports } from '../import-demonstration.ts'
import { seedOfTests } from './demonstration.setup.ts'
import { importedDemonstration } from './imported-demonstration.ts'

/** A data folder of one's own that holds it, and its stores, which are open. */
export const wholeDemonstration = async (): Promise<{
  readonly data: TemporaryFolder
  readonly composed: Composed
}> => {
  const data = importedDemonstration()
  const composed = await compose(dataFolder(data.path))
  expect(await demonstrationGoesOn(composed, commandsAfterImport(seedOfTests))).toBe(null)
  expect(await publishReports(composed)).toBe(null)
  return { data, composed }
}
