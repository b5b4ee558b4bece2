/**
 * Whether the records are of the demonstration network: its own publications say so in the history, which goes wherever the
 * records go, into a copy or another folder; before them, the mark of a demonstration that was begun.
 */
import { authorOf, readAll, type Dependencies } from '@cofc/application'
import { domain, streamOf } from '@cofc/core'
import { cyclesOf } from '@cofc/demonstration'
import { isLeft } from 'fp-ts/lib/Either.js'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { DataFolder } from './data-folder.ts'

/** How many cycles it tells of, and in whose name it publishes the reports of those that are over. No person has it. */
export const demonstrationCycles: ReturnType<typeof cyclesOf> = cyclesOf(3)
export const demonstrationSubject = 'demonstration'

/** There while the demonstration is being filled in. */
export const markOfBegun = ({ folder }: Pick<DataFolder, 'folder'>): string => join(folder, 'demonstration-begun')

interface Records {
  readonly data: Pick<DataFolder, 'folder'>
  readonly dependencies: Pick<Dependencies, 'events'>
}
export const isDemonstration = async ({ data, dependencies: { events } }: Records): Promise<boolean> => {
  if (existsSync(markOfBegun(data))) return true
  const [first] = demonstrationCycles
  if (first === undefined) return false
  const read = await readAll(events, streamOf(domain.cycle.aggregate, { cycle: first.cycle }))()
  return !isLeft(read) && read.right.some(({ metadata }) => authorOf(metadata).subject === demonstrationSubject)
}

/** Beside what is printed of it. */
export const demonstrationRemark = 'This is the demonstration network: every community and every figure is made up.'
