import type { DatabaseSync } from 'node:sqlite'

/** The number that a pragma answers. */
export const pragma = (database: DatabaseSync, name: string): number =>
  Number(Object.values(database.prepare(`pragma ${name}`).get() ?? {})[0])
