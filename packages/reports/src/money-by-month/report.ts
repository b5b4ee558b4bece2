/** Money month by month: what was invoiced, credited and paid, for finance and the network team. */
import { aDay } from '../ask-fields.ts'
import { moneyOfAllReaders } from '../money-readers.ts'
import type { Report } from '../report.ts'
import { monthsAnswer, monthTables } from './answer.ts'
import type { AskMoneyByMonth, MoneyByMonth } from './money-by-month.ts'

export const moneyByMonthReport: Report<typeof monthTables, AskMoneyByMonth, MoneyByMonth, never> = {
  name: 'money-by-month',
  says: 'what was invoiced, credited and paid in each month, for finance and the network team',
  roles: moneyOfAllReaders,
  tables: monthTables,
  ask: { on: { ...aDay, says: 'the day; today when left out', absent: today => today } },
  address: [],
  needs: {},
  answer: monthsAnswer,
  failures: {},
  csv: ({ months }) => ({
    columns: [
      ...['month', 'invoiced', 'credited', 'vat', 'received', 'reversed', 'refunded', 'writtenOff', 'writtenBack'],
      'balance'
    ],
    rows: months.map(one => ({ ...one }))
  })
}
