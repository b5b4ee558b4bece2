/** Where what waits is seen to: the forms of the commands that settle it, with what is known already. */
import { actsOn, type ReviewKind } from '@cofc/core'
import type { WaitListed } from '@cofc/reports'
import {
  addressOfForm,
  besideInvoices,
  commandForms,
  routeOfStart,
  type CommandForm,
  type Key
} from './command-form.ts'
import { formOf } from './field.ts'
import { fillable } from './first-values.ts'

type Particulars = Pick<
  WaitListed,
  'review' | 'visit' | 'finding' | 'gathering' | 'announcement' | 'invoice' | 'charge'
>
export type Waits = Pick<WaitListed, 'kind' | 'community' | 'cycle'> & Particulars
export interface FormOfWait {
  readonly href: string
  readonly title: string
}
const byType = new Map(commandForms.map(form => [form.type, form]))

const given = (fields: Readonly<Record<string, string | number | null | undefined>>): Key =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      value === null || value === undefined ? [] : [[name, String(value)]]
    )
  )
/** What waits for a plan of the next cycle names the last. */
const knownOf = (wait: Waits): Key => {
  const { kind, community, cycle, visit, finding, gathering, announcement, invoice, charge } = wait
  return given({
    ...{ community, cycle: kind === 'cycle' ? null : cycle },
    ...{ visit, finding, gathering, announcement, invoice, charge }
  })
}

/** The form itself where it is known what it is about; otherwise where that is asked, with the rest filled in. */
const hrefOf = (form: CommandForm, known: Key, review: ReviewKind | null): string => {
  const { address } = form.aggregate
  const all = { ...known, ...given({ kind: review }) }
  const own = Object.fromEntries(Object.entries(all).filter(([field]) => address.includes(field)))
  const fields = fillable(formOf(form)).filter(field => field in known)
  const beside = Object.fromEntries(fields.map(field => [field, known[field] ?? '']))
  const isWhole = address.every(field => field in own)
  const asked = new URLSearchParams(isWhole ? beside : { ...own, ...beside }).toString()
  if (isWhole && form.type === 'RecordPayment') return `${addressOfForm(form, own)}/${besideInvoices}`
  return `${isWhole ? addressOfForm(form, own) : routeOfStart(form)}${asked === '' ? '' : `?${asked}`}`
}

/** Any of them settles it, or a part of it. */
export const formsOfWait = (
  wait: Waits,
  review: ReviewKind | null = wait.review ?? null
): ReadonlyArray<FormOfWait> => {
  const { community, cycle, kind } = wait
  if (kind === 'self-review' && community !== null && cycle !== null && review !== null)
    return [{ href: `/workbook/${community}/${cycle}/${review}`, title: 'Fill in the workbook' }]
  return actsOn[kind].by.flatMap(type => {
    const form = byType.get(type)
    return form === undefined ? [] : [{ href: hrefOf(form, knownOf(wait), review), title: form.command.title }]
  })
}
