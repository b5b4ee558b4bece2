/** Folders of CSV files of every size, and `cofc import` on them. */
import { writeDemonstration } from '@cofc/demonstration'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { beside, runApart } from './harness/apart.ts'

const job = beside(import.meta.url, 'import.job')
export const ratingsFile = 'ratings.csv'

export interface Size {
  /** How many times the eighty communities of the demonstration. */
  readonly communities: number
  readonly cycles: number
}
export interface Written {
  readonly folder: string
  readonly ratings: number
}
export const writeFolder = async (folder: string, scale: Size): Promise<Written> => {
  await mkdir(folder, { recursive: true })
  const rows: Readonly<Record<string, number>> = writeDemonstration(folder, { seed: 1, scale })
  return { folder, ratings: rows[ratingsFile] ?? rows['ratings'] ?? (await linesOf(join(folder, ratingsFile))) - 1 }
}
const linesOf = async (file: string): Promise<number> => (await readFile(file, 'latin1')).split('\n').length - 1

/** Into a data folder that holds nothing yet. Answers the most memory it took, in MiB. */
export const importAll = async ({ folder }: Written, data: string): Promise<number> => {
  await rm(data, { recursive: true, force: true })
  return (await runApart(job, folder, data)).peak
}
