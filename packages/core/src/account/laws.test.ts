import { test } from 'vitest'
import { laws } from '../testing/index.ts'
import { account } from './index.ts'
import { anyStep, attemptOf } from './testing/random.ts'
import { stories } from './testing/stories.ts'

const examples = stories.map(story => story.map(attemptOf))
for (const [law, holds] of laws(account, { attempts: anyStep.map(attemptOf), examples })) test(law, holds)
