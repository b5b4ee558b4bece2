export { withoutIsolation as default } from '../tooling/vitest.ts'
