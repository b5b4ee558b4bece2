import { expect, test } from 'vitest'
import { gathering } from '../gathering/index.ts'
import { creditTrainingOfThoseWhoAttended as reaction } from './credit-training-of-those-who-attended.ts'

const attended = (training: string | null) => ({
  ...{ type: 'AttendanceRecorded', gathering: 'T-24', booking: 'B1', community: 'TC-0001', attendee: 'R-014' },
  ...{ training, on: '2024-02-01' }
})
const followsOf = (training: string | null) =>
  reaction.commands(attended(training) as never, gathering.initialState, {} as never)

test('whoever attended a training is credited', () => {
  expect(reaction.on).toEqual(['AttendanceRecorded'])
  expect(followsOf('lead')).toEqual([
    { type: 'CreditTraining', reviewer: 'R-014', training: 'lead', gathering: 'T-24', on: '2024-02-01' }
  ])
  expect(followsOf(null)).toEqual([])
  expect(reaction.settledBy).toEqual(['ReviewerNotRegistered'])
})
