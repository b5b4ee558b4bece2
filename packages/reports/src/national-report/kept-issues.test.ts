import { expect, test } from 'vitest'
import { nationalAfter } from '../testing/national.ts'
import { randomNetwork } from '../testing/random-network.ts'
import { figuresAfter } from '../testing/rows-after.ts'
import { publishedInIssue } from './kept-issues.ts'
import { publishedFigures } from './published-figures.ts'

test('what an issue shows is read off what was printed', async () => {
  for (const seed of [1, 2, 79]) {
    const history = randomNetwork({ seed, communities: 68 })
    const figures = figuresAfter(history)
    const printed = publishedInIssue(figures, await nationalAfter(history))
    expect([...printed.values()].some(({ both }) => both !== null)).toBe(true)
    expect(printed).toEqual(publishedFigures([{ figures, kept: null }]))
  }
})
