/** The forms that stand on the page they lead to: the register's, and the one of a history. */
import { mayKnowAuthors } from '@cofc/application'
import { actorOf } from '@cofc/http'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Form } from './answer.tsx'
import type { ConsoleOptions } from './options.ts'
import { accountsForm } from './pages/accounts/page.tsx'
import { historyForm } from './pages/history/page.tsx'
import { invoicesForm } from './pages/invoices/page.tsx'
import { paymentsForm } from './pages/payments/page.tsx'
import { registerForm } from './pages/register/page.tsx'
import { waitingForm } from './pages/waiting/page.tsx'
import type { Page } from './parts/layout.tsx'
import type { Wrong } from './parts/wrong.tsx'
import { askCycles, askWhose } from './questions.ts'

const registerChoice = (options: ConsoleOptions): Form => ({
  fields: ['on', 'cycle', 'sector', 'type'],
  whenNotFound: 'cycle',
  again: wrong =>
    pipe(
      askCycles(options),
      TE.map(cycles => registerForm(cycles, wrong))
    )
})
/** A wrong value comes back before it is known what waits, to whoever may see any of it. */
const waitingChoice: Form = {
  fields: ['who', 'community', 'kind'],
  whenNotFound: null,
  again: (wrong, request) => TE.right(waitingForm(wrong, actorOf(request).role === 'network-team'))
}

const listChoice = (again: (wrong: Wrong) => Page): Form => ({
  fields: ['only', 'community', 'on'],
  whenNotFound: null,
  again: wrong => TE.right(again(wrong))
})
/** Those that need nothing to be made again. */
const choices: ReadonlyMap<string, Form> = new Map([
  ['waiting', waitingChoice],
  ['accounts', listChoice(accountsForm)],
  ['invoices', listChoice(invoicesForm)],
  ['payments', listChoice(paymentsForm)]
])

/** The form on the page of a report; undefined where there is none. */
export const reportForm = (options: ConsoleOptions, key: string): Form | undefined => {
  const choice = choices.get(key)
  if (choice !== undefined) return choice
  return key === 'register' ? registerChoice(options) : undefined
}

export const dayForm = (options: ConsoleOptions): Form => ({
  fields: ['as-of', 'as-at', 'kind'],

  whenNotFound: null,
  again: (wrong, request) =>
    pipe(
      askWhose(options)(request),
      TE.map(whose => historyForm(whose, wrong, mayKnowAuthors(actorOf(request).role)))
    )
})
