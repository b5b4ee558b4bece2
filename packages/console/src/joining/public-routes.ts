/** What anybody may read of joining, and where a secret link leads. */
import { membershipTypes, providers, sectors } from '@cofc/core'
import { problemOf } from '@cofc/http'
import type { FastifyInstance } from 'fastify'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { chosenBy, paramsOf } from '../asked.ts'
import { entryPage } from '../pages/joining/entry-page.tsx'
import { feesPage } from '../pages/joining/fees-page.tsx'
import { howToComeBackPage, nothingFoundPage, openPage } from '../pages/joining/saved-page.tsx'
import { typesPage } from '../pages/joining/types-page.tsx'
import { nationalPath } from '../parts/notes.tsx'
import { askCycles } from '../questions.ts'
import { membershipTypeName, providerName, sectorName } from '../words/names.ts'
import { joiningBodyLimit, joiningFormRoutes } from './form-routes.ts'
import { digestOfLink, isLink, linkCookie } from './link.ts'
import { quoteFor } from './quote.ts'
import type { JoiningTerms, Question } from './question.ts'
import { countryChoices, sizeLabel, termChoices } from './sections.ts'
import { sendJoining, type AskJoining } from './send.ts'
import { textIn } from './sent.ts'
import { keptSinceToday, termsToday, type Joining } from './terms.ts'

/** Only by what the list differs. */
const keyQuestion = ({ priceList }: JoiningTerms): ReadonlyArray<Question> => {
  if (priceList?.pricedBy === 'sector')
    return [
      {
        ...{ name: 'sector', label: 'Whom it is for', is: 'list', most: 20, lacks: null },
        choices: sectors.map(value => ({ value, text: sectorName[value] }))
      }
    ]
  return priceList?.pricedBy === 'provider'
    ? [
        {
          ...{ name: 'provider', label: 'Who provides it', is: 'list', most: 40, lacks: null },
          choices: providers.map(value => ({ value, text: providerName[value] }))
        }
      ]
    : []
}
const feeQuestions = (terms: JoiningTerms): ReadonlyArray<Question> => [
  {
    ...{ name: 'type', label: 'Type of membership', is: 'list', most: 40, lacks: null },
    choices: membershipTypes.map(value => ({ value, text: membershipTypeName[value] }))
  },
  { name: 'size', label: sizeLabel(terms), is: 'number', most: 6, lacks: null },
  ...keyQuestion(terms),
  {
    name: 'years',
    label: 'For how long you pay at once',
    is: 'list',
    most: 2,
    lacks: null,
    choices: termChoices(terms)
  },
  {
    ...{ name: 'country', label: 'Country', is: 'list', most: 2, lacks: null, autocomplete: 'country' },
    choices: countryChoices
  }
]
const usual = { type: '', size: '', years: '1', sector: '', provider: '', country: 'GB' }
const asText = (given: unknown): string | undefined => (typeof given === 'string' ? given.trim() : undefined)

const fees =
  (joining: Joining): AskJoining =>
  request =>
    pipe(
      TE.fromEither(chosenBy(request, { fields: Object.keys(usual) })),
      TE.flatMap(given =>
        pipe(
          termsToday(joining),
          TE.map(terms => {
            const isAsked = Object.keys(request.query as object).length > 0
            const answers = {
              ...usual,
              ...Object.fromEntries(
                Object.entries(given).flatMap(([name, text]) => {
                  const answer = asText(text)
                  return answer === undefined ? [] : [[name, answer]]
                })
              )
            }
            const quote = isAsked ? quoteFor(terms, answers) : null
            const wrong = quote?.is === 'wrong' ? quote.wrong : []
            return {
              page: feesPage({ questions: feeQuestions(terms), answers, wrong, quote }),
              status: wrong.length === 0 ? 200 : 400
            }
          })
        )
      )
    )

const opened =
  (joining: Joining): AskJoining =>
  request => {
    const link = textIn(request, 'link')
    const nothing = { to: '/join/saved?look=yes' }
    if (!isLink(link)) return TE.right(nothing)
    return pipe(
      termsToday(joining),
      TE.flatMap(terms =>
        pipe(joining.store.find(digestOfLink(link), keptSinceToday(joining, terms)), TE.mapLeft(problemOf))
      ),
      TE.map(form => (form === null ? nothing : { to: '/join/form', cookie: linkCookie(request, link) }))
    )
  }

export const joiningRoutes = (app: FastifyInstance, joining: Joining): void => {
  const send = sendJoining(joining.options)
  app.get(
    '/join',
    send(() =>
      pipe(
        askCycles(joining.options),
        TE.map(cycles => {
          const published = cycles.find(({ revision }) => revision > 0)
          return {
            page: entryPage({ national: published === undefined ? null : nationalPath(published.cycle) }),
            status: 200
          }
        })
      )
    )
  )
  app.get(
    '/join/types',
    send(() =>
      pipe(
        termsToday(joining),
        TE.map(terms => ({ page: typesPage(terms), status: 200 }))
      )
    )
  )
  app.get('/join/fees', send(fees(joining)))
  app.get(
    '/join/saved',
    send(({ query }) =>
      TE.right(
        (query as { readonly look?: unknown }).look === 'yes'
          ? { page: nothingFoundPage(), status: 404 }
          : { page: howToComeBackPage(), status: 200 }
      )
    )
  )
  app.get(
    '/join/saved/:link',
    send(request => TE.right({ page: openPage({ link: String(paramsOf(request)['link']) }), status: 200 }))
  )
  app.post('/join/saved', { bodyLimit: joiningBodyLimit }, send(opened(joining)))
  joiningFormRoutes(app, joining)
}
