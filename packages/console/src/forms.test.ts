/** What is wrong in a form is said in that form, and can be put right there. */
import { expect, test } from 'vitest'
import { ask, textOf } from './testing/ask-page.ts'

const matched = (pattern: RegExp, text: string): string => pattern.exec(text)?.[0] ?? ''
const [day, cycle] = [
  'Give a day from 1900 to 2199, written like 2024-09-01.',
  'Give two years that follow each other, such as 2023-2024.'
]
test.each([
  ['/register?on=2023-02-30&sector=CYP', 400, 'on', '2023-02-30', day],
  ['/register?cycle=nineteen', 400, 'cycle', null, cycle],
  ['/register?cycle=2030-2031', 422, 'cycle', null, 'No cycle 2030-2031 is on record.'],
  ['/register?sector=Schools', 400, 'sector', null, 'Give one of ADTC, CYP, HMP, Addiction, LD.'],
  ['/register?type=Half', 400, 'type', null, 'Give one of Associate, Developmental, Full'],
  ['/communities/TC-0001?as-of=yesterday', 400, 'as-of', 'yesterday', day],
  ['/communities/TC-0001?asOf=yesterday', 400, 'as-of', 'yesterday', day],
  [
    '/communities/TC-0001?as-of=2024-01-01&asOf=2024-01-01',
    400,
    'as-of',
    '2024-01-01',
    'Give once, and not also as asOf.'
  ],
  ['/communities/TC-0001?kind=visit', 400, 'kind', null, 'Give one of'],
  [
    '/local?community=Oak%20House&cycle=2023-2024',
    400,
    'community',
    null,
    'Give the id of a community, such as TC-0001.'
  ],
  [
    '/local?community=TC-0003&cycle=2023-2024',
    422,
    'cycle',
    null,
    'Community TC-0003 has no review in cycle 2023-2024.'
  ],
  ['/certificate?certificate=TC-0003-A9', 422, 'certificate', 'TC-0003-A9', 'No certificate TC-0003-A9 is on record.'],
  [
    '/certificate?certificate=Oak%20House',
    400,
    'certificate',
    'Oak House',
    'Give the number of a certificate, such as TC-0001-A1.'
  ],
  ['/certificate?certificate=', 400, 'certificate', null, 'Give the number of a certificate, such as TC-0001-A1.'],
  ['/communities?community=TC-0404', 422, 'community', null, 'No community TC-0404 is on record.']
])('%s comes back as the form, and says what is wrong in it', async (url, status, field, typed, says) => {
  const { statusCode, body } = await ask(url)
  expect(statusCode).toBe(status)
  expect(body).toMatch(/<title>Error: /)
  const summary = matched(/<div class="nhsuk-error-summary".*?<\/ul>/s, body)
  expect(summary).toMatch(/^<div class="nhsuk-error-summary" tabindex="-1" autofocus/)
  expect(summary).toContain(`<a href="#${field}">${says}`)
  expect(textOf(matched(new RegExp(`id="${field}-error">.*?</div>`, 's'), body))).toContain(`Error: ${says}`)
  const own = matched(new RegExp(`<(input|select)[^>]* id="${field}"[^>]*>`), body)
  expect(own).toMatch(/nhsuk-(input|select)[^"]*--error/)
  expect(own).toMatch(new RegExp(`aria-describedby="[^"]*${field}-error"`))
  expect(own).toContain(typed === null ? 'name=' : `value="${typed}"`)
})

test('what was chosen beside a wrong value is chosen still', async () => {
  const { body } = await ask('/register?on=2023-02-30&sector=CYP')
  expect(body).toMatch(/<option value="CYP" selected/)
  const home = await ask('/local?community=TC-0003&cycle=2023-2024')
  expect(home.body).toMatch(/<option value="TC-0003" selected/)
  expect(home.body).toMatch(/<option value="2023-2024" selected/)
})

test('what was sent in a form comes back as text, whatever it holds', async () => {
  const { body } = await ask(`/register?on=${encodeURIComponent('"><script>alert(1)</script>')}`)
  expect(body).not.toContain('<script')
  expect(body).toContain('value="&quot;')
})
