/** Who may follow the events, and what of them: docs/access.md says it for readers. */
import { mayKnowAuthors, type Actor } from '@cofc/application'
import { decodeEvent, reachOf, withoutInterest, type Grants } from '@cofc/core'
import type { UnparsedEvent } from '@cofc/event-store'
import { isLeft } from 'fp-ts/lib/Either.js'

const readers: Grants = { 'network-team': 'any', auditor: 'any', worker: 'any' }
export const mayFollow = ({ role }: Actor): boolean => reachOf(readers, role) === 'any'

/** The data of an event as they are stored, or what may be told of them instead. */
export type Told = (event: UnparsedEvent) => string

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
/** Which interest of a reviewer was waived; of what cannot be read nothing is told. */
const withInterestLeftOut = (text: string): string => {
  const decoded = decodeEvent(parsed(text))
  return isLeft(decoded) ? 'null' : JSON.stringify(withoutInterest(decoded.right))
}

/** Only the events that say more than everyone may know are taken apart. */
export const toldTo = ({ role }: Actor): Told =>
  mayKnowAuthors(role)
    ? ({ text }) => text
    : ({ type, text }) => (type === 'ReviewRuleWaived' ? withInterestLeftOut(text) : text)
