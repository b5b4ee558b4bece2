/** What is told before something is sent, beside what was typed: what it changes, and whom an announcement reaches. */
import type { ConsoleOptions, Giving } from '../options.ts'
import { isLeft } from 'fp-ts/lib/Either.js'
import { askAudiences, type Audience } from '../team/ask-announcing.ts'
import { changesIn, type Change } from './changes.ts'
import type { FormRecord } from './field.ts'
import { isGivenWhole, prefilled } from './prefilled.ts'
import type { About } from './stream-of-form.ts'
import { textIn, type Values } from './values.ts'
import { written } from './write.ts'

export interface BesideCheck {
  /** `null` where nothing is given whole, or nothing of it is there today. */
  readonly changes: ReadonlyArray<Change> | null
  /** Who would read it; `null` of what is no announcement. */
  readonly reach: Reach | null
}
export interface Reach {
  readonly forAll: boolean
  readonly audiences: ReadonlyArray<Audience>
}

interface Checking {
  readonly options: ConsoleOptions
  readonly giving: Giving
  readonly about: About
  readonly form: FormRecord
  readonly values: Values
}
const changesOf = async ({ options, giving, about, form, values }: Checking): Promise<BesideCheck['changes']> => {
  const { type } = about.command
  if (!isGivenWhole(type)) return null
  const known = await prefilled(giving, about, options.today())()
  if (isLeft(known) || Object.keys(known.right).length === 0) return null
  const fields = form.fields.filter(({ name }) => name in known.right)
  const before = written({ is: 'record', fields }, known.right)
  return changesIn(form, { command: type, before, after: values })
}
const reachOfIt = async ({ options, about, values }: Checking): Promise<Reach | null> => {
  if (about.command.type !== 'MakeAnnouncement') return null
  const audiences = await askAudiences(options)()
  if (isLeft(audiences)) return null
  const chosen = values.get('audience._other') ?? []
  const forAll = textIn(values, 'audience') === 'public'
  return { forAll, audiences: audiences.right.filter(({ type }) => forAll || chosen.includes(type)) }
}
export const besideCheck = async (checking: Checking): Promise<BesideCheck> => ({
  changes: await changesOf(checking),
  reach: await reachOfIt(checking)
})
