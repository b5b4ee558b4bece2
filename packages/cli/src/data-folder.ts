/**
 * Where the stores live: `--data`, else COFC_DATA, else the platform's folder for data. The history may live elsewhere:
 * `--events`, else COFC_EVENTS; so may the rows of reports: `--reports`, else COFC_REPORTS; and people's words may be kept
 * by another machine: `--words-at`, else COFC_WORDS.
 */
import type { Policy } from '@cofc/projections'
import { existsSync, lstatSync, mkdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import environmentPaths from 'env-paths'
import { reasonOf } from './system-error.ts'

export interface DataFolder {
  readonly folder: string
  /** A file, or the connection string of a server. */
  readonly events: string
  /** A file, or the address of the machine that keeps people's words. */
  readonly content: string
  /** Where the key to that machine stands; COFC_WORDS_KEY when left out. */
  readonly wordsKeyFile?: string
  /** A file, or the connection string of PostgreSQL. */
  readonly reports: string
  /** What becomes of a report at an event that cannot be read; `halt` when left out. */
  readonly unreadable?: Policy
}

const usualFolder = (): string => process.env['COFC_DATA'] || environmentPaths('cofc', { suffix: '' }).data

/** What of the records is not in the data folder, as it was given. */
export interface Elsewhere {
  readonly events?: string
  readonly reports?: string
  readonly wordsAt?: string
  readonly wordsKeyFile?: string
}
const variables = {
  events: 'COFC_EVENTS',
  reports: 'COFC_REPORTS',
  wordsAt: 'COFC_WORDS',
  wordsKeyFile: 'COFC_WORDS_KEY_FILE'
} as const

/** What of the records is elsewhere: as it was given, else as the environment says. */
export const elsewhereOf = (given: Elsewhere): Elsewhere =>
  Object.fromEntries(
    Object.entries(variables).flatMap(([name, variable]) => {
      const where = given[name as keyof Elsewhere] ?? (process.env[variable] || undefined)
      return where === undefined ? [] : [[name, where]]
    })
  )

/** What was asked for becomes of a report at an event that cannot be read. */
export const unreadableAsked = (park: boolean): Policy => (park || process.env['COFC_PARK'] === 'yes' ? 'park' : 'halt')

/** Where the files are, or would be: nothing is made. */
export const locateData = (
  given: string | undefined,
  { events, reports, wordsAt, wordsKeyFile }: Elsewhere = {}
): DataFolder => {
  const folder = resolve(given ?? usualFolder())
  return {
    folder,
    events: events ?? join(folder, 'events.db'),
    content: wordsAt ?? join(folder, 'private.db'),
    ...(wordsKeyFile === undefined ? {} : { wordsKeyFile }),
    reports: reports ?? join(folder, 'reports.db')
  }
}

/** Where it is kept who may come in, and which requests were answered. */
export const accessFile = ({ folder }: DataFolder): string => join(folder, 'access.db')

/**
 * One folder after the other: made at once with those above it, Node goes round for ever where none can be made (/proc).
 * Nothing is made of a path that is too long, or that leads in a circle.
 */
const makeFolder = (folder: string): void => {
  const missing: Array<string> = []
  for (let at = folder; statSync(at, { throwIfNoEntry: false }) === undefined && dirname(at) !== at; at = dirname(at))
    missing.push(at)
  for (const at of missing.toReversed()) mkdirSync(at, { mode: 0o700 })
}

const aFile = (folder: string): Error =>
  new Error(`${folder}: this is a file, and the records need a folder: name one with --data`)

/** Whether a name leads to nothing: a link that does is told by its own cause. */
const leadsNowhere = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false }) === undefined && lstatSync(path, { throwIfNoEntry: false }) !== undefined

/** Throws where the folder cannot be one that holds records, rather than that it holds none. */
export const expectFolder = ({ folder }: DataFolder): void => {
  try {
    const found = statSync(folder, { throwIfNoEntry: false })
    if (found === undefined && leadsNowhere(folder)) throw new Error('its link leads nowhere')
    if (found === undefined || found.isDirectory()) return
  } catch (error) {
    throw new Error(`${folder}: the data folder cannot be read: ${reasonOf(error)}`, { cause: error })
  }
  throw aFile(folder)
}

/** Makes the folder if need be, readable by its owner only: people's words lie in it. */
export const dataFolder = (given: string | undefined, elsewhere: Elsewhere = {}): DataFolder => {
  const data = locateData(given, elsewhere)
  try {
    if (leadsNowhere(data.folder)) throw new Error('its link leads nowhere')
    makeFolder(data.folder)
  } catch (error) {
    throw new Error(`${data.folder}: the data folder cannot be made: ${reasonOf(error)}`, { cause: error })
  }
  if (statSync(data.folder).isDirectory()) return data
  throw aFile(data.folder)
}

/** A link that leads nowhere is there. Throws where it cannot be seen, which is not to say that there is nothing. */
const isThere = (file: string): boolean => {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) !== undefined
  } catch (error) {
    throw new Error(`${file}: whether there are records cannot be seen: ${reasonOf(error)}`, { cause: error })
  }
}
/** Whether any of the files is there; of a history elsewhere, that one: it is not for a reader to begin it. */
export const holdsFiles = ({ folder, events, content, reports }: DataFolder): boolean =>
  dirname(events) === folder
    ? [events, content, reports].filter(file => dirname(file) === folder).some(isThere)
    : isThere(events)

/** Where the made-up network lies, when it is not in this folder itself: its owner may look for it here. */
export const demonstrationBeside = ({ folder }: DataFolder): string | null => {
  const beside = [join(folder, 'demonstration'), join(usualFolder(), 'demonstration')]
  return beside.find(other => other !== folder && existsSync(join(other, 'events.db'))) ?? null
}

/** The demonstration lives beside the usual folder, never in it, unless a folder is named: a made-up network and a real one do not mix. */
export const demonstrationFolder = (given: string | undefined): string =>
  given ?? (process.env['COFC_DATA'] || join(usualFolder(), 'demonstration'))
