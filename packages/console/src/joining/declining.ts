/** An application is declined, with a reason that whoever applied reads by their secret link. */
import { problemOf } from '@cofc/http'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { declinePage } from '../pages/joining/team-form-pages.tsx'
import type { Section } from './question.ts'
import { kindOf } from './standing.ts'
import type { TeamForm } from './team-form.ts'

const section: Section = {
  ...{ key: 'decline', part: 'decline', title: 'Decline the application' },
  questions: [
    {
      ...{ name: 'reason', label: 'What do you tell the applicant?', is: 'words', most: 2_000 },
      hint: 'They read it word for word. Say why, and what they could do next. Name nobody.',
      lacks: 'Say why, in words for the applicant'
    }
  ]
}
export const declining: TeamForm = {
  section,
  // What is recorded is not declined any more: that is done by the record.
  isOpen: ({ form }) => kindOf(form) === 'application' && form.settled?.as !== 'recorded',
  first: ({ application: { form } }) => ({ reason: form.settled?.reason ?? '' }),
  give: ({ joining, application: { form } }, { reason = '' }) =>
    pipe(
      joining.store.settle(form.reference, {
        ...{ at: joining.dependencies.now(), as: 'declined', community: null },
        reason
      }),
      TE.mapLeft(problemOf),
      TE.map(() => undefined)
    ),
  page: declinePage
}
