/** The demonstration network as the run of tests began with it. */
import { cpSync } from 'node:fs'
import { temporaryFolder, type TemporaryFolder } from '@cofc/verification'
import { inject } from 'vitest'
import type {} from './demonstration.setup.ts'

/** The folder of CSV files, as the import reads them. */
export const demonstrationNetwork = (): string => inject('demonstration').network

/** A data folder that the demonstration network was imported into by the program. */
export const importedDemonstration = (): TemporaryFolder => {
  const data = temporaryFolder()
  cpSync(inject('demonstration').data, data.path, { recursive: true })
  return data
}
