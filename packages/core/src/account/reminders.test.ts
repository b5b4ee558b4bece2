import { expect, test } from 'vitest'
import { defaultBook } from '../policy/index.ts'
import type { PlainDate } from '../values/plain-date.ts'
import { nextReminder } from './index.ts'

const on = '2025-01-31' as PlainDate
const after = (...reminded: ReadonlyArray<string>) =>
  nextReminder({ on, reminded: reminded as unknown as ReadonlyArray<PlainDate> }, defaultBook)

test('an invoice of 31 January 2025 is reminded of on 2 March, 17 March and 1 April', () => {
  expect(after()).toEqual({ level: 1, dueOn: '2025-03-02' })
  expect(after('2025-03-02')).toEqual({ level: 2, dueOn: '2025-03-17' })
  expect(after('2025-03-02', '2025-03-17')).toEqual({ level: 3, dueOn: '2025-04-01' })
  expect(after('2025-03-02', '2025-03-17', '2025-04-01')).toBeNull()
})
