/** A made-up network is never taken for a real one. */
import { expect, test } from 'vitest'
import { documentOf } from '../document.tsx'
import { ask, read, textOf } from '../testing/ask-page.ts'
import { nationalReport } from '../testing/national.ts'

test.each(['/', '/national/2023-2024', '/local/TC-0001/2023-2024', '/register', '/communities/TC-0001', '/nowhere'])(
  'of a made-up network %s says that it is one, and of a real one it does not',
  async url => {
    const { body } = await ask(url, { isDemonstration: true })
    expect(body).toContain('<body class="made-up">')
    expect(textOf(body)).toContain('Demonstration network. Every community and every figure here is made up.')
    expect(await read(url)).not.toContain('made up')
  }
)

test('a document of a made-up network says that it is one, on every sheet', async () => {
  const made = await documentOf('national', nationalReport, { isDemonstration: true })
  expect(textOf(made ?? '')).toContain('Every community and every figure here is made up.')
  expect(made).toMatch(/<body class="made-up">/)
  expect(made).toMatch(/@page made-up \{\s*@top-left \{\s*content: 'Demonstration network/)
  expect(await documentOf('national', nationalReport)).not.toContain('<body class="made-up">')
})
