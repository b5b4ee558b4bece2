#!/usr/bin/env -S MALLOC_ARENA_MAX=1 node --max-semi-space-size=4 --no-allocation-site-pretenuring
/**
 * Starts the built program; says what to do when this Node is too old or nothing is built.
 *
 * Left alone, Node gives young objects up to 128 MiB before it looks for garbage among them: as much as all the rest. Once it
 * has seen a page of events outlive that, it puts every later event where it seldom looks, with all their texts. And
 * glibc gives each thread memory of its own, which it keeps: some 10 MiB more in a rebuild, and no faster.
 */
import { existsSync } from 'node:fs'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
const main = new URL('../dist/bundle/index.js', import.meta.url)
if (major < 22 || (major === 22 && minor < 16)) {
  console.error(
    `cofc needs Node 22.16 or later; this is ${process.versions.node}. Inside this repository use: npx cofc`
  )
  process.exit(2)
}
if (!existsSync(main)) {
  console.error('cofc is not built yet: run "npm run build" in the repository first')
  process.exit(2)
}
const { main: run } = await import(main.href)
process.exitCode = await run(process.argv.slice(2))
