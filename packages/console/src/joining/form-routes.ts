/**
 * The forms of those who want to join, for whoever holds the secret link of one: begun, saved page by page, handed in.
 *
 * A form is sent with its link in it. So it needs no cookie to be saved, a page of another site cannot send it, and what is
 * sent twice is the same once more.
 */
import type { JoiningForm } from '@cofc/access-store'
import { joiningDays, MembershipType } from '@cofc/core'
import { problemOf, type Answer } from '@cofc/http'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { paramsOf } from '../asked.ts'
import { checkPage } from '../pages/joining/check-page.tsx'
import { donePage } from '../pages/joining/done-page.tsx'
import { formPage, throwAwayPage, type FormStanding } from '../pages/joining/form-page.tsx'
import { nothingFoundPage } from '../pages/joining/saved-page.tsx'
import { quotePage, sectionPage } from '../pages/joining/section-page.tsx'
import { addressOfLink, digestOfLink, isLink, linkCookie, linkIn, newLink, noLinkCookie, referenceOf } from './link.ts'
import {
  ofTheWhole,
  wrongInSection,
  type JoiningTerms,
  type Section,
  type WrongAnswer,
  type Written
} from './question.ts'
import { quoteOfForm } from './quote.ts'
import { sectionsOf, type JoiningKind } from './sections.ts'
import { sendJoining, type AskJoining, type JoiningShown } from './send.ts'
import { answersIn, textIn, textsIn } from './sent.ts'
import { answeredIn, kindOf, readyIn, standingOf, writtenIn } from './standing.ts'
import { keptSinceToday, termsToday, type Joining } from './terms.ts'

/** A page of the longest answers, in bytes as forms send them. */
export const joiningBodyLimit = 32_768

const page = (shown: ReturnType<typeof formPage>, status = 200): JoiningShown => ({ page: shown, status })
const to = (address: string): JoiningShown => ({ to: address })
const nothingFound: JoiningShown = page(nothingFoundPage(), 404)

interface Held {
  readonly link: string
  readonly form: JoiningForm
  readonly terms: JoiningTerms
}
type WithForm = (held: Held, request: FastifyRequest) => Answer<JoiningShown>

/** Whoever holds no link, or one that opens nothing, is told the same. */
const holding =
  (joining: Joining, linkOf: (request: FastifyRequest) => string | null, then: WithForm): AskJoining =>
  request =>
    pipe(
      termsToday(joining),
      TE.flatMap(terms => {
        const link = linkOf(request)
        if (link === null) return TE.right(nothingFound)
        return pipe(
          joining.store.find(digestOfLink(link), keptSinceToday(joining, terms)),
          TE.mapLeft(problemOf),
          TE.flatMap(form => (form === null ? TE.right(nothingFound) : then({ link, form, terms }, request)))
        )
      })
    )
/** A form brings its link along; a page is asked for with what the browser holds. */
const linkSent = (request: FastifyRequest): string | null => {
  const link = textIn(request, 'link')
  return isLink(link) ? link : null
}
const typeIn = (written: Written): MembershipType | null => {
  const type = written['joining']?.['type']
  return MembershipType.is(type) ? type : null
}
const standing = ({ link, form, terms }: Held, request: FastifyRequest): FormStanding => ({
  ...standingOf(form, terms),
  ...{ link, address: addressOfLink(request, link) }
})
const sectionNamed = (kind: JoiningKind, terms: JoiningTerms, key: unknown): Section | undefined =>
  sectionsOf(kind, terms).find(section => section.key === key)
const isHandedIn = ({ parts }: JoiningForm, { part }: Pick<Section, 'part'>): boolean =>
  (parts[part]?.handedInAt ?? null) !== null

interface Showing {
  readonly kind: JoiningKind
  readonly section: Section
  readonly written: Written
  readonly link: string
  readonly terms: JoiningTerms
  readonly isNew: boolean
  readonly wrong: ReadonlyArray<WrongAnswer>
}
const sectionShown = ({ kind, section, written, link, terms, isNew, wrong }: Showing): JoiningShown =>
  page(
    sectionPage({
      ...{ kind, section, link, isNew, wrong, answers: written[section.part] ?? {}, type: typeIn(written) },
      keptForDays: joiningDays(terms.policy, 'Begun')
    }),
    wrong.length === 0 ? 200 : 400
  )

