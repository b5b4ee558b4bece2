/** Somebody before the pages: what they do there, told as one would tell it. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { fillIn, type Answers } from './filling.ts'
import type { Looking } from './looked-at.ts'

export interface Person {
  readonly page: Page
  /** Opens the pages in the morning, known as who they are. */
  readonly comesIn: () => Promise<void>
  readonly follows: (link: string | RegExp) => Promise<void>
  readonly presses: (button: string | RegExp) => Promise<void>
  readonly fillsIn: (answers: Answers) => Promise<void>
  readonly sees: (...texts: ReadonlyArray<string>) => Promise<void>
  readonly seesNothingOf: (...texts: ReadonlyArray<string>) => Promise<void>
  /** Opens the form of what stands among all that they can do. */
  readonly opens: (title: string, about: Answers) => Promise<void>
  /** Gives what stands among all that they can do, about something, and is told what was recorded. */
  readonly does: (title: string, about: Answers, answers?: Answers) => Promise<void>
  /** The same, from a form that is open. */
  readonly sends: (answers: Answers) => Promise<void>
}
interface Sitting {
  readonly page: Page
  readonly looking: Looking
  readonly comeIn: () => Promise<void>
}

export const personAt = ({ page, looking, comeIn }: Sitting): Person => {
  const main = page.locator('main')
  const told = async (): Promise<string> => main.innerText()
  /** Something that leads to another page is done, and the page is looked at once it is there. */
  const goes = async (doing: () => Promise<unknown>): Promise<void> => {
    const [arrived] = await Promise.allSettled([page.waitForEvent('load'), doing()])
    if (arrived.status === 'rejected') throw new Error(`Nothing came of it: ${await told()}`, { cause: arrived.reason })
    await looking.look(page)
  }
  const follows = async (link: string | RegExp): Promise<void> =>
    goes(async () =>
      page
        .getByRole('link', { name: link, exact: typeof link === 'string' })
        .first()
        .click()
    )
  const presses = async (button: string | RegExp): Promise<void> =>
    goes(async () =>
      page
        .getByRole('button', { name: button, exact: typeof button === 'string' })
        .last()
        .click()
    )
  const sees = async (...texts: ReadonlyArray<string>): Promise<void> => {
    const said = await told()
    for (const text of texts) expect(said).toContain(text)
  }
  const sends = async (answers: Answers): Promise<void> => {
    await fillIn(page.locator('form.command-form'), answers)
    // What is saved as often as one wants is not shown once more first.
    if ((await main.getByRole('button', { name: 'Save', exact: true }).count()) > 0) await presses('Save')
    else {
      await presses('Continue')
      await sees('Check your answers')
      await presses('Accept and send')
    }
    await sees('What was recorded')
  }
  const opens = async (title: string, about: Answers): Promise<void> => {
    const beside = page.getByRole('link', { name: 'What can be done', exact: true })
    if ((await beside.count()) > 0) await follows('What can be done')
    else {
      await follows('Home')
      await follows('All that you can do')
    }
    await follows(title)
    if (Object.keys(about).length > 0) {
      await fillIn(main, about)
      await presses('Continue')
    }
  }
  return {
    ...{ page, follows, presses, sees, sends, opens },
    comesIn: () => goes(comeIn),
    fillsIn: answers => fillIn(main, answers),
    seesNothingOf: async (...texts) => {
      const said = await told()
      for (const text of texts) expect(said).not.toContain(text)
    },
    does: async (title, about, answers = {}) => {
      await opens(title, about)
      await sends(answers)
    }
  }
}
