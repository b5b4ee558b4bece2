/** An account's statement: for finance, the network team, and the member itself. */
import { aCommunity, aDay } from '../ask-fields.ts'
import { moneyReaders } from '../money-readers.ts'
import type { Report } from '../report.ts'
import { statementAnswer, statementTables, statementWords } from './answer.ts'
import { statementCsv } from './csv.ts'
import type { AskStatement, NoStatement, Statement } from './statement.ts'

export const statementReport: Report<typeof statementTables, AskStatement, Statement, NoStatement, 'text'> = {
  name: 'statement',
  says: 'how the account of a community stands on a day, for finance, the network team and the community itself',
  roles: moneyReaders,
  tables: statementTables,
  narrow: ({ community }) => ({ accounts: [community], communities: [community] }),
  ask: {
    community: { ...aCommunity, says: 'the community, when it is not the first word' },
    on: { ...aDay, says: 'the day; today when left out', absent: today => today }
  },
  address: ['community'],
  needs: { text: statementWords },
  answer: statementAnswer,
  failures: {
    NoAccount: {
      status: 404,
      title: 'No account',
      says: ({ community, on }) => `${community} had no account on ${on}.`
    }
  },
  csv: statementCsv
}
