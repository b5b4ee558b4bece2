/** Reads every file of an import folder into the staging database. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { csvFiles, notReadYet } from '../mappings/index.ts'
import type { Staging } from '../staging/staging.ts'
import { nearest } from './nearest.ts'
import { stageFile } from './stage-file.ts'

const names = csvFiles.map(({ name }) => name)
const isCsv = (name: string): boolean => name.toLowerCase().endsWith('.csv')

/** Answers how many rows each file had. */
export const stageFolder = async (
  staging: Staging,
  folder: string,
  progress: (rows: number) => void
): Promise<Readonly<Record<string, number>>> => {
  const found = namesIn(folder)
  if (found === null) {
    const says = 'there is no such folder: name the folder that holds the CSV files'
    refuseFile(staging, folder, { rule: 'NoSuchFolder', says })
    return {}
  }
  for (const name of found.filter(isCsv)) lookAt(staging, name)
  const present = csvFiles.filter(({ name }) => found.includes(name))
  if (present.length === 0)
    refuseFile(staging, folder, {
      rule: 'NothingToImport',
      says: `there is none of the files of an import here: ${names.join(', ')}`
    })
  const rows: Record<string, number> = {}
  let before = 0
  for (const file of present) {
    const read = await stageFile({ staging, file, folder }, join(folder, file.name), done => {
      progress(before + done)
    })
    rows[file.name] = read
    before += read
  }
  return rows
}

const namesIn = (folder: string): ReadonlyArray<string> | null => {
  try {
    return readdirSync(folder).toSorted()
  } catch {
    return null
  }
}

const refuseFile = (
  { refusals }: Staging,
  file: string,
  why: { readonly rule: string; readonly says: string }
): void => {
  refusals.add({ file, line: null, column: null, value: null, root: null, ...why })
}

const lookAt = (staging: Staging, name: string): void => {
  if (names.includes(name)) return
  if ((notReadYet as ReadonlyArray<string>).includes(name)) {
    const says = 'this file is not read yet: take it out of the folder, and import it once a later version reads it'
    refuseFile(staging, name, { rule: 'NotReadYet', says })
    return
  }
  staging.warnings.push(
    `${name} is none of the files of an import and is not read: did you mean ${nearest(name, names)}?`
  )
}
