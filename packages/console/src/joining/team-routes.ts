/** Enquiries and applications, for the network team alone: read, recorded, answered, declined, erased. */
import type { Settled } from '@cofc/access-store'
import { CommunityId, nextCommunityId, teamOnly } from '@cofc/core'
import { actorOf, problemOf, type Answer } from '@cofc/http'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { isLeft } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { paramsOf } from '../asked.ts'
import { applicationPage, eraseApplicationPage, type ApplicationShown } from '../pages/joining/application-page.tsx'
import { applicationsPage } from '../pages/joining/applications-page.tsx'
import type { Readers } from '../readers.ts'
import { askNamedCommunities } from '../team/ask-home.ts'
import { applicationOf, applicationsOn, type Application } from './applications.ts'
import { declining } from './declining.ts'
import { keptUntil } from './kept-since.ts'
import { isReference } from './link.ts'
import { lettingIn } from './letting-in.ts'
import { wrongInSection, type Section, type WrongAnswer } from './question.ts'
import { quoteOfForm } from './quote.ts'
import { commandsOf, foreseenOfAll, formsIn, giveAll, lateFormOf } from './record.ts'
import { sendJoining, type AskJoining, type JoiningShown } from './send.ts'
import { answersIn, textIn } from './sent.ts'
import { answeredIn, kindOf, writtenIn } from './standing.ts'
import { addressOf, openedForm, sentForm, tokenIn, type Reading, type With } from './team-form.ts'
import { termsToday, type Joining } from './terms.ts'
import { withDaysInWords } from '../words/days-in-text.ts'

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
      hint: 'The next free number is filled in for a new community. It names nobody, and stays for good.',
      lacks: 'Give the id of the community, such as TC-0120',
      wrong: answer => (CommunityId.is(answer) ? null : 'Give an id such as TC-0120: letters, figures and hyphens')
    }
  ]
}
const readers: Readers<JoiningShown> = {
  ...{ name: 'applications', title: 'Read enquiries and applications', roles: teamOnly }
}

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
interface Again {
  readonly sent?: ApplicationShown['sent']
  readonly wrong?: ReadonlyArray<WrongAnswer>
  readonly status?: number
}
/** Under which id it is recorded unless somebody says another. */
const firstOf = (joining: Joining, { next }: Application): Answer<ApplicationShown['sent']> =>
  next.is !== 'record'
    ? TE.right({})
    : pipe(
        askNamedCommunities(joining.options),
        TE.map(all => ({ community: nextCommunityId(all.map(({ community }) => community)) ?? '' }))
      )
const shown =
  (joining: Joining, { sent, wrong = [], status = 200 }: Again = {}): With =>
  ({ application, terms }, request) => {
    const { form } = application
    const parts = Object.keys(form.parts).filter(part => (form.parts[part]?.handedInAt ?? null) !== null)
    return pipe(
      sent === undefined ? firstOf(joining, application) : TE.right(sent),
      TE.map(typed => ({
        status,
        page: applicationPage({
          ...{ application, sent: typed, wrong, recording: recording.questions, token: tokenIn(joining, request) },
          answered: answeredIn(form, parts, terms),
          quote: formsIn(form).includes('finance') ? quoteOfForm(terms, writtenIn(form)) : null,
          keptUntil: keptUntil(form, terms.policy),
          mayLetIn: joining.options.letting !== undefined
        })
      }))
    )
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
    return isLeft(given) ? TE.right(again)() : settle(joining, at, { as: 'recorded', community, reason: null })()
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
    return shown(joining, { sent, wrong: [{ name: 'community', says: withDaysInWords(detail) }], status })(
      at,
      request
    )()
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
/** An enquiry, once it is answered by e-mail. */
const answered =
  (joining: Joining): With =>
  (at, request) =>
    at.application.next.is === 'answer' && textIn(request, 'as') === 'answered'
      ? settle(joining, at, { as: 'answered', community: null, reason: null })
      : TE.right({ to: addressOf(at) })
/** Nothing need be there: what was erased by the first press is gone at the second. */
const erased =
  (joining: Joining): AskJoining =>
  request =>
    pipe(
      joining.store.erase(referenceIn(request) ?? ''),
      TE.flatMap(() => joining.giving.drafts?.eraseAbout(referenceIn(request) ?? '', null) ?? TE.right(0)),
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
  app.post(`${one}/settle`, send(reading(joining, answered(joining))))
  const { letting } = joining.options
  for (const form of [declining, ...(letting === undefined ? [] : [lettingIn(letting)])]) {
    app.get(`${one}/${form.section.key}`, send(reading(joining, openedForm(joining, form))))
    app.post(`${one}/${form.section.key}`, send(reading(joining, sentForm(joining, form))))
  }
  app.post(`${one}/erase`, send(erased(joining)))
}
