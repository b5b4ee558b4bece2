/** Names of what has been done, by which a refusal finds the one behind it. */
import { commandNamed, streamOf } from '@cofc/core'
import type { AddressOf, CommandType } from './domain-messages.ts'

/** A command of that type was given about that instance of its aggregate. */
export const done = <Type extends CommandType>(type: Type, address: AddressOf<Type>): string => {
  const named = commandNamed(type)
  return named === null ? type : `${type} ${streamOf(named.aggregate, address)}`
}
/** A standard stands in an edition: finer than the command, for a refusal names the standard. */
export const standardWritten = (edition: string, standard: string): string => `standard ${edition}|${standard}`
/** What the reports of a community completed: they are counted, and one more does not make up for one that is missing. */
export const fullCyclesOf = (community: string): string => `${counted}${community}`
const counted = 'full cycles '
export const isCounted = (name: string): boolean => name.startsWith(counted)
/** A rule does not count for a visit: finer than the command, for a refusal names the rule. */
export const ruleWaived = (rule: string, review: string, visit: number): string => `waived ${rule}|${review}|${visit}`
/** A rule does not count for the case of a step of that day. */
export const waivedForCase = (rule: string, community: string, on: string): string =>
  `waived ${rule}|${community}|${on}`
/** A community belongs to a cycle: finer than the command, for one history holds every cycle. */
export const membershipIn = (community: string, cycle: string): string => `membership ${community}|${cycle}`
