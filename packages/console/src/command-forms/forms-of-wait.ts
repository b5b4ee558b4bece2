/** Where what waits is seen to: the forms of the commands that settle it, with what is known already. */
import { actsOn, type ReviewKind } from '@cofc/core'
import type { WaitListed } from '@cofc/reports'
import { addressOfForm, commandForms, routeOfStart, type CommandForm, type Key } from './command-form.ts'

type Waits = Pick<WaitListed, 'kind' | 'community' | 'cycle'>
export interface FormOfWait {
  readonly href: string
  readonly title: string
}
const byType = new Map(commandForms.map(form => [form.type, form]))

/** What waits for a plan of the next cycle names the last. */
const knownOf = ({ kind, community, cycle }: Waits, review: ReviewKind | null): Key => ({
  ...(community === null ? {} : { community }),
  ...(cycle === null || kind === 'cycle' ? {} : { cycle }),
  ...(review === null ? {} : { kind: review })
})

/** The form itself where it is known what it is about; otherwise where that is asked, with the rest filled in. */
const hrefOf = (form: CommandForm, known: Key): string => {
  const { address } = form.aggregate
  const own = Object.fromEntries(Object.entries(known).filter(([field]) => address.includes(field)))
  if (address.every(field => field in own)) return addressOfForm(form, own)
  const beside = new URLSearchParams(own).toString()
  return beside === '' ? routeOfStart(form) : `${routeOfStart(form)}?${beside}`
}

/** Any of them settles it, or a part of it. A list of what waits does not say of which kind a review is; its steps do. */
export const formsOfWait = (wait: Waits, review: ReviewKind | null = null): ReadonlyArray<FormOfWait> => {
  const { community, cycle, kind } = wait
  if (kind === 'self-review' && community !== null && cycle !== null && review !== null)
    return [{ href: `/workbook/${community}/${cycle}/${review}`, title: 'Fill in the workbook' }]
  return actsOn[kind].by.flatMap(type => {
    const form = byType.get(type)
    return form === undefined ? [] : [{ href: hrefOf(form, knownOf(wait, review)), title: form.command.title }]
  })
}
