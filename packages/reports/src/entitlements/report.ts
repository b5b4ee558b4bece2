/** Entitlements: what a community may do on a day. All of it is public, as the register is that it follows from. */
import { aCommunity, aDay } from '../ask-fields.ts'
import { everyone } from '../everyone.ts'
import { noSuchCommunity } from '../failures.ts'
import type { Report } from '../report.ts'
import { entitlementsAnswer, entitlementsTables } from './answer.ts'
import type { AskEntitlements, Entitlements, NoEntitlements } from './entitlements.ts'

export const entitlements: Report<typeof entitlementsTables, AskEntitlements, Entitlements, NoEntitlements> = {
  name: 'entitlements',
  says: 'what a community may do on a day, by its membership; suspended, its entitlements rest',
  roles: everyone,
  tables: entitlementsTables,
  narrow: ({ community }) => ({ communities: [community], memberships: [community] }),
  ask: {
    community: { ...aCommunity, says: 'the community, when it is not the first word' },
    asOf: { ...aDay, says: 'the day; today when left out', absent: today => today }
  },
  address: ['community'],
  needs: {},
  answer: entitlementsAnswer,
  failures: { NoSuchCommunity: noSuchCommunity },
  csv: ({ community, asOf, benefits }) => ({
    columns: ['community', 'asOf', 'benefit', 'is'],
    rows: benefits.map(({ benefit, is }) => ({ community, asOf, benefit, is }))
  })
}
