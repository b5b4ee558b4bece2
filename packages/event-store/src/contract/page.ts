/** A page of guarantees, written from the run that has just borne them out. `npx vitest run -u` writes it anew. */
import { expect, test, type RunnerTask } from 'vitest'
import type { Guarantee } from './guarantee.ts'

export interface GuaranteesPage {
  /** Where it stands, as seen from the test. */
  readonly file: string
  /** For instance `SQLite`. */
  readonly store: string
  /** What is to be known of the store before the promises: when an append is durable above all. A paragraph each. */
  readonly says: ReadonlyArray<string>
  /** What a user may not rely on. */
  readonly notPromised: ReadonlyArray<string>
}

/** Declares the test that comes last and compares the page with what was run before it. */
export const comparePage = (guarantees: ReadonlyArray<Guarantee>, page: GuaranteesPage) => {
  test('the page of guarantees says what this run has shown', async ({ task }) => {
    const shown = new Map((task.suite?.tasks ?? []).map(suite => [suite.name, testsIn(suite)]))
    const sections = guarantees.map(({ title, promises }) => sectionOf({ title, promises }, shown.get(title) ?? []))
    await expect(pageText(page, sections)).toMatchFileSnapshot(page.file)
  })
}

const testsIn = (task: RunnerTask): ReadonlyArray<RunnerTask> =>
  task.type === 'suite' ? task.tasks.flatMap(testsIn) : [task]

const sectionOf = ({ title, promises }: Omit<Guarantee, 'tests'>, tests: ReadonlyArray<RunnerTask>): string =>
  [`## ${capital(title)}`, promises, tests.map(lineOf).join('\n')].join('\n\n')

const lineOf = ({ name, result }: RunnerTask): string => {
  if (result?.state === 'pass') return `- ${inMarkdown(name)}`
  const note = result !== undefined && 'note' in result ? String(result.note) : 'not run'
  return `- **${result?.state === 'fail' ? 'failed' : 'not shown here'}**: ${inMarkdown(name)} (${note})`
}

const pageText = ({ store, says, notPromised }: GuaranteesPage, sections: ReadonlyArray<string>): string =>
  [
    `# What the ${store} event store promises`,
    'Each line below a promise is a test that passed in the run from which this page was written.',
    ...says,
    ...sections,
    '## What is not promised',
    notPromised.map(line => `- ${line}`).join('\n')
  ].join('\n\n') + '\n'

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const inMarkdown = (text: string) => text.replaceAll('__proto__', '`__proto__`').replaceAll('*', '\\*')
