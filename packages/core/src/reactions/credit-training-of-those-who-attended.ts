/** Whoever attended a training is credited: a reviewer is trained by it from then on, and anybody else is no reviewer. */
import { gathering } from '../gathering/index.ts'
import type { CreditTraining, ReviewerRefusal } from '../reviewer/index.ts'
import { ReviewerId } from '../values/reviewer-id.ts'
import { reaction } from './reaction.ts'

export const creditTrainingOfThoseWhoAttended = reaction(gathering)({
  name: 'credit-training-of-those-who-attended',
  on: ['AttendanceRecorded'],
  commands: ({ gathering: code, attendee, training, on }): ReadonlyArray<CreditTraining> =>
    training === null || !ReviewerId.is(attendee)
      ? []
      : [{ type: 'CreditTraining', reviewer: attendee, training, gathering: code, on }],
  settledBy: ['ReviewerNotRegistered'] satisfies ReadonlyArray<ReviewerRefusal['type']>
})
