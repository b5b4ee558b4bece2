/** Enquiries and applications, for the network team alone: read, recorded, answered, declined, erased. */
import type { Settled } from '@cofc/access-store'
import { CommunityId, teamOnly } from '@cofc/core'
import { actorOf, problemOf, type Answer } from '@cofc/http'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { isLeft } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { paramsOf } from '../asked.ts'
import { tokenFor } from '../form-token.ts'
import { applicationPage, eraseApplicationPage, type ApplicationShown } from '../pages/joining/application-page.tsx'
import { applicationsPage } from '../pages/joining/applications-page.tsx'
import type { Readers } from '../readers.ts'
import { applicationOf, applicationsOn, type Application } from './applications.ts'
import { keptUntil } from './kept-since.ts'
import { isReference } from './link.ts'
import { wrongInSection, type JoiningTerms, type Section, type WrongAnswer } from './question.ts'
import { quoteOfForm } from './quote.ts'
import { commandsOf, foreseenOfAll, formsIn, giveAll, lateFormOf } from './record.ts'
import { sendJoining, type AskJoining, type JoiningShown } from './send.ts'
import { answersIn, textIn } from './sent.ts'
import { answeredIn, kindOf, writtenIn } from './standing.ts'
import { termsToday, type Joining } from './terms.ts'

/** In the manner of every question: which community it is recorded as. */
const recording: Section = {
  ...{ key: 'record', part: 'record', title: 'Record the application' },
  questions: [
    {
      ...{ name: 'known', label: 'Is the community on record already?', is: 'one-of', most: 3 },
      hint: 'It is if it was a member before, or if you registered it after an enquiry.',
      lacks: 'Say whether the community is on record already',
      choices: [
        { value: 'no', text: 'No, register it' },
        { value: 'yes', text: 'Yes, it is on record' }
      ]
    },
    {
      ...{ name: 'community', label: 'Id of the community', is: 'line', most: 100 },
      hint: 'For example TC-0120. It names nobody, and stays for good.',
      lacks: 'Give the id of the community, such as TC-0120',
      wrong: answer => (CommunityId.is(answer) ? null : 'Give an id such as TC-0120: letters, figures and hyphens')
    }
  ]
}
const readers: Readers<JoiningShown> = {
  ...{ name: 'applications', title: 'Read enquiries and applications', roles: teamOnly }
}

interface Reading {
  readonly application: Application
  readonly terms: JoiningTerms
}
type With = (reading: Reading, request: FastifyRequest) => Answer<JoiningShown>

const referenceIn = (request: FastifyRequest): string | null => {
  const { reference } = paramsOf(request)
  return isReference(reference) ? reference : null
}
const reading =
  (joining: Joining, then: With): AskJoining =>
  request => {
    const reference = referenceIn(request)
    if (reference === null) return TE.left(problemOf({ type: 'NoSuchResource' }))
    return pipe(
      termsToday(joining),
      TE.flatMap(terms =>
        pipe(
          applicationOf(joining, reference),
          TE.flatMap(application => then({ application, terms }, request))
        )
      )
    )
  }
const addressOf = ({ application: { form } }: Reading): string => `/applications/${form.reference}`

interface Again {
  readonly sent?: ApplicationShown['sent']
  readonly wrong?: ReadonlyArray<WrongAnswer>
  readonly status?: number
}
const tokenIn = ({ options }: Joining, request: FastifyRequest): string | null => {
  const secret = options.visitors?.secret?.(request) ?? null
  return secret === null ? null : tokenFor(secret)
}
const shown =
  (joining: Joining, { sent = {}, wrong = [], status = 200 }: Again = {}): With =>
  ({ application, terms }, request) => {
    const { form } = application
    const parts = Object.keys(form.parts).filter(part => (form.parts[part]?.handedInAt ?? null) !== null)
    return TE.right({
      status,
      page: applicationPage({
        ...{ application, sent, wrong, recording: recording.questions, token: tokenIn(joining, request) },
        answered: answeredIn(form, parts, terms),
        quote: formsIn(form).includes('finance') ? quoteOfForm(terms, writtenIn(form)) : null,
        keptUntil: keptUntil(form, terms.policy)
      })
    })
  }