/** Says in an address that what is wrong on its page is to be said. */
const lookedAt = 'look=yes'

/** After a page comes the next of its form that is not done; after the last, the whole. */
const after = (form: JoiningForm, section: Section, terms: JoiningTerms): string => {
  if (section.part === 'enquiry') return '/join/form/check'
  if (section.key === 'size') return '/join/form/quote'
  const written = writtenIn(form)
  const all = sectionsOf(kindOf(form), terms).filter(({ part }) => part === section.part)
  const next = all
    .slice(all.findIndex(({ key }) => key === section.key) + 1)
    .find(one => wrongInSection(one, written, terms).length > 0)
  return next === undefined ? '/join/form' : `/join/form/${next.key}`
}
/** What was written is kept first, and then looked at: what is wrong stands at an address of its own, so that one may go back, forward and load it again. */
const save =
  (joining: Joining, { held, section }: { readonly held: Held; readonly section: Section }) =>
  (request: FastifyRequest): Answer<JoiningShown> => {
    const { link, form, terms } = held
    const answers = answersIn(request, section)
    return pipe(
      joining.store.save(digestOfLink(link), { part: section.part, answers, at: joining.dependencies.now() }),
      TE.mapLeft(problemOf),
      TE.map(isSaved => {
        const cookie = linkCookie(request, link)
        if (!isSaved) return { ...to('/join/form'), cookie }
        const before = form.parts[section.part] ?? { answers: {}, handedInAt: null }
        const changed: JoiningForm = {
          ...form,
          parts: { ...form.parts, [section.part]: { ...before, answers: { ...before.answers, ...answers } } }
        }
        const isWrong = wrongInSection(section, writtenIn(changed), terms).length > 0
        return { ...to(isWrong ? `/join/form/${section.key}?${lookedAt}` : after(changed, section, terms)), cookie }
      })
    )
  }

const tooMany: WrongAnswer = {
  name: ofTheWhole,
  says: 'Too many forms are being written just now, so yours is not kept yet. Press the button again in an hour.'
}
/** The first page of a form, under a link that is drawn when it is shown. */
const begin = (joining: Joining, kind: JoiningKind) => {
  const first = (terms: JoiningTerms): Section => sectionsOf(kind, terms)[0] as Section
  const shown: AskJoining = () =>
    pipe(
      termsToday(joining),
      TE.map(terms =>
        sectionShown({ kind, section: first(terms), written: {}, link: newLink(), terms, isNew: true, wrong: [] })
      )
    )
  const sent: AskJoining = request =>
    pipe(
      termsToday(joining),
      TE.flatMap(terms => {
        const link = linkSent(request)
        if (link === null) return TE.right(nothingFound)
        const [section, since] = [first(terms), keptSinceToday(joining, terms)]
        const begun = { link: digestOfLink(link), reference: referenceOf(link), kind, at: joining.dependencies.now() }
        return pipe(
          joining.store.begin(begun, since),
          TE.mapLeft(problemOf),
          TE.flatMap(isBegun => {
            const written = { [section.part]: answersIn(request, section) }
            return isBegun
              ? holding(joining, linkSent, held => save(joining, { held, section })(request))(request)
              : TE.right(sectionShown({ kind, section, written, link, terms, isNew: true, wrong: [tooMany] }))
          })
        )
      })
    )
  return { shown, sent }
}

