/** What stands at a path where a file is needed: anything else is told before it is opened, for a pipe may never end. */
import { accessSync, constants, lstatSync, statSync, type Stats } from 'node:fs'

const codeOf = (error: unknown): string => String((error as NodeJS.ErrnoException).code)

const kinds: ReadonlyArray<readonly [is: (found: Stats) => boolean, kind: string]> = [
  [found => found.isDirectory(), 'a folder'],
  [found => found.isFIFO(), 'a pipe'],
  [found => found.isSocket(), 'a socket'],
  [found => found.isCharacterDevice() || found.isBlockDevice(), 'a device']
]
const instead = 'put the file itself in its place'
const withoutTarget: Readonly<Record<string, string>> = {
  ELOOP: `this is a link that leads back to itself, and not a file: ${instead}`,
  EACCES: 'the file cannot be reached: make it readable'
}
const isThere = (path: string): boolean => {
  try {
    lstatSync(path)
    return true
  } catch {
    return false
  }
}
const unreachable = (path: string, error: unknown): string => {
  const known = withoutTarget[codeOf(error)]
  if (known !== undefined) return known
  return isThere(path)
    ? `this is a link to a file that is not there: ${instead}`
    : 'there is no such file: put it there, or correct its name'
}
const unreadable = (path: string): string | null => {
  try {
    accessSync(path, constants.R_OK)
    return null
  } catch (error) {
    return `the file cannot be read (${codeOf(error)}): make it readable`
  }
}

/** Why no file can be read there; `null` when one can. */
export const wrongAsFile = (path: string): string | null => {
  try {
    const found = statSync(path)
    const [, kind = 'no file'] = kinds.find(([is]) => is(found)) ?? []
    return found.isFile() ? unreadable(path) : `this is ${kind}, and not a file: ${instead}`
  } catch (error) {
    return unreachable(path, error)
  }
}

const nameOne = 'name the folder that holds the CSV files'

/** Why no folder can be read there; `null` when one can. */
export const wrongAsFolder = (path: string): string | null => {
  try {
    if (!statSync(path).isDirectory()) return `this is no folder: ${nameOne}`
    accessSync(path, constants.R_OK | constants.X_OK)
    return null
  } catch (error) {
    if (codeOf(error) === 'ELOOP') return `this is a link that leads back to itself: ${nameOne}`
    return codeOf(error) === 'EACCES'
      ? 'the folder cannot be read: make it readable'
      : `there is no such folder: ${nameOne}`
  }
}
