/**
 * The key by which a program on this machine is the network team. It lies beside the records, for their owner alone: whoever
 * can read it can read them anyway. It stays from one start to the next, so that several servers of a folder and the
 * scripts that ask them have one; without its file the next start makes another.
 */
import { looksLikeApiKey, idInApiKey, newApiKey } from '@cofc/access-store'
import { lstatSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DataFolder } from './data-folder.ts'
import { isCode } from './system-error.ts'

export const localKeyFile = ({ folder }: Pick<DataFolder, 'folder'>): string => join(folder, 'local.key')

/** A key that others could read is none any more. Windows keeps no such bits. */
const isOwners = (path: string): boolean => {
  const found = lstatSync(path)
  return found.isFile() && (process.platform === 'win32' || (found.mode & 0o077) === 0)
}
/** `null` where there is none, or none that is to be relied on. */
const keptAt = (path: string): string | null => {
  try {
    const text = isOwners(path) ? readFileSync(path, 'utf8').trim() : ''
    return looksLikeApiKey(text) && idInApiKey(text) !== null ? text : null
  } catch {
    return null
  }
}
/** Another process may make one at the same moment: whichever came first stands. */
const madeAt = (path: string): string => {
  const { text } = newApiKey()
  try {
    rmSync(path, { force: true })
    writeFileSync(path, `${text}\n`, { mode: 0o600, flag: 'wx' })
    return text
  } catch (error) {
    const kept = isCode(error, 'EEXIST') ? keptAt(path) : null
    if (kept !== null) return kept
    throw error
  }
}

/** Where nothing can be written there is a key that no program knows: browsers come in by their cookie all the same. */
export const localKey = (data: Pick<DataFolder, 'folder'>, say: (line: string) => void): string => {
  const path = localKeyFile(data)
  const kept = keptAt(path)
  if (kept !== null) return kept
  try {
    return madeAt(path)
  } catch {
    say('No key for programs on this machine can be kept here: pages are shown, and nothing is changed over HTTP.')
    return newApiKey().text
  }
}
