import { expect, test } from 'vitest'
import { withUnbrokenCaptions } from './unbroken.ts'

const captioned = (text: string) => `<h1 class="x"><span class="nhsuk-caption-xl">${text}</span> 2023-2024</h1>`

test('ids and cycles in a caption stay whole, and nothing else of a page is touched', () => {
  expect(withUnbrokenCaptions(captioned('Review: TC-0007, 2023-2024, peer-review'))).toBe(
    captioned('Review: <span class="unbroken">TC-0007</span>, <span class="unbroken">2023-2024</span>, peer-review')
  )
  expect(withUnbrokenCaptions(captioned('JN-BCDF-2345'))).toBe(captioned('<span class="unbroken">JN-BCDF-2345</span>'))
  for (const text of ['Self-review', 'Account of Alder House', 'x-TC-0007-y'])
    expect(withUnbrokenCaptions(captioned(text))).toBe(captioned(text))
})
