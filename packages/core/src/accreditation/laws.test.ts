import { test } from 'vitest'
import { replay } from '../aggregate.ts'
import { laws } from '../testing/index.ts'
import { accreditation } from './index.ts'
import { play } from './testing/play.ts'
import { anyStep, attemptOf, stories } from './testing/stories.ts'

const attempts = anyStep.map(attemptOf)
for (const [law, holds] of laws(accreditation, { attempts, examples: stories.map(story => story.map(attemptOf)) }))
  test(law, holds)

/** Random commands seldom lead far, so the same laws are tried from where some of the stories ended. */
for (const place of [1, 5, 7, 8]) {
  const { events } = play(...(stories[place] ?? []))
  const fromThere = { ...accreditation, initialState: replay(accreditation)(events) }
  for (const [law, holds] of laws(fromThere, { attempts, examples: [] }))
    if (!law.startsWith('the examples') && !law.startsWith('every event') && !law.startsWith('whatever'))
      test(`${law}, after story ${String(place + 1)}`, holds)
}