const settle = (joining: Joining, at: Reading, settled: Omit<Settled, 'at'>): Answer<JoiningShown> =>
  pipe(
    joining.store.settle(at.application.form.reference, { ...settled, at: joining.dependencies.now() }),
    TE.mapLeft(problemOf),
    TE.map(() => ({ to: addressOf(at) }))
  )

const record =
  (joining: Joining): With =>
  (at, request) =>
  async () => {
    const { form } = at.application
    // Recorded meanwhile, or by the other press of a button.
    if (kindOf(form) === 'enquiry' || form.settled?.as === 'recorded') return TE.right({ to: addressOf(at) })()
    const sent = answersIn(request, recording)
    const [wrong, { community }] = [wrongInSection(recording, { record: sent }, at.terms), sent]
    const again = { to: `${addressOf(at)}?${new URLSearchParams({ ...sent, look: 'yes' }).toString()}` }
    if (wrong.length > 0 || !CommunityId.is(community)) return TE.right(again)()
    const given = await giveAll(
      joining.giving,
      actorOf(request),
      form
    )(commandsOf(form, { community, isOnRecord: sent['known'] === 'yes' }))
    return isLeft(given) ? TE.right(again)() : settle(joining, at, { as: 'recorded', community })()
  }
/** What was sent to record it and refused: what stands in the way is found anew, so it may be loaded again. */
const lookedAt =
  (joining: Joining): With =>
  (at, request) =>
  async () => {
    const { look, ...typed } = request.query as Readonly<Record<string, unknown>>
    if (look !== 'yes' || at.application.next.is !== 'record') return shown(joining)(at, request)()
    const sent = answersIn({ body: typed }, recording)
    const [wrong, { community }] = [wrongInSection(recording, { record: sent }, at.terms), sent]
    if (wrong.length > 0 || !CommunityId.is(community))
      return shown(joining, { sent, wrong, status: 400 })(at, request)()
    const commands = commandsOf(at.application.form, { community, isOnRecord: sent['known'] === 'yes' })
    const refused = await foreseenOfAll(joining.giving, actorOf(request), at.application.form)(commands)
    if (refused === null) return shown(joining, { sent })(at, request)()
    const { detail, status } = problemOf(refused)
    return shown(joining, { sent, wrong: [{ name: 'community', says: detail }], status })(at, request)()
  }
const recordFinance =
  (joining: Joining): With =>
  (at, request) =>
  async () => {
    const { form, next } = at.application
    if (next.is !== 'record-finance') return TE.right({ to: addressOf(at) })()
    const given = await giveAll(joining.giving, actorOf(request), form)(lateFormOf(form, next.community))
    if (!isLeft(given)) return TE.right({ to: addressOf(at) })()
    return TE.left(problemOf(given.left))()
  }
const settledBy =
  (joining: Joining): With =>
  (at, request) => {
    const as = textIn(request, 'as')
    // What is recorded is not declined any more: that is done by the record.
    const isOpen = at.application.form.settled?.as !== 'recorded'
    return isOpen && (as === 'answered' || as === 'declined')
      ? settle(joining, at, { as, community: null })
      : TE.right({ to: addressOf(at) })
  }
/** Nothing need be there: what was erased by the first press is gone at the second. */
const erased =
  (joining: Joining): AskJoining =>
  request =>
    pipe(
      joining.store.erase(referenceIn(request) ?? ''),
      TE.mapLeft(problemOf),
      TE.map(() => ({ to: '/applications' }))
    )

export const applicationRoutes = (app: FastifyInstance, joining: Joining): void => {
  const send = sendJoining(joining.options, readers)
  const one = '/applications/:reference'
  app.get(
    '/applications',
    send(() =>
      pipe(
        applicationsOn(joining),
        TE.map(found => ({ page: applicationsPage(found), status: 200 }))
      )
    )
  )
  app.get(one, send(reading(joining, lookedAt(joining))))
  app.get(
    `${one}/erase`,
    send(
      reading(joining, ({ application: { form } }, request) =>
        TE.right({
          page: eraseApplicationPage({ reference: form.reference, token: tokenIn(joining, request) }),
          status: 200
        })
      )
    )
  )
  app.post(`${one}/record`, send(reading(joining, record(joining))))
  app.post(`${one}/record-finance`, send(reading(joining, recordFinance(joining))))
  app.post(`${one}/settle`, send(reading(joining, settledBy(joining))))
  app.post(`${one}/erase`, send(erased(joining)))
}
