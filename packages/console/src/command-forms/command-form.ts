/** The forms there are: one for every command of the registry, at an address of its own. */
import type { Actor } from '@cofc/application'
import { commandsByType, pathOf, reachOf, teamOnly, type Grants, type NamedCommand } from '@cofc/core'
import type { FormRecord } from './field.ts'
import { formOf } from './field.ts'

export type Key = Readonly<Record<string, string>>
export interface CommandForm extends NamedCommand {
  readonly type: string
  /** As it stands in an address: `lock-workbook`. */
  readonly word: string
}
const wordOf = (type: string): string => type.replaceAll(/(?<=.)[A-Z]/g, '-$&').toLowerCase()

export const commandForms: ReadonlyArray<CommandForm> = [...commandsByType].map(([type, named]) => ({
  ...named,
  type,
  word: wordOf(type)
}))

/** Who may give it: what is published goes through the use case that publishes. */
export const rolesOf = ({ command: { roles, onlyThrough } }: CommandForm): Grants =>
  onlyThrough === 'publish' ? teamOnly : roles

/** `/do/review/:community/:cycle/:kind/lock-workbook`. */
export const routeOfForm = ({ aggregate: { name, address }, word }: CommandForm): string =>
  ['/do', name, ...address.map(field => `:${field}`), word].join('/')
/** Where it is asked what the command is about. */
export const routeOfStart = ({ aggregate: { name }, word }: CommandForm): string => `/do/${name}/${word}`

/** `/do/review/TC-0042/2023-2024/peer-review/lock-workbook`. */
export const addressOfForm = ({ aggregate, word }: CommandForm, key: Key): string => {
  const encoded = Object.fromEntries(aggregate.address.map(field => [field, encodeURIComponent(key[field] ?? '')]))
  return `/do${pathOf(aggregate, encoded)}/${word}`
}

/** Below the form of a payment: the same, typed beside the open invoices. */
export const besideInvoices = 'by-invoice'

const byEnd: ReadonlyMap<string, CommandForm> = new Map(
  commandForms.map(form => [`${form.aggregate.name} ${form.word}`, form])
)
/** The form at an address: whatever else it says, its second word and its last tell which. */
export const commandFormAt = (address: string): CommandForm | undefined => {
  const steps = address.replace(`/${besideInvoices}`, '').split('/')
  return byEnd.get(`${steps[2] ?? ''} ${steps.at(-1) ?? ''}`)
}
/** What is done at an address of a form, as a heading. */
export const titleAt = (address: string): string => {
  if (address.startsWith('/evidence/')) return 'Evidence library'
  if (address.startsWith('/applications/')) return 'An application'
  return address.startsWith('/workbook/') ? 'Workbook' : (commandFormAt(address)?.command.title ?? address)
}

/** What whoever gives it need not say: that it is about their own community. */
export const knownFor = (form: CommandForm, { role, community }: Pick<Actor, 'role' | 'community'>): Key => {
  const isAsked = formOf(form).fields.some(({ name }) => name === 'community')
  return isAsked && community !== undefined && reachOf(rolesOf(form), role) === 'own-community' ? { community } : {}
}
export const formFor = (form: CommandForm, actor: Pick<Actor, 'role' | 'community'>): FormRecord =>
  formOf(form, Object.keys(knownFor(form, actor)))
