/** The reviewer: what may be asked of it, by whom, with which facts and by which rule; what its events and refusals say. */
import { aggregate } from '../aggregate.ts'
import { teamOnly } from '../roles.ts'
import * as codec from './codec.ts'
import type { ReviewerCommand } from './commands.ts'
import { reviewerEvents } from './event-entries.ts'
import type { ReviewerEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { ReviewerFacts } from './facts.ts'
import { reviewerRefusals, type ReviewerRefusal } from './refusals.ts'
import { changeReviewer } from './rules/change-reviewer.ts'
import { creditTraining } from './rules/credit-training.ts'
import { erasePrivateFacts } from './rules/erase-private-facts.ts'
import { noteAllocation } from './rules/note-allocation.ts'
import { registerReviewer } from './rules/register-reviewer.ts'
import type { Reviewer } from './state.ts'

export const reviewer = aggregate<ReviewerCommand, Reviewer, ReviewerEvent, ReviewerRefusal, ReviewerFacts>()({
  name: 'reviewer',
  address: ['reviewer'],
  initialState: { status: 'Unknown' },
  evolve,
  commands: {
    RegisterReviewer: {
      codec: codec.RegisterReviewer,
      title: 'Register a reviewer',
      roles: teamOnly,
      facts: ['otherSpelling'],
      rule: registerReviewer
    },
    ChangeReviewer: {
      codec: codec.ChangeReviewer,
      title: 'Change what is known of a reviewer',
      roles: teamOnly,
      facts: [],
      rule: changeReviewer
    },
    CreditTraining: {
      codec: codec.CreditTraining,
      title: 'Credit a reviewer with a training',
      roles: { 'network-team': 'any', reaction: 'any' },
      facts: [],
      rule: creditTraining
    },
    NoteAllocation: {
      codec: codec.NoteAllocation,
      title: 'Note which visit a reviewer was put on',
      roles: { 'network-team': 'any', reaction: 'any' },
      facts: [],
      rule: noteAllocation
    },
    ErasePrivateFacts: {
      codec: codec.ErasePrivateFacts,
      title: 'Record that a reviewer’s private facts were erased',
      roles: {},
      onlyThrough: 'erase',
      facts: [],
      rule: erasePrivateFacts
    }
  },
  events: reviewerEvents,
  refusals: reviewerRefusals
})
