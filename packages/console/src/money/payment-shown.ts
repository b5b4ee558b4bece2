/** What becomes of a payment that is typed beside the open invoices: reckoned again, or handed to the form of its command. */
import { foresee } from '@cofc/application'
import { actorOf, commandIdOf, problemOf, tagOf } from '@cofc/http'
import type { Account } from '@cofc/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import { randomUUID } from 'node:crypto'
import { addressOfForm, besideInvoices, formFor, knownFor } from '../command-forms/command-form.ts'
import { dropTyped, keepTyped, noteShown, typedBefore, type FormAt } from '../command-forms/drafts.ts'
import { readRecord } from '../command-forms/read.ts'
import { saidAt, type Said } from '../command-forms/said.ts'
import { tidied } from '../command-forms/rows.ts'
import { isFormKey, sentIn, type Sent } from '../command-forms/sent.ts'
import { checkShown, formAt, formShown, type Asked, type Shown } from '../command-forms/steps.ts'
import { entriesOf, valuesOf, type Values } from '../command-forms/values.ts'
import { written } from '../command-forms/write.ts'
import { paymentPage } from '../pages/record-payment/page.tsx'
import { asTheForm, dayIn, reckoned, rowsOf } from './payment.ts'
import { withDaysInWords } from '../words/days-in-text.ts'

interface OfAccount {
  readonly state: Account
  readonly version: number
  readonly name: string | null
}
interface Typed {
  readonly values: Values
  readonly key: string
  readonly tag: string
  readonly problems: ReadonlyArray<Said>
  /** Whether anything was typed yet. */
  readonly isFirst: boolean
}
const pageOf = (asked: Asked, { state, name }: OfAccount, typed: Typed): Shown => {
  const { values, problems, isFirst } = typed
  const on = dayIn(values, asked.options.today())
  const rows = rowsOf({ state, values, on })
  const { owns, form } = formShown(asked, typed)
  const status = problems.length === 0 ? 200 : 422
  const page = paymentPage({
    ...{ about: asked.about, name, form, owns, values, problems, rows, on, invoices: state.invoices.length },
    reckoned: isFirst ? null : reckoned(rows, values)
  })
  return { page, status }
}

const keptAt = (asked: Asked): FormAt => {
  const at = formAt(asked)
  return { ...at, address: `${at.address}/${besideInvoices}` }
}
/** It is read once more under a key that follows from its own: so it is done once, however often it is handed on. */
const keyOfCheck = ({ request }: Asked, key: string): string => commandIdOf(actorOf(request), `${key} read once more`)
const inTheForm = ({ command, about }: Asked, as: 'draft' | 'check', key: string): Shown => ({
  to: `${addressOfForm(command, about)}?${as}=${key}`
})
const inFormOf = (asked: Asked, { state }: OfAccount, values: Values): Values => {
  const rows = rowsOf({ state, values, on: dayIn(values, asked.options.today()) })
  return tidied(formFor(asked.command, actorOf(asked.request)), asTheForm(rows, values))
}
/** What was typed here before, reckoned anew with what stands in its way; once it was handed on, where it went. */
export const paymentOpened = async (asked: Asked, account: OfAccount): Promise<Shown> => {
  const { draft } = asked.request.query as { readonly draft?: unknown }
  if (!isFormKey(draft)) return paymentBegun(asked, account)
  const typed = await typedBefore(keptAt(asked), draft)
  if (typed === null) return inTheForm(asked, 'draft', keyOfCheck(asked, draft))
  const problems = await problemsWith(asked, inFormOf(asked, account, typed.values))
  return pageOf(asked, account, { ...typed, problems, isFirst: false })
}

/** Opened with today's date, and nothing else. */
const paymentBegun = async (asked: Asked, account: OfAccount): Promise<Shown> => {
  const form = formFor(asked.command, actorOf(asked.request))
  const day = { is: 'record', fields: form.fields.filter(({ name }) => name === 'on') } as const
  const values = valuesOf(entriesOf(written(day, { on: asked.options.today() })))
  const [key, tag] = [randomUUID(), tagOf(account.version)]
  await noteShown(keptAt(asked), key)
  return pageOf(asked, account, { values, key, tag, problems: [], isFirst: true })
}

/** What stands in the way of it, by its codec and its rule. */
const problemsWith = async (asked: Asked, values: Values): Promise<ReadonlyArray<Said>> => {
  const { command, about, giving, request } = asked
  const actor = actorOf(request)
  const form = formFor(command, actor)
  const spoken = { type: command.type, ...about, ...knownFor(command, actor), ...readRecord(form, values) }
  const found = await foresee(giving.dependencies)({ id: commandIdOf(actor, randomUUID()), command: spoken, actor })()
  if (!isLeft(found)) return []
  if (found.left.type === 'NotACommand') return found.left.problems.map(saidAt(form, command.type))
  return [{ path: null, says: withDaysInWords(problemOf(found.left).detail) }]
}

interface Typing {
  readonly sent: Sent
  readonly inForm: Values
}
/** Read once more on the page of the command. */
const handedOn = async (asked: Asked, { sent, inForm }: Typing): Promise<Shown> => {
  const shown = formShown(asked, { values: inForm, key: keyOfCheck(asked, sent.key), tag: sent.tag })
  const kept = await keepTyped(formAt(asked), { key: shown.owns.key, values: inForm, tag: sent.tag })
  if (!kept) return { page: await checkShown(asked, shown), status: 200 }
  await dropTyped(asked, sent.key)
  return inTheForm(asked, 'check', shown.owns.key)
}
/** Kept first; what is reckoned, or refused, is shown at an address, so that one may go back, forward and load it again. */
export const paymentSent = async (asked: Asked, account: OfAccount): Promise<Shown> => {
  const was = sentIn(asked.request)
  const sent = { ...was, key: was.key === '' ? randomUUID() : was.key }
  const isKept = await keepTyped(keptAt(asked), sent)
  const inForm = inFormOf(asked, account, sent.values)
  const problems = await problemsWith(asked, inForm)
  if (sent.does === 'go' && problems.length === 0) return handedOn(asked, { sent, inForm })
  return isKept
    ? { to: `${keptAt(asked).address}?draft=${sent.key}` }
    : pageOf(asked, account, { ...sent, problems, isFirst: false })
}
