/** Fills a form in as a person does: by what stands beside each field. */
import type { Locator } from 'playwright-core'

/** A text, what is chosen, a day as ISO text, the boxes or the rows of a list, or what is asked together, by label. */
export type Answer = string | ReadonlyArray<Answer> | Answers
export interface Answers {
  readonly [label: string]: Answer
}
const isList = (answer: Answer): answer is ReadonlyArray<Answer> => Array.isArray(answer)

const fillDay = async (within: Locator, day: string): Promise<void> => {
  const [year = '', month = '', date = ''] = day.split('-')
  for (const [part, text] of [
    ['Day', date],
    ['Month', month],
    ['Year', year]
  ] as const)
    await within.getByLabel(part, { exact: true }).fill(String(Number(text)))
}
const fillControl = async (control: Locator, answer: string): Promise<void> => {
  const kind = await control.evaluate(({ tagName, type }: { tagName: string; type?: string }) => type ?? tagName)
  // What is chosen by its name may be told by its id, as whoever knows it would look for it.
  if (kind === 'select-one') await control.selectOption(answer)
  else if (kind === 'radio' || kind === 'checkbox') await control.check()
  else await control.fill(answer)
}
/** A row holds one thing under a label of its own, or several. */
const fillRow = async (row: Locator, answer: Answer): Promise<void> => {
  if (isList(answer)) throw new Error('A row of a list that is a list is filled in by nothing here.')
  if (typeof answer !== 'string') return fillIn(row, answer)
  if ((await row.getByLabel('Year', { exact: true }).count()) > 0) return fillDay(row, answer)
  return fillControl(row.locator('input:visible, select, textarea').first(), answer)
}
const fillRows = async (group: Locator, answers: ReadonlyArray<Answer>): Promise<void> => {
  const rows = group.locator('.form-row')
  for (const [at, answer] of answers.entries()) {
    if ((await rows.count()) <= at) await group.getByRole('button', { name: 'Add another' }).last().click()
    await fillRow(rows.nth(at), answer)
  }
}
const fillGroup = async (group: Locator, answer: Answer): Promise<void> => {
  if (typeof answer === 'string') {
    const isDay = (await group.getByLabel('Year', { exact: true }).count()) > 0
    return isDay ? fillDay(group, answer) : group.getByLabel(answer, { exact: true }).first().check()
  }
  if (!isList(answer)) return fillIn(group, answer)
  if ((await group.locator('.form-row').count()) > 0) return fillRows(group, answer)
  for (const one of answer) if (typeof one === 'string') await group.getByLabel(one, { exact: true }).check()
}

export const fillIn = async (form: Locator, answers: Answers): Promise<void> => {
  for (const [label, answer] of Object.entries(answers)) {
    const group = form.getByRole('group', { name: label, exact: true })
    if ((await group.count()) > 0) await fillGroup(group.first(), answer)
    else if (typeof answer === 'string') await fillControl(form.getByLabel(label, { exact: true }).first(), answer)
    else throw new Error(`${label} asks for one thing.`)
  }
}
