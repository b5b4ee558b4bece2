import { isolating } from '../tooling/vitest.ts'

export default isolating('src/confided.test.ts')
