/**
 * Where the stores live: `--data`, else COFC_DATA, else the platform's folder for data. The history may live elsewhere:
 * `--events`, else COFC_EVENTS.
 */
import type { Policy } from '@cofc/projections'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import environmentPaths from 'env-paths'

export interface DataFolder {
  readonly folder: string
  /** A file, or the connection string of EventStoreDB. */
  readonly events: string
  readonly content: string
  readonly reports: string
  /** What becomes of a report at an event that cannot be read; `halt` when left out. */
  readonly unreadable?: Policy
}

const usualFolder = (): string => process.env['COFC_DATA'] ?? environmentPaths('cofc', { suffix: '' }).data

/** Where the history is, when that is not the data folder. */
export const eventsElsewhere = (given: string | undefined): string | undefined =>
  given ?? (process.env['COFC_EVENTS'] || undefined)

/** What was asked for becomes of a report at an event that cannot be read. */
export const unreadableAsked = (park: boolean): Policy => (park || process.env['COFC_PARK'] === 'yes' ? 'park' : 'halt')

/** Makes the folder if need be, readable by its owner only: people's words lie in it. */
export const dataFolder = (given: string | undefined, events?: string): DataFolder => {
  const folder = resolve(given ?? usualFolder())
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return {
    folder,
    events: events ?? join(folder, 'events.db'),
    content: join(folder, 'private.db'),
    reports: join(folder, 'reports.db')
  }
}

/** The demonstration lives beside the usual folder, never in it, unless a folder is named: a made-up network and a real one do not mix. */
export const demonstrationFolder = (given: string | undefined): string =>
  given ?? process.env['COFC_DATA'] ?? join(usualFolder(), 'demonstration')
