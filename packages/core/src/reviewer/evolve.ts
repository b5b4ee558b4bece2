/** What each event makes of a reviewer. */
import type { ReviewerChanged, ReviewerEvent, ReviewerRegistered } from './events.ts'
import type { DatedDescription, Registered, Reviewer } from './state.ts'

type Describing = ReviewerRegistered | ReviewerChanged
const descriptionIn = ({ on, trainedAs, seniorYears, privateFacts }: Describing): DatedDescription => ({
  from: on,
  trainedAs,
  seniorYears,
  privateFacts
})

const changed = (reviewer: Registered, event: ReviewerChanged): Registered => {
  const [first, ...later] = reviewer.descriptions
  const inOrder = [...later, descriptionIn(event)].sort((one, other) =>
    one.from < other.from ? -1 : one.from > other.from ? 1 : 0
  )
  return { ...reviewer, descriptions: [first, ...inOrder] }
}

export const evolve = (reviewer: Reviewer, event: ReviewerEvent): Reviewer => {
  if (event.type === 'ReviewerRegistered')
    return reviewer.status === 'Registered'
      ? reviewer
      : { status: 'Registered', descriptions: [descriptionIn(event)], credits: [], allocations: [], erasures: [] }
  if (reviewer.status === 'Unknown') return reviewer
  switch (event.type) {
    case 'ReviewerChanged':
      return changed(reviewer, event)
    case 'TrainingCredited': {
      const { training, gathering, on } = event
      return { ...reviewer, credits: [...reviewer.credits, { training, gathering, on }] }
    }
    case 'ReviewerAllocated': {
      const { community, cycle, kind, visit } = event
      return { ...reviewer, allocations: [...reviewer.allocations, { community, cycle, kind, visit }] }
    }
    case 'PrivateFactsErased':
      return { ...reviewer, erasures: [...reviewer.erasures, { pieces: event.pieces, on: event.on }] }
  }
}
