/** What becomes of a payment that is typed beside the open invoices: reckoned again, or handed to the form of its command. */
import { foresee } from '@cofc/application'
import { actorOf, commandIdOf, problemOf, tagOf } from '@cofc/http'
import type { Account } from '@cofc/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import { randomUUID } from 'node:crypto'
import { addressOfForm, formFor, knownFor } from '../command-forms/command-form.ts'
import { keepTyped, noteShown } from '../command-forms/drafts.ts'
import { readRecord } from '../command-forms/read.ts'
import { saidAt, type Said } from '../command-forms/said.ts'
import { tidied } from '../command-forms/rows.ts'
import { sentIn } from '../command-forms/sent.ts'
import { checkShown, formAt, formShown, type Asked, type Shown } from '../command-forms/steps.ts'
import { entriesOf, valuesOf, type Values } from '../command-forms/values.ts'
import { written } from '../command-forms/write.ts'
import { paymentPage } from '../pages/record-payment/page.tsx'
import { asTheForm, dayIn, reckoned, rowsOf } from './payment.ts'

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

/** Opened with today's date, and nothing else. */
export const paymentOpened = async (asked: Asked, account: OfAccount): Promise<Shown> => {
  const form = formFor(asked.command, actorOf(asked.request))
  const day = { is: 'record', fields: form.fields.filter(({ name }) => name === 'on') } as const
  const values = valuesOf(entriesOf(written(day, { on: asked.options.today() })))
  const [key, tag] = [randomUUID(), tagOf(account.version)]
  await noteShown(formAt(asked), key)
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
  return [{ path: null, says: problemOf(found.left).detail }]
}

export const paymentSent = async (asked: Asked, account: OfAccount): Promise<Shown> => {
  const { values, key, tag, does } = sentIn(asked.request)
  const rows = rowsOf({ state: account.state, values, on: dayIn(values, asked.options.today()) })
  const inForm = tidied(formFor(asked.command, actorOf(asked.request)), asTheForm(rows, values))
  const problems = await problemsWith(asked, inForm)
  if (does !== 'go' || problems.length > 0)
    return pageOf(asked, account, { values, key, tag, problems, isFirst: false })
  const shown = formShown(asked, { values: inForm, key, tag })
  const kept = await keepTyped(formAt(asked), { key: shown.owns.key, values: inForm, tag })
  return kept
    ? { to: `${addressOfForm(asked.command, asked.about)}?check=${shown.owns.key}` }
    : { page: await checkShown(asked, shown), status: 200 }
}
