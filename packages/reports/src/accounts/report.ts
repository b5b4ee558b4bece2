/** Every account on a day, or those that owe, are disputed or in credit: for finance and the network team. */
import { aDay, oneOf } from '../ask-fields.ts'
import { moneyOfAllReaders } from '../money-readers.ts'
import type { Report } from '../report.ts'
import { accountsWhich, type Accounts, type AskAccounts } from './accounts.ts'
import { accountsAnswer, accountsTables } from './answer.ts'

export const accountsReport: Report<typeof accountsTables, AskAccounts, Accounts, never> = {
  name: 'accounts',
  says: 'what each account owes and is owed on a day, for finance and the network team',
  roles: moneyOfAllReaders,
  tables: accountsTables,
  ask: {
    on: { ...aDay, says: 'the day; today when left out', absent: today => today },
    only: { ...oneOf(accountsWhich, 'which'), says: 'only those that stand so', optional: true }
  },
  address: [],
  needs: {},
  answer: accountsAnswer,
  failures: {},
  csv: ({ on, accounts, all }) => ({
    columns: [
      ...['on', 'part', 'community', 'name', 'outstanding', 'overdue', 'daysOverdue', 'disputed', 'onAccount'],
      ...['creditsDue', 'toInvoice']
    ],
    rows: [...accounts.map(one => ({ on, part: 'account', ...one })), { on, part: 'all', ...all }]
  })
}
