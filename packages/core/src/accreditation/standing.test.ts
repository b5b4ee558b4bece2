/** How an award stands by its days and by what befell it, in whatever order that was recorded. */
import { expect, test } from 'vitest'
import type { PlainDate } from '../values/plain-date.ts'
import { lastDayInForce, standingOn } from './standing.ts'
import type { Award, AwardStep } from './state.ts'

const award = (...steps: ReadonlyArray<readonly [step: AwardStep['step'], on: string]>): Award =>
  ({
    ...{ from: '2024-03-01', until: '2027-02-28' },
    steps: steps.map(([step, on]) => ({ step, on }))
  }) as unknown as Award
const standing = (of: Award, on: string) => standingOn(of, on as PlainDate)

test('what reinstates an award that had not ended leaves it suspended, and what lifts a suspension does not undo an end', () => {
  expect(standing(award(['suspended', '2024-06-03'], ['reinstated', '2024-06-10']), '2024-06-11')).toBe('Suspended')
  expect(standing(award(['ended', '2024-06-03'], ['lifted', '2024-06-10']), '2024-06-11')).toBe('Ended')
  expect(standing(award(['ended', '2024-06-03'], ['suspended', '2024-06-10']), '2024-06-11')).toBe('Ended')
  expect(standing(award(['ended', '2024-06-03'], ['reinstated', '2024-06-10']), '2024-06-11')).toBe('InForce')
})

test('the last day in force is that before the end, unless it was reinstated or its term was over', () => {
  expect(lastDayInForce(award())).toBe('2027-02-28')
  expect(lastDayInForce(award(['suspended', '2024-06-03']))).toBe('2027-02-28')
  expect(lastDayInForce(award(['ended', '2024-06-03']))).toBe('2024-06-02')
  expect(lastDayInForce(award(['ended', '2024-06-03'], ['withdrawn', '2024-07-01']))).toBe('2024-06-02')
  expect(lastDayInForce(award(['ended', '2024-06-03'], ['reinstated', '2024-06-10']))).toBe('2027-02-28')
  expect(lastDayInForce(award(['ended', '2027-02-28']))).toBe('2027-02-27')
  expect(lastDayInForce(award(['ended', '2027-03-01']))).toBe('2027-02-28')
  expect(lastDayInForce(award(['ended', '2027-06-01']))).toBe('2027-02-28')
})
