/**
 * Serves the feed of a file in a process of its own, to one reader that reads it all, then to some that never read: the file,
 * and how many. Answers its memory before and with them, in MiB.
 */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { setTimeout as wait } from 'node:timers/promises'
import { answerWith, beside, runApart } from '../harness/apart.ts'
import { serveFeed } from './serve.ts'

const [path = '', many = ''] = process.argv.slice(2)
const feed = await serveFeed(path)
const resident = (): number => process.memoryUsage.rss() / 1_024 / 1_024
for (let times = 0; times < 3; times++) await runApart(beside(import.meta.url, 'reader.job'), feed.url)
const before = resident()
const readers = spawn(process.execPath, [fileURLToPath(beside(import.meta.url, 'stalled.job')), feed.url, many], {
  stdio: ['pipe', 'ignore', 'inherit']
})
let most = 0
for (let looks = 0; looks < 50; looks++) {
  await wait(100)
  most = Math.max(most, resident())
}
readers.stdin.end()
await feed.close()
answerWith({ before, most })
