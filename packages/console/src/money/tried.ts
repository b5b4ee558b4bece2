/** Each act asked of its rule beforehand, on what is recorded, with nothing kept or recorded: what stands in the way is told before anybody types. */
import { foresee, type Actor } from '@cofc/application'
import { reachOf } from '@cofc/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import { randomUUID } from 'node:crypto'
import { addressOfForm, commandForms, rolesOf, type CommandForm, type Key } from '../command-forms/command-form.ts'
import type { Giving } from '../options.ts'
import type { Act, Acts } from './acts.ts'
import { withDaysInWords } from '../words/days-in-text.ts'

export interface Tried {
  readonly says: string
  /** The form, with what is known filled in. */
  readonly href: string
  /** What stands in the way, in the rule's own sentence; `null` where nothing does. */
  readonly whyNot: string | null
}
interface Trying {
  readonly giving: Giving
  readonly actor: Actor
  readonly about: Key
  readonly on: string
}

const hrefOf = (form: CommandForm, { linked }: Act, about: Key): string => {
  const path = addressOfForm(form, about)
  const beside = new URLSearchParams(linked).toString()
  return beside === '' ? path : `${path}?${beside}`
}

/** What is typed in the form may be wrong; that is told there. */
const isTried = ({ spoken }: Act): boolean => Object.keys(spoken).length > 0

/** `null` where whoever asks may not give it. */
const triedOne = async ({ giving, actor, about, on }: Trying, act: Act): Promise<Tried | null> => {
  const form = commandForms.find(({ type }) => type === act.command)
  if (form === undefined || reachOf(rolesOf(form), actor.role) === null) return null
  const told = { says: act.says, href: hrefOf(form, act, about) }
  if (!isTried(act)) return { ...told, whyNot: null }
  const command = { type: act.command, ...about, on, ...act.spoken }
  const found = await foresee(giving.dependencies)({ id: randomUUID(), command, actor })()
  if (!isLeft(found)) return { ...told, whyNot: null }
  if (found.left.type === 'Denied') return null
  return found.left.type === 'Refused'
    ? { ...told, whyNot: withDaysInWords(found.left.says) }
    : { ...told, whyNot: null }
}
const triedAll = async (trying: Trying, acts: ReadonlyArray<Act>): Promise<ReadonlyArray<Tried>> => {
  const all: Array<Tried> = []
  for (const act of acts) {
    const found = await triedOne(trying, act)
    if (found !== null) all.push(found)
  }
  return all
}

export interface ActsTried {
  readonly toInvoice: ReadonlyArray<Tried>
  readonly ofInvoices: ReadonlyArray<{
    readonly invoice: Acts['ofInvoices'][number]['invoice']
    readonly acts: ReadonlyArray<Tried>
  }>
  readonly ofCredit: ReadonlyArray<Tried>
  readonly ofPayments: ReadonlyArray<Tried>
  readonly more: ReadonlyArray<Tried>
}
export const actsTried = async (trying: Trying, acts: Acts): Promise<ActsTried> => {
  const ofInvoices: Array<ActsTried['ofInvoices'][number]> = []
  for (const { invoice, acts: its } of acts.ofInvoices) ofInvoices.push({ invoice, acts: await triedAll(trying, its) })
  return {
    ofInvoices,
    toInvoice: await triedAll(trying, acts.toInvoice),
    ofCredit: await triedAll(trying, acts.ofCredit),
    ofPayments: await triedAll(trying, acts.ofPayments),
    more: await triedAll(trying, acts.more)
  }
}
