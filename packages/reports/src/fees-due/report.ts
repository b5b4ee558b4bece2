/** Fees due: what members owe and are owed on a day, and what was earned of them, for finance and the network team. */
import { aDay } from '../ask-fields.ts'
import { moneyOfAllReaders } from '../money-readers.ts'
import type { CsvTable, Report } from '../report.ts'
import { ages, type ByAge } from '../statement/ages.ts'
import { feesAnswer, feesTables } from './answer.ts'
import type { AskFeesDue, FeesDue } from './fees-due.ts'

const aged = (outstanding: ByAge) => ({ ...outstanding, outstanding: outstanding.all })

/** Whole pence. */
const csv = ({ members, all, creditsDue, years, cycles }: FeesDue): CsvTable => ({
  columns: [
    ...['part', 'community', 'name', 'outstanding', ...ages, 'disputed', 'onAccount', 'creditsDue', 'writtenOff'],
    ...['invoice', 'line', 'since', 'net', 'financialYear', 'cycle', 'invoiced', 'credited', 'income'],
    ...['vatInvoiced', 'vatCredited']
  ],
  rows: [
    ...members.map(one => ({ part: 'member', ...one, ...aged(one.outstanding) })),
    { part: 'all', ...all, ...aged(all.outstanding) },
    ...creditsDue.map(({ cycles: _, ...one }) => ({ part: 'credit-due', ...one })),
    ...years.map(one => ({ part: 'year', ...one })),
    ...cycles.map(one => ({ part: 'cycle', ...one }))
  ]
})

export const feesDueReport: Report<typeof feesTables, AskFeesDue, FeesDue, never> = {
  name: 'fees-due',
  says: 'what members owe and are owed on a day, and what was earned, for finance and the network team',
  roles: moneyOfAllReaders,
  tables: feesTables,
  ask: { on: { ...aDay, says: 'the day; today when left out', absent: today => today } },
  address: [],
  needs: {},
  answer: feesAnswer,
  failures: {},
  csv
}
