/** The reviewer: what each command is answered by. */
import { knowing, type Aggregate, type NoFacts } from '../aggregate.ts'
import { reviewerCommands, reviewerEvents } from './codec.ts'
import type { ReviewerCommand } from './commands.ts'
import type { ReviewerEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { reviewerSays, type ReviewerRefusal } from './refusals.ts'
import { changeReviewer } from './rules/change-reviewer.ts'
import { erasePrivateFacts } from './rules/erase-private-facts.ts'
import { registerReviewer } from './rules/register-reviewer.ts'
import type { Reviewer } from './state.ts'
import { reviewerStream } from './stream.ts'

const know = knowing<NoFacts>()

export const reviewer: Aggregate<ReviewerCommand, Reviewer, ReviewerEvent, ReviewerRefusal, NoFacts> = {
  name: 'reviewer',
  initialState: { status: 'Unknown' },
  evolve,
  answers: {
    RegisterReviewer: know()(registerReviewer),
    ChangeReviewer: know()(changeReviewer),
    ErasePrivateFacts: know()(erasePrivateFacts)
  },
  says: reviewerSays,
  streamOf: command => reviewerStream(command.reviewer),
  commands: reviewerCommands,
  events: reviewerEvents
}
