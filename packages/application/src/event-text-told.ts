/** The stored text of an event as a role is told it: nothing is parsed that everyone may know. */
import type { Role } from '@cofc/core'
import type { Json, UnparsedEvent } from '@cofc/event-store'
import { mayKnowAuthors } from './authors-told.ts'
import { withoutInterests } from './interests-told.ts'

/** Of what is no JSON nothing is told. */
const withInterestLeftOut = (text: string): string => {
  try {
    return JSON.stringify(withoutInterests(JSON.parse(text) as Json))
  } catch {
    return 'null'
  }
}

/** Which interest of a reviewer was waived stands in events of one type. */
export const eventTextToldTo = (role: Role): ((event: UnparsedEvent) => string) =>
  mayKnowAuthors(role)
    ? ({ text }) => text
    : ({ type, text }) => (type === 'ReviewRuleWaived' ? withInterestLeftOut(text) : text)
