/** Reads every file of an import folder into the staging database. */
import { visible } from '@cofc/core'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { csvFiles } from '../mappings/index.ts'
import type { Staging } from '../staging/staging.ts'
import { wrongAsFile, wrongAsFolder } from './file-kind.ts'
import { nearest } from './nearest.ts'
import { stageFile } from './stage-file.ts'

const names = csvFiles.map(({ name }) => name)
/** A name without what does not show, in small letters. */
const bare = (name: string): string =>
  name
    .replaceAll(/[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu, '')
    .trim()
    .toLowerCase()
const isCsv = (name: string): boolean => bare(name).endsWith('.csv')

export const stageFolder = async (
  staging: Staging,
  folder: string,
  progress: (rows: number) => void
): Promise<void> => {
  const found = namesIn(staging, folder)
  if (found === null) return
  for (const name of found) lookAt(staging, folder, name)
  staging.warnings.push(...notReadIn(found))
  const present = csvFiles.filter(({ name }) => found.includes(name))
  // What a file holds that cannot be read at all must not be missed in the others.
  if (staging.unread.files) return
  if (present.length === 0)
    refuseFile(staging, folder, {
      rule: 'NothingToImport',
      says: `there is none of the files of an import here: ${names.join(', ')}`
    })
  let before = 0
  for (const file of present) {
    await stageFile({ staging, file, folder }, join(folder, file.name), done => {
      progress(before + done)
    })
    before += staging.read[file.name] ?? 0
  }
}

const namesIn = (staging: Staging, folder: string): ReadonlyArray<string> | null => {
  const wrong = wrongAsFolder(folder)
  if (wrong === null) return readdirSync(folder).toSorted()
  refuseFile(staging, folder, { rule: 'NoSuchFolder', says: wrong })
  staging.unread.files = true
  return null
}

const refuseFile = (
  { refusals }: Staging,
  file: string,
  why: { readonly rule: string; readonly says: string }
): void => {
  refusals.add({ file: visible(file), line: null, column: null, value: null, root: null, ...why })
}

const lookAt = (staging: Staging, folder: string, name: string): void => {
  const meant = names.find(one => one === bare(name))
  if (meant === undefined) return
  const wrong =
    name === meant ? wrongAsFile(join(folder, name)) : `files are known by their exact names: rename it to ${meant}`
  if (wrong === null) return
  refuseFile(staging, name, { rule: name === meant ? 'NotAFile' : 'NearlyItsName', says: wrong })
  staging.unread.files = true
}

/**
 * The CSV files that are none of an import. One whose name is like none may be named after a person, and is only counted.
 */
const notReadIn = (found: ReadonlyArray<string>): ReadonlyArray<string> => {
  const others = found.filter(name => isCsv(name) && !names.includes(bare(name)))
  const alike = others.flatMap(name => {
    const meant = nearest(name, names)
    return meant === null
      ? []
      : [`${visible(name)} is none of the files of an import and is not read: did you mean ${meant}?`]
  })
  const rest = others.length - alike.length
  if (rest === 0) return alike
  const counted = rest === 1 ? 'One other CSV file here is' : `${rest} other CSV files here are`
  return [...alike, `${counted} not read: an import reads ${names.join(', ')}.`]
}
