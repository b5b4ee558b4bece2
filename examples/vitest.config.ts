export { default } from '../packages/tooling/vitest.ts'
