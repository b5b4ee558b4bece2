/**
 * Writes what would be said on a day as files, one a notice, where your own mailer takes them up. `cofc notices` prints the
 * lines; who has a role at a community, and where they are reached, only you know.
 */
import assert from 'node:assert/strict'
import { noticeTemplates, type Notice } from '@cofc/core'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// As `cofc notices --on 2023-11-28` prints it: a line of JSON for each notice.
const printed = [
  {
    ...{ on: '2023-11-28', notice: 'due-soon', version: 1, to: { role: 'link-person', community: 'TC-0042' } },
    values: { what: 'Submit the self-review', about: 'TC-0042, 2023-2024', by: '1 December 2023', daysLeft: '3' }
  },
  {
    ...{ on: '2023-11-28', notice: 'comments-came', version: 1, to: { role: 'network-team', community: 'TC-0007' } },
    values: { community: 'TC-0007', cycle: '2023-2024', review: 'peer-review' }
  }
]
  .map(line => JSON.stringify(line))
  .join('\n')

const filled = (text: string, values: Notice['values']): string =>
  text.replaceAll(/\{(\w+)\}/g, (_, place: string) => values[place] ?? '')

const folder = mkdtempSync(join(tmpdir(), 'notices-'))
for (const [at, line] of printed.split('\n').entries()) {
  const { on, notice, version, to, values } = JSON.parse(line) as Notice
  const template = noticeTemplates[notice]
  assert.equal(template.version, version, 'the templates are those of the program that printed the lines')
  const text = `To: ${to.role} of ${to.community ?? 'the network'}\nSubject: ${filled(template.subject, values)}\n\n${filled(template.words, values)}\n`
  // Its name is the same whenever the day is asked again, so that nothing is sent twice.
  writeFileSync(join(folder, `${on}-${String(at + 1)}-${notice}.txt`), text)
}

assert.deepEqual(readdirSync(folder).toSorted(), ['2023-11-28-1-due-soon.txt', '2023-11-28-2-comments-came.txt'])
assert.equal(
  readFileSync(join(folder, '2023-11-28-1-due-soon.txt'), 'utf8').split('\n').slice(0, 2).join('\n'),
  'To: link-person of TC-0042\nSubject: Submit the self-review: 3 working days left'
)
rmSync(folder, { recursive: true })