const shownSection: WithForm = ({ link, form, terms }, request) => {
  const [kind, written] = [kindOf(form), writtenIn(form)]
  const section = sectionNamed(kind, terms, paramsOf(request)['section'])
  if (section === undefined) return TE.left(problemOf({ type: 'NoSuchResource' }))
  const { look } = request.query as { readonly look?: unknown }
  const wrong = look === 'yes' ? wrongInSection(section, written, terms) : []
  return TE.right(
    isHandedIn(form, section)
      ? to('/join/form')
      : sectionShown({ kind, section, written, link, terms, isNew: false, wrong })
  )
}
const checked: WithForm = (held, request) => {
  const { form, terms } = held
  const stands = standing(held, request)
  if (stands.parts.every(({ handedInOn }) => handedInOn !== null)) return TE.right(to('/join/form/done'))
  const quote = kindOf(form) === 'enquiry' ? null : quoteOfForm(terms, writtenIn(form))
  return TE.right(page(checkPage({ standing: stands, answered: answeredIn(form, readyIn(stands), terms), quote })))
}
/** What was shown and is complete. Sent once more, it is handed in already. */
const handIn =
  (joining: Joining): WithForm =>
  (held, request) => {
    const ready = readyIn(standing(held, request))
    const parts = textsIn(request, 'part').filter(part => ready.includes(part))
    const isDone = Object.values(held.form.parts).some(({ handedInAt }) => handedInAt !== null)
    if (parts.length === 0) return TE.right(to(isDone ? '/join/form/done' : '/join/form/check'))
    return pipe(
      joining.store.handIn(digestOfLink(held.link), parts, joining.dependencies.now()),
      TE.mapLeft(problemOf),
      TE.map(() => ({ ...to('/join/form/done'), cookie: linkCookie(request, held.link) }))
    )
  }
const done: WithForm = (held, request) => {
  const stands = standing(held, request)
  return TE.right(
    stands.parts.some(({ handedInOn }) => handedInOn !== null) ? page(donePage(stands)) : to('/join/form')
  )
}
const whole: WithForm = (held, request) => {
  const stands = standing(held, request)
  const isAll = stands.parts.every(({ handedInOn }) => handedInOn !== null)
  const isOver = isAll || stands.settled?.as === 'declined'
  return TE.right(isOver ? to('/join/form/done') : page(formPage(stands)))
}
const anotherLink =
  (joining: Joining): WithForm =>
  ({ link }, request) => {
    const another = newLink()
    return pipe(
      joining.store.relink(digestOfLink(link), digestOfLink(another)),
      TE.mapLeft(problemOf),
      TE.map(() => ({ ...to('/join/form'), cookie: linkCookie(request, another) }))
    )
  }
const thrownAway =
  (joining: Joining): WithForm =>
  ({ link }, request) =>
    pipe(
      joining.store.throwAway(digestOfLink(link)),
      TE.mapLeft(problemOf),
      TE.map(isGone => (isGone ? { ...to('/join'), cookie: noLinkCookie(request) } : to('/join/form')))
    )
const quoted: WithForm = ({ form, terms }) =>
  TE.right(
    kindOf(form) === 'enquiry'
      ? to('/join/form/check')
      : page(quotePage({ quote: quoteOfForm(terms, writtenIn(form)) }))
  )

export const joiningFormRoutes = (app: FastifyInstance, joining: Joining): void => {
  const send = sendJoining(joining.options)
  const shown = (then: WithForm) => send(holding(joining, linkIn, then))
  const sent = (then: WithForm) => send(holding(joining, linkSent, then))
  const limits = { bodyLimit: joiningBodyLimit }
  for (const kind of ['enquiry', 'application'] as const) {
    const first = begin(joining, kind)
    app.get(`/join/${kind}`, send(first.shown))
    app.post(`/join/${kind}`, limits, send(first.sent))
  }
  app.get('/join/form', shown(whole))
  app.get('/join/form/check', shown(checked))
  app.get('/join/form/quote', shown(quoted))
  app.get('/join/form/done', shown(done))
  app.get(
    '/join/form/throw-away',
    shown(({ link, form }) => TE.right(page(throwAwayPage({ reference: form.reference, link }))))
  )
  app.get('/join/form/:section', shown(shownSection))
  app.post('/join/form/hand-in', limits, sent(handIn(joining)))
  app.post('/join/form/another-link', limits, sent(anotherLink(joining)))
  app.post('/join/form/throw-away', limits, sent(thrownAway(joining)))
  app.post(
    '/join/form/leave',
    limits,
    send(request => TE.right({ ...to('/join'), cookie: noLinkCookie(request) }))
  )
  app.post(
    '/join/form/:section',
    limits,
    sent((held, request) => {
      const section = sectionNamed(kindOf(held.form), held.terms, paramsOf(request)['section'])
      return section === undefined
        ? TE.left(problemOf({ type: 'NoSuchResource' }))
        : save(joining, { held, section })(request)
    })
  )
}
