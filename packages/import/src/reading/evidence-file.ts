/** Files of evidence: found inside the import folder only, of a bounded size, and carried as text. */
import { readFileSync, realpathSync, statSync } from 'node:fs'
import { isAbsolute, join, sep } from 'node:path'
import type { AnyCsvFile, Doubt } from '../mappings/csv-file.ts'
import { evidence } from '../mappings/evidence.ts'
import { wrongAsFile } from './file-kind.ts'

/** A file of evidence is at most this many bytes long. */
export const longestEvidence = 4_194_304

const outside = (path: string): boolean =>
  isAbsolute(path) || /^[A-Za-z]:/.test(path) || path.includes('\0') || path.split(/[/\\]/).includes('..')

/** What is wrong with the file that a row of evidence names, if anything. */
export const evidenceFileDoubt = (
  file: AnyCsvFile,
  folder: string,
  cells: Readonly<Record<string, unknown>>
): Doubt | null => {
  const path = cells['file']
  if (file.name !== evidence.name || typeof path !== 'string') return null
  const says = wrongWith(folder, path)
  return says === null ? null : { column: 'file', says }
}

const wrongWith = (folder: string, path: string): string | null => {
  if (outside(path)) return `this leads out of the import folder: ${inside}`
  const wrong = wrongAsFile(join(folder, path))
  if (wrong !== null) return wrong
  const [real, root] = [realpathSync(join(folder, path)), realpathSync(folder)]
  if (!real.startsWith(root + sep)) return `this is a link that leads out of the import folder: ${inside}`
  const { size } = statSync(real)
  return size > longestEvidence ? `the file has ${size} bytes and may have ${longestEvidence}: make it smaller` : null
}
const inside = 'put the file into it, and name it by its path from there'

/** The words that stand for a file: its bytes as base64. */
export const evidenceText = (folder: string, path: string): string =>
  `base64:${readFileSync(join(folder, path)).toString('base64')}`
