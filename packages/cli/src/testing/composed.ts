/** The embedded default on a data folder of its own, gone when the test is over. */
import 'reflect-metadata'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compose, type Composed } from '../container.ts'
import { dataFolder } from '../data-folder.ts'

export interface TemporaryStores extends AsyncDisposable {
  readonly folder: string
  readonly composed: Composed
}

export const temporaryStores = async (): Promise<TemporaryStores> => {
  const folder = mkdtempSync(join(tmpdir(), 'cofc-data-'))
  const composed = await compose(dataFolder(folder))
  return {
    folder,
    composed,
    [Symbol.asyncDispose]: async () => {
      await composed.close()
      rmSync(folder, { recursive: true })
    }
  }
}
