/** `as-at`: what had been recorded by a time, for those who may know when anything was recorded. */
import { anAsAt, deniedAsAt, type AsAt } from '@cofc/application'
import type { Role } from '@cofc/core'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { problemOf, type Answer } from './problem.ts'

export const asAtField = { ...anAsAt, says: 'what had been recorded by then', optional: true } as const

/** Passes the time for whoever may ask for one; `null` when none is asked for. */
export const asAtFor = (role: Role, asAt: AsAt | undefined): Answer<AsAt | null> => {
  if (asAt === undefined) return TE.right(null)
  const denied = deniedAsAt(role)
  return denied === null ? TE.right(asAt) : TE.left(problemOf(denied))
}
