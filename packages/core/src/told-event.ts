/** An event as it is told to whoever may not know everything in it. */
import type { DomainEvent } from './domain.ts'
import { isAboutInterests, type ReviewRuleWaived } from './review/index.ts'

/** Which interest of a reviewer was waived is left open; its sentence is the same. */
interface InterestWaived extends Omit<ReviewRuleWaived, 'rule'> {
  readonly rule: null
}
export type ToldEvent = DomainEvent | InterestWaived

export const withoutInterest = (event: ToldEvent): ToldEvent =>
  event.type === 'ReviewRuleWaived' && event.rule !== null && isAboutInterests(event.rule)
    ? { ...event, rule: null }
    : event
