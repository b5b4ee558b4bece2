/** Enquiries and applications as the network team sees them: what is missing in each, and what comes next. */
import type { JoiningForm } from '@cofc/access-store'
import { load } from '@cofc/application'
import { community, membership, profileOn, streamOf, type CommunityId, type Form, type Membership } from '@cofc/core'
import { problemOf, type Answer } from '@cofc/http'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { formsIn } from './record.ts'
import { answerTo } from './question.ts'
import { forms } from './sections.ts'
import { kindOf, writtenIn } from './standing.ts'
import { keptSinceToday, termsToday, type Joining } from './terms.ts'

/** What the network team does next. */
export type NextStep =
  | { readonly is: 'answer' }
  | { readonly is: 'record' }
  | { readonly is: 'record-finance'; readonly community: CommunityId }
  | { readonly is: 'wait'; readonly community: CommunityId }
  | { readonly is: 'admit'; readonly community: CommunityId }
  | { readonly is: 'let-in'; readonly community: CommunityId }
  | { readonly is: 'nothing' }

export interface Application {
  readonly form: JoiningForm
  /** As what the form calls itself. */
  readonly from: string
  readonly missing: ReadonlyArray<Form>
  readonly next: NextStep
}

interface OnRecord {
  readonly membership: Membership
  readonly hasLinkPerson: boolean
}
const recordOf = ({ dependencies: { events, states }, options }: Joining, id: CommunityId): Answer<OnRecord> =>
  pipe(
    load(events, states)(membership, streamOf(membership, { community: id })),
    TE.flatMap(({ state }) =>
      pipe(
        load(events, states)(community, streamOf(community, { community: id })),
        TE.map(profile => ({
          membership: state,
          hasLinkPerson: (profileOn(profile.state, options.today())?.linkPerson ?? null) !== null
        }))
      )
    ),
    TE.mapLeft(problemOf)
  )

const afterRecording = (
  form: JoiningForm,
  as: CommunityId,
  { membership: state, hasLinkPerson }: OnRecord
): NextStep => {
  if (state.status === 'Active') return hasLinkPerson ? { is: 'nothing' } : { is: 'let-in', community: as }
  if (state.status !== 'Applied') return { is: 'nothing' }
  if (forms.every(one => state.forms.includes(one))) return { is: 'admit', community: as }
  const cameSince = formsIn(form).some(one => !state.forms.includes(one))
  return { is: cameSince ? 'record-finance' : 'wait', community: as }
}
const isId = (text: string | null): text is CommunityId => text !== null

const nextOf = (joining: Joining, form: JoiningForm): Answer<NextStep> => {
  const { settled } = form
  if (settled === null) return TE.right({ is: kindOf(form) === 'enquiry' ? 'answer' : 'record' })
  const as = settled.community
  return settled.as === 'recorded' && isId(as)
    ? pipe(
        recordOf(joining, as),
        TE.map(record => afterRecording(form, as, record))
      )
    : TE.right({ is: 'nothing' })
}
/** In which part it says who it comes from, and in which field, or else in which other. */
const whose = {
  enquiry: { part: 'enquiry', named: 'service', person: 'name' },
  application: { part: 'joining', named: 'community', person: 'contact' }
}
const fromOf = (form: JoiningForm): string => {
  const [written, { part, named, person }] = [writtenIn(form), whose[kindOf(form)]]
  const service = answerTo(written, part, named)
  return service === '' ? answerTo(written, part, person) : service
}
const missingIn = (form: JoiningForm): ReadonlyArray<Form> =>
  kindOf(form) === 'enquiry' ? [] : forms.filter(one => !formsIn(form).includes(one))

const described = (joining: Joining, form: JoiningForm): Answer<Application> =>
  pipe(
    nextOf(joining, form),
    TE.map(next => ({ form, next, from: fromOf(form), missing: missingIn(form) }))
  )

/** All that was handed in, the oldest first. */
export const applicationsOn = (joining: Joining): Answer<ReadonlyArray<Application>> =>
  pipe(
    termsToday(joining),
    TE.flatMap(terms => TE.mapLeft(problemOf)(joining.store.handedIn(keptSinceToday(joining, terms)))),
    TE.flatMap(found => TE.traverseSeqArray((form: JoiningForm) => described(joining, form))(found))
  )
/** One of them; a problem where there is none. */
export const applicationOf = (joining: Joining, reference: string): Answer<Application> =>
  pipe(
    termsToday(joining),
    TE.flatMap(terms => TE.mapLeft(problemOf)(joining.store.ofReference(reference, keptSinceToday(joining, terms)))),
    TE.flatMap(form => (form === null ? TE.left(problemOf({ type: 'NoSuchResource' })) : described(joining, form)))
  )
