import base from '../tooling/vitest.ts'
export default (env: never) => {
  const made = (base as unknown as (env: { mode: string }) => Record<string, any>)({ mode: 'e2e' })
  return { ...made, test: { ...made.test, globalSetup: [], reporters: ['default'], maxWorkers: 1 } }
}
