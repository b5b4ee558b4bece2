/** What each event makes of a reviewer. */
import type { ReviewerEvent } from './events.ts'
import type { DatedDescription, Reviewer } from './state.ts'

const descriptionIn = ({ on, trainedAs, seniorYears, privateFacts }: ReviewerEvent): DatedDescription => ({
  from: on,
  trainedAs,
  seniorYears,
  privateFacts
})

export const evolve = (reviewer: Reviewer, event: ReviewerEvent): Reviewer => {
  const description = descriptionIn(event)
  switch (event.type) {
    case 'ReviewerRegistered':
      return reviewer.status === 'Unknown' ? { status: 'Registered', descriptions: [description] } : reviewer
    case 'ReviewerChanged': {
      if (reviewer.status === 'Unknown') return reviewer
      const [first, ...later] = reviewer.descriptions
      const inOrder = [...later, description].sort((one, other) =>
        one.from < other.from ? -1 : one.from > other.from ? 1 : 0
      )
      return { status: 'Registered', descriptions: [first, ...inOrder] }
    }
  }
}
