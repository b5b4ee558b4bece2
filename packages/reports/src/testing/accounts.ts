/** How tests tell the story of an account: commands, asked of the account itself, so that its history is one that there can be. */
import {
  account,
  decide,
  defaultBook,
  replay,
  type AccountCommand,
  type AccountEvent,
  type AccountFacts
} from '@cofc/core'
import { p1 } from '@cofc/core/testing'
import { isLeft } from 'fp-ts/lib/Either.js'
import { happened, ref, type EventText } from './history.ts'

export type Step = readonly [type: AccountCommand['type'], on: string, fields?: object]

const facts = {
  ...{ policy: defaultBook, policyAtTaxPoint: defaultBook, priceList: p1, countryAtTaxPoint: 'GB' },
  profile: { name: 'Elm House', sector: 'ADTC', provider: 'charity', country: 'GB', places: 24 }
} as unknown as AccountFacts

interface Played {
  readonly events: ReadonlyArray<AccountEvent>
  readonly refused: ReadonlyArray<string>
}
const play = (community: string, script: ReadonlyArray<Step>): Played => {
  let state = account.initialState
  const events: Array<AccountEvent> = []
  const refused: Array<string> = []
  for (const [type, on, fields = {}] of script) {
    const command = { type, community, on, ...fields } as unknown as AccountCommand
    const decision = decide(account)(command, state, facts)
    if (isLeft(decision)) {
      refused.push(`${type} on ${on}: ${JSON.stringify(decision.left)}`)
      continue
    }
    events.push(...decision.right)
    state = replay(account)(decision.right, state)
  }
  return { events, refused }
}
const told = (events: ReadonlyArray<AccountEvent>): ReadonlyArray<EventText> =>
  events.map(({ type, ...fields }) => happened(type, fields))

/** What comes of a story of which nothing may be refused. */
export const accountOf = (community: string, ...script: ReadonlyArray<Step>): ReadonlyArray<EventText> => {
  const { events, refused } = play(community, script)
  if (refused.length > 0) throw new Error(refused.join('\n'))
  return told(events)
}
/** What comes of any story: what is refused is left out. */
export const whatIsGranted = (community: string, script: ReadonlyArray<Step>): ReadonlyArray<EventText> =>
  told(play(community, script).events)

export const reason = ref('w')
export const quoted = (on: string, cycles: ReadonlyArray<string>, membershipType = 'Full'): Step => [
  ...(['QuoteMembership', on] as const),
  { membershipType, cycles, size: null }
]
export const invoiced = (on: string, quotes: ReadonlyArray<number>, charges: ReadonlyArray<string> = []): Step => [
  ...(['IssueInvoice', on] as const),
  { quotes, charges, taxPoint: null }
]
export const paid = (
  on: string,
  payment: string,
  amount: number,
  ...to: ReadonlyArray<readonly [string, number]>
): Step => [
  ...(['RecordPayment', on] as const),
  { payment, amount, to: to.map(([invoice, part]) => ({ invoice, amount: part })) }
]
export const credited = (on: string, credit: string, invoice: string, lines: ReadonlyArray<object>): Step => [
  ...(['IssueCreditNote', on] as const),
  { credit, formerNumber: null, invoice, lines, reason }
]
